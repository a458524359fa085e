package org.starling.star;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.ratio.Uncertain;
import org.starling.nca.ratio.UnboundRatio;
import org.starling.tables.Table;

/**
 * The table of the field: a row for each compound with dose, areas, ratios with intervals, potency, plasma protein binding, probabilities of
 * the classes, flags and reasons. The same compounds and draws make the same table.
 */
public final class StarTable {

	private final List<StarRow> rows;
	private final StarClassifier classifier;
	private final Table.Builder table = Table.builder();

	private StarTable(List<StarRow> rows, StarClassifier classifier) {
		this.rows = rows;
		this.classifier = classifier;
	}

	/**
	 * @param rows       of one study
	 * @param classifier that made their classes, whose draws, seed and cut-offs are written
	 * @throws IllegalArgumentException when there are none
	 */
	public static Table of(List<StarRow> rows, StarClassifier classifier) {
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("there is no compound");
		}
		return new StarTable(rows, classifier).build();
	}

	private Table build() {
		CompoundExposure first = rows.getFirst().exposure();
		text("compound", r -> r.exposure().name());
		number("dose", first.doseUnit(), r -> r.exposure().dose());
		for (int t = 0; t < first.tissues().size(); t++) {
			tissue(t, first.tissues().get(t).tissue(), first.areaUnit());
		}
		for (int s = 0; s < first.selectivities().size(); s++) {
			selectivity(s, first.selectivities().get(s).name());
		}
		number("level of limits", "", StarTable::level);
		text("potency kind", r -> r.facts().potencyKind());
		number("potency", "", r -> r.facts().potency());
		text("potency unit", r -> r.facts().potencyUnit());
		number("potency geometric SE", "", r -> r.facts().potencyFactor());
		number("specificity", "", r -> r.facts().specificity());
		number("specificity geometric SE", "", r -> r.facts().specificityFactor());
		number("bound in plasma", "", r -> unbound(r) == null ? Double.NaN : 1 - unbound(r).value());
		number("bound in plasma SE", "", r -> unbound(r) == null ? Double.NaN : unbound(r).standardError());
		for (StarClass c : StarClass.values()) {
			number("P(" + c.id() + ")", "", r -> r.assessment().probability(c));
			number("P(" + c.id() + ") Monte Carlo SE", "", r -> r.assessment().error(c));
		}
		text("class of the estimates", r -> r.assessment().pointClass() == null ? "" : r.assessment().pointClass().id());
		text("class", r -> r.assessment().statedClass() == null ? "" : r.assessment().statedClass().id());
		text("status", r -> r.assessment().status().name());
		number("draws", "", _ -> classifier.draws());
		number("seed", "", _ -> classifier.seed());
		text("cut-offs", _ -> classifier.thresholds() == null ? "" : classifier.thresholds().provenance());
		text("EPR", r -> r.assessment().epr());
		text("flags", r -> String.join("; ", flags(r)));
		text("reason", r -> r.assessment().reason());
		text("source", r -> r.facts().source());
		return table.build();
	}

	private void tissue(int t, String name, String unit) {
		number("AUC " + name, unit, r -> r.exposure().tissues().get(t).area());
		number("AUC " + name + " SE", unit, r -> r.exposure().tissues().get(t).standardError());
		number("AUC " + name + " df", "", r -> r.exposure().tissues().get(t).degreesOfFreedom());
		number("AUC " + name + " start", "", r -> r.exposure().tissues().get(t).start());
		number("AUC " + name + " end", "", r -> r.exposure().tissues().get(t).end());
		number("AUC " + name + " animals", "", r -> r.exposure().tissues().get(t).animals());
		text("AUC " + name + " method", r -> r.exposure().tissues().get(t).method());
	}

	private void selectivity(int s, String name) {
		number(name, "", r -> r.exposure().selectivities().get(s).value());
		limits(name, r -> interval(r, s));
		if (rows.stream().anyMatch(r -> bootstrap(r, s) != null)) {
			limits(name + " bootstrap-t", r -> bootstrap(r, s));
		}
		if (rows.stream().anyMatch(r -> unboundRatio(r, s) != null)) {
			number(name + " unbound", "", r -> unboundRatio(r, s) == null ? Double.NaN : unboundRatio(r, s).ratio());
			limits(name + " unbound", r -> unboundRatio(r, s) == null ? null : unboundRatio(r, s).interval());
		}
	}

	private void limits(String name, Function<StarRow, RatioInterval> interval) {
		number(name + " lower", "", r -> interval.apply(r) == null ? Double.NaN : interval.apply(r).lower());
		number(name + " upper", "", r -> interval.apply(r) == null ? Double.NaN : interval.apply(r).upper());
	}

	private static RatioInterval interval(StarRow row, int s) {
		Selectivity own = row.exposure().selectivities().get(s);
		return own.ratio() == null ? null : own.ratio().fieller();
	}

	private static double level(StarRow row) {
		return row.exposure().selectivities().stream().filter(s -> s.ratio() != null).mapToDouble(s -> s.ratio().fieller().level()).findFirst()
				.orElse(Double.NaN);
	}

	private static RatioInterval bootstrap(StarRow row, int s) {
		Selectivity own = row.exposure().selectivities().get(s);
		return own.ratio() == null || own.ratio().bootstrap() == null ? null : own.ratio().bootstrap().student();
	}

	/** The ratio of unbound areas; null when there is no ratio or one of the fractions isn't known. */
	public static UnboundRatio unboundRatio(StarRow row, int s) {
		Selectivity own = row.exposure().selectivities().get(s);
		Uncertain top = row.facts().unbound().get(own.numerator());
		Uncertain bottom = row.facts().unbound().get(own.denominator());
		return own.ratio() == null || top == null || bottom == null ? null : UnboundRatio.of(own.ratio(), top, bottom);
	}

	private static Uncertain unbound(StarRow row) {
		return row.facts().unbound().get(row.exposure().plasma().tissue());
	}

	/** What a person must know: of the class, of exposures without area or error, and of ratios that are refused or without finite interval. */
	public static List<String> flags(StarRow row) {
		List<String> flags = new ArrayList<>(row.assessment().flags());
		for (TissueExposure tissue : row.exposure().tissues()) {
			if (tissue.trouble() != null) {
				flags.add(tissue.trouble());
			}
		}
		for (Selectivity ratio : row.exposure().selectivities()) {
			if (ratio.ratio() == null) {
				flags.add(ratio.name() + ": " + ratio.reason());
			} else if (!ratio.ratio().fieller().isFinite()) {
				flags.add(ratio.name() + ": " + ratio.ratio().fieller().status().text());
			}
		}
		return flags;
	}

	private void number(String name, String unit, ToDoubleFunction<StarRow> value) {
		table.number(name, unit.isEmpty() ? null : unit, rows.stream().mapToDouble(value).toArray());
	}

	private void text(String name, Function<StarRow, String> value) {
		table.text(name, rows.stream().map(value).toArray(String[]::new));
	}
}
