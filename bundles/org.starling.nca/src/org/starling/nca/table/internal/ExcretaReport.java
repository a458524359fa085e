package org.starling.nca.table.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.nca.Dosing;
import org.starling.nca.ExcretionMetrics;
import org.starling.nca.Measure;
import org.starling.nca.NcaParameter;
import org.starling.nca.NcaResults;
import org.starling.nca.Refusal;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.NcaUnits;
import org.starling.nca.table.ParameterRow;
import org.starling.nca.table.ProfileSet;
import org.starling.tables.Table;
import org.starling.units.MolarMass;
import org.starling.units.UnitConversionException;
import org.starling.units.Units;

/** Collections of excreta as rows of parameters, with codes of PKPARMCD. */
public final class ExcretaReport {

	private final ProfileSet profiles;
	private final NcaMap map;
	private final NcaUnits units;
	private final String amountUnit;
	private final String rateUnit;
	private final List<ParameterRow> rows = new ArrayList<>();
	private final List<String> flags = new ArrayList<>();

	private ExcretaReport(ProfileSet profiles, NcaMap map) {
		this.profiles = profiles;
		this.map = map;
		units = profiles.units();
		boolean concentrations = map.excreta().volume() != null;
		String own = concentrations ? units.unit(Measure.AMOUNT) : units.unit(Measure.CONCENTRATION);
		amountUnit = own == null ? "" : own;
		String time = units.unit(Measure.TIME);
		rateUnit = amountUnit.isEmpty() || time == null ? "" : amountUnit + "/" + time;
	}

	/** @return rows of all profiles */
	public static NcaOutcome of(ProfileSet profiles, NcaMap map) {
		ExcretaReport report = new ExcretaReport(profiles, map);
		int n = profiles.columns().samples();
		double[] midpoints = new double[n];
		double[] rates = new double[n];
		for (int p = 0; p < profiles.keys().size(); p++) {
			report.profile(p);
		}
		ProfileSet.Collections c = profiles.collections();
		for (int s = 0; s < n; s++) {
			midpoints[s] = (c.start()[s] + c.end()[s]) / 2;
			rates[s] = c.amount()[s] / (c.end()[s] - c.start()[s]);
		}
		Table audit = Table.builder().number("row", null, Arrays.stream(profiles.rows()).asDoubleStream().toArray())
				.number("start", null, c.start()).number("end", null, c.end()).number("amount", null, c.amount())
				.number("midpoint", null, midpoints).number("rate", null, rates).build();
		return new NcaOutcome(profiles.keyNames(), profiles.keys(), report.rows, report.flags, audit, List.of());
	}

	private void profile(int p) {
		int from = profiles.columns().from(p);
		int to = profiles.columns().from(p + 1);
		ProfileSet.Collections c = profiles.collections();
		Dosing dose = profiles.columns().dose(p);
		double doseFactor = doseFactor();
		ExcretionMetrics m = ExcretionMetrics.of(Arrays.copyOfRange(c.start(), from, to), Arrays.copyOfRange(c.end(), from, to),
				Arrays.copyOfRange(c.amount(), from, to), dose.withAmount(dose.amount() * doseFactor), map.options());
		String text = String.join(";", m.rateProfile().flags(0).stream().map(Enum::name).toList());
		flags.add(text);
		String none = Double.isNaN(doseFactor) ? Refusal.UNITS.text() : Refusal.NO_DOSE.text();
		add(p, "RCAMINT", "Amt Rec from T1 to T2", Measure.AMOUNT, m.amount(), amountUnit, "", "");
		add(p, "RCPCINT", "Pct Rec from T1 to T2", Measure.PERCENT, 100 * m.fraction(), "%", "", none);
		add(p, "FREXINT", "Fract Excr from T1 to T2", Measure.NUMBER, m.fraction(), "", "", none);
		if (map.excreta().volume() != null) {
			double volume = 0;
			for (int s = from; s < to; s++) {
				volume += c.volume()[s];
			}
			String unit = map.excreta().volumeUnit();
			add(p, "VOLPK", "Sum of Urine Vol", Measure.VOLUME, volume, unit == null ? "" : unit, "", "");
		}
		rate(p, m, "ERMAX", "Max Excretion Rate", NcaParameter.CMAX, rateUnit, text);
		rate(p, m, "ERTMAX", "Midpoint of Interval of Maximum ER", NcaParameter.TMAX, null, text);
		rate(p, m, "ERLST", "Last Meas Excretion Rate", NcaParameter.CLAST, rateUnit, text);
		rate(p, m, "ERTLST", "Midpoint of Interval of Last Nonzero ER", NcaParameter.TLAST, null, text);
		rate(p, m, "TLAG", "Time Until First Nonzero Conc", NcaParameter.TLAG, null, text);
		rate(p, m, "AURCLST", "AURC to Last Nonzero Rate", NcaParameter.AUC_LAST, amountUnit, text);
		rate(p, m, "AURCALL", "AURC All", NcaParameter.AUC_ALL, amountUnit, text);
		rate(p, m, "AURCIFO", "AURC Infinity Obs", NcaParameter.AUC_INF_OBS, amountUnit, text);
		rate(p, m, "AURCIFP", "AURC Infinity Pred", NcaParameter.AUC_INF_PRED, amountUnit, text);
		rate(p, m, "AURCPEO", "AURC % Extrapolation Infinity Obs", NcaParameter.AUC_EXTRAPOLATED_OBS, null, text);
		rate(p, m, "AURCPEP", "AURC % Extrapolation Infinity Pred", NcaParameter.AUC_EXTRAPOLATED_PRED, null, text);
		for (NcaParameter parameter : List.of(NcaParameter.LAMBDA_Z, NcaParameter.HALF_LIFE, NcaParameter.LAMBDA_Z_LOWER,
				NcaParameter.LAMBDA_Z_UPPER, NcaParameter.LAMBDA_Z_POINTS, NcaParameter.LAMBDA_Z_SPAN, NcaParameter.CORRELATION,
				NcaParameter.R2, NcaParameter.R2_ADJUSTED)) {
			rate(p, m, parameter.code(dose), parameter.title(), parameter, null, text);
		}
		renal(p, m);
	}

	/** From the dose's unit to that of the amounts; 1 when one isn't known, NaN when they do not go together. */
	private double doseFactor() {
		if (profiles.doseUnit() == null || amountUnit.isEmpty()) {
			return 1;
		}
		try {
			return MolarMass.factor(profiles.doseUnit(), amountUnit, map.molarMass());
		} catch (UnitConversionException e) {
			return Double.NaN;
		}
	}

	private void renal(int p, ExcretionMetrics m) {
		double area = map.excreta().plasmaArea();
		if (Double.isNaN(area)) {
			return;
		}
		String areaUnit = map.excreta().plasmaAreaUnit();
		String time = units.unit(Measure.TIME);
		String unit = "";
		double factor = 1;
		String trouble = "";
		if (areaUnit != null && !amountUnit.isEmpty() && time != null) {
			unit = "L/" + time;
			try {
				factor = Units.factor(Units.parse(amountUnit).divide(Units.parse(areaUnit)), Units.parse(unit));
			} catch (UnitConversionException e) {
				trouble = Refusal.UNITS.text() + ": " + e.getMessage();
			}
		}
		double value = trouble.isEmpty() ? m.renalClearance(area) * factor : Double.NaN;
		add(p, "RENALCL", "Renal CL", Measure.CLEARANCE, value, unit, "", trouble.isEmpty() ? Refusal.ZERO_DENOMINATOR.text() : trouble);
	}

	private void rate(int p, ExcretionMetrics m, String code, String title, NcaParameter parameter, String unit, String text) {
		NcaResults results = m.rateProfile();
		String known = unit != null ? unit : units.unit(parameter.measure());
		add(p, code, title, parameter.measure(), results.value(0, parameter), known == null ? "" : known, text,
				results.refusal(0, parameter).text());
	}

	private void add(int p, String code, String title, Measure measure, double value, String unit, String text, String reason) {
		rows.add(new ParameterRow(p, code, title, measure, value, unit, text, Double.isNaN(value) ? reason : ""));
	}
}
