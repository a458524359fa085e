package org.starling.nca.table.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

import org.starling.nca.Dosing;
import org.starling.nca.NcaColumns;
import org.starling.nca.Route;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.NcaUnits;
import org.starling.nca.table.ProfileSet;
import org.starling.tables.NumberText;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.MeasuredCell;
import org.starling.tables.samples.RowProblem;
import org.starling.units.Units;

/** Collects rows into profiles. Rows of a profile may stand anywhere in the file. */
public final class ProfileRows {

	private static final int MAX_PROBLEMS = 1000;
	private static final char SEPARATOR = '\u001F';

	private final NcaMap map;
	private final ColumnPlan plan;
	private final char decimalMark;
	private final SampleStore samples;
	private final Map<String, Integer> index = new HashMap<>();
	private final List<String[]> keys = new ArrayList<>();
	private final List<double[]> constants = new ArrayList<>();
	private final List<RowProblem> problems = new ArrayList<>();
	private long leftOut;
	private int current = -1;
	private IntFunction<String> cells;
	private long line;

	public ProfileRows(NcaMap map, ColumnPlan plan, char decimalMark) {
		this.map = map;
		this.plan = plan;
		this.decimalMark = decimalMark;
		samples = new SampleStore(map.excreta() != null);
	}

	/** @param row cells by column, without blanks around them, empty where there is none */
	public void take(long rowLine, IntFunction<String> row) {
		line = rowLine;
		cells = row;
		if (plan.exclude >= 0 && isYes(row.apply(plan.exclude))) {
			leftOut++;
			return;
		}
		int profile = profile();
		if (profile < 0 || !constants(profile)) {
			leftOut++;
			return;
		}
		if (!sample(profile)) {
			leftOut++;
		}
	}

	private static boolean isYes(String text) {
		return !text.isEmpty() && !text.equals("0") && !text.equalsIgnoreCase("false") && !text.equalsIgnoreCase("no")
				&& !text.equalsIgnoreCase("n") && !text.equalsIgnoreCase("na") && !text.equals(".");
	}

	private int profile() {
		if (current >= 0 && isSame(keys.get(current))) {
			return current;
		}
		String[] own = new String[plan.keys.length];
		for (int k = 0; k < own.length; k++) {
			own[k] = cells.apply(plan.keys[k]);
		}
		if (own[0].isEmpty()) {
			problem(plan.keys[0], "", "the subject is missing", "fill in the subject's label");
			return -1;
		}
		current = index.computeIfAbsent(String.join(String.valueOf(SEPARATOR), own), _ -> {
			keys.add(own);
			constants.add(new double[] { Double.NaN, Double.NaN, Double.NaN, Double.NaN });
			return keys.size() - 1;
		});
		return current;
	}

	private boolean isSame(String[] own) {
		for (int k = 0; k < own.length; k++) {
			if (!own[k].equals(cells.apply(plan.keys[k]))) {
				return false;
			}
		}
		return true;
	}

	/** Dose, body weight, duration and animals in a pool, of which a profile has one each. */
	private boolean constants(int profile) {
		return constant(profile, 0, plan.dose) && constant(profile, 1, plan.bodyWeight) && constant(profile, 2, plan.duration)
				&& constant(profile, 3, plan.pooled);
	}

	private boolean constant(int profile, int which, int column) {
		String text = column < 0 ? "" : cells.apply(column);
		if (isMissing(text)) {
			return true;
		}
		OptionalDouble number = NumberText.parse(text, decimalMark);
		if (number.isEmpty() || number.getAsDouble() < 0) {
			problem(column, text, number.isEmpty() ? "this is no number" : "this is negative", "write a number");
			return false;
		}
		double[] known = constants.get(profile);
		if (Double.isNaN(known[which])) {
			known[which] = number.getAsDouble();
		} else if (known[which] != number.getAsDouble()) {
			report(column, text, "the profile had " + NumberText.format(known[which]) + " before, which counts",
					"give a profile one value, or tell profiles apart by a further key", false);
		}
		return true;
	}

	private boolean sample(int profile) {
		double[] span = new double[3];
		double time = Double.NaN;
		if (map.excreta() == null) {
			time = number(plan.time, "the time");
		} else {
			span[0] = number(plan.start, "the start");
			span[1] = number(plan.end, "the end");
			span[2] = plan.volume < 0 ? 1 : number(plan.volume, "the volume");
			time = (span[0] + span[1]) / 2;
			if (span[1] <= span[0]) {
				problem(plan.end, cells.apply(plan.end), "the collection does not end behind its start", "correct start or end");
				return false;
			}
		}
		if (Double.isNaN(time) || Double.isNaN(span[2])) {
			return false;
		}
		String text = cells.apply(plan.concentration);
		MeasuredCell cell = MeasuredCell.parse(text, decimalMark);
		if (cell.problem() != null && !cell.missing() || cell.censoring() == Censoring.ALQ || cell.value() < 0) {
			problem(plan.concentration, text, cell.problem() != null ? cell.problem() : cell.value() < 0 ? "the value is negative"
					: "the value is above the limit of quantification", cell.proposal() != null ? cell.proposal() : "correct it, or exclude the row");
			return false;
		}
		double limit = !Double.isNaN(cell.limit()) ? cell.limit() : limit();
		samples.add(profile, line, time, cell.value(), cell.censoring() == Censoring.BLQ || cell.value() < limit, limit,
				plan.terminal >= 0 && isYes(cells.apply(plan.terminal)), span);
		return true;
	}

	private double limit() {
		if (plan.lloq < 0) {
			return map.lloqValue();
		}
		return NumberText.parse(cells.apply(plan.lloq), decimalMark).orElse(Double.NaN);
	}

	private double number(int column, String what) {
		String text = cells.apply(column);
		OptionalDouble number = NumberText.parse(text, decimalMark);
		if (number.isEmpty()) {
			problem(column, text, isMissing(text) ? what + " is missing" : "this is no number", "write a number");
		}
		return number.orElse(Double.NaN);
	}

	private static boolean isMissing(String text) {
		return text.isEmpty() || text.equals(".") || text.equalsIgnoreCase("NA");
	}

	private void problem(int column, String text, String reason, String proposal) {
		report(column, text, reason, proposal, true);
	}

	private void report(int column, String text, String reason, String proposal, boolean excludes) {
		if (problems.size() < MAX_PROBLEMS) {
			problems.add(new RowProblem(line, plan.heading(column), text, reason, proposal, excludes));
		}
	}

	/** To be called once, after the last row. */
	public ProfileSet finish() {
		String doseUnit = plan.doseUnit;
		boolean byWeight = doseUnit != null && perWeight(doseUnit) != null && map.bodyWeight() != null;
		Dosing[] doses = new Dosing[keys.size()];
		for (int p = 0; p < doses.length; p++) {
			doses[p] = dose(p, byWeight ? perWeight(doseUnit) : null);
		}
		if (byWeight) {
			doseUnit = doseUnit.substring(0, doseUnit.indexOf('/'));
		}
		int[] pooled = constants.stream().mapToInt(c -> Double.isNaN(c[3]) ? 1 : (int) Math.max(1, Math.rint(c[3]))).toArray();
		samples.sort(doses.length);
		NcaColumns columns = new NcaColumns(samples.time, samples.concentration, samples.below, samples.limit, samples.from, doses)
				.withTerminal(samples.terminal);
		NcaUnits units = new NcaUnits(plan.timeUnit, plan.concentrationUnit, doseUnit, map.volumeUnit(), map.molarMass());
		ProfileSet.Collections collections = map.excreta() == null ? null : samples.collections(volumeFactor());
		return new ProfileSet(List.copyOf(plan.keyNames), keys, columns, samples.line, doseUnit, units, pooled, collections,
				problems, leftOut);
	}

	/** The unit of weight of a dose by body weight; null when it is a whole dose. */
	private static String perWeight(String unit) {
		int slash = unit.indexOf('/');
		String weight = slash < 0 ? "" : unit.substring(slash + 1);
		return Units.isValid(weight) && slash > 0 && Units.compatible(weight, "kg") ? weight : null;
	}

	private Dosing dose(int profile, String weightUnit) {
		double[] known = constants.get(profile);
		double amount = plan.dose < 0 ? map.doseAmount() : known[0];
		if (weightUnit != null) {
			amount *= known[1] * Units.factor(plan.weightUnit, weightUnit);
		}
		double duration = plan.duration < 0 ? map.infusionDuration() : known[2];
		Route route = map.route();
		if (route == Route.INFUSION && !(duration > 0)) {
			throw new IllegalArgumentException("profile " + String.join(", ", keys.get(profile)) + " has no infusion duration; fill in column \""
					+ plan.heading(plan.duration) + "\"");
		}
		return new Dosing(route, amount, map.doseTime(), route == Route.INFUSION ? duration : 0, map.tau());
	}

	/** From the unit of collected volumes to the denominator of the concentration's unit. */
	private double volumeFactor() {
		String unit = map.excreta().volumeUnit();
		String concentration = plan.concentrationUnit;
		int slash = concentration == null ? -1 : concentration.indexOf('/');
		return unit == null || slash < 0 ? 1 : Units.factor(unit, concentration.substring(slash + 1));
	}
}
