package org.starling.ui.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.ratio.Uncertain;
import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;
import org.starling.star.Selectivity;
import org.starling.star.StarAssessment;
import org.starling.star.StarAssessment.Status;
import org.starling.star.StarClass;
import org.starling.star.StarRow;
import org.starling.star.StarTable;
import org.starling.star.TissueExposure;
import org.starling.ui.emf.ValueFormat.Kind;
import org.starling.ui.tables.ColumnSpec;

/** The columns of the matrix of compounds: numbers short, everything else about them in the tooltips. */
public final class StarColumns {

	/** Where {@link ProbabilityBars} paints. */
	static final int BARS = 2;

	private static final String NONE = "\u2014"; //$NON-NLS-1$

	private final CompoundExposure first;
	private final List<ColumnSpec<StarRow>> columns = new ArrayList<>();

	private StarColumns(CompoundExposure first) {
		this.first = first;
	}

	/** @param rows of one study, at least one */
	public static List<ColumnSpec<StarRow>> of(List<StarRow> rows) {
		StarColumns all = new StarColumns(rows.getFirst().exposure());
		all.build();
		return all.columns;
	}

	private void build() {
		text("compound", Messages.Column_compound, 105, r -> r.exposure().name(), r -> r.facts().source()); //$NON-NLS-1$
		text("class", Messages.Column_class, 110, StarColumns::stated, StarColumns::why); //$NON-NLS-1$
		text("probabilities", Messages.Column_probabilities, 170, StarColumns::probabilities, StarColumns::probabilityTip); //$NON-NLS-1$
		for (int t = 0; t < first.tissues().size(); t++) {
			int tissue = t;
			String name = NLS.bind(Messages.Column_area, first.tissues().get(t).tissue());
			number("auc" + t, withUnit(name, first.areaUnit()), 90, r -> area(r.exposure().tissues().get(tissue)), //$NON-NLS-1$
					r -> areaTip(r.exposure().tissues().get(tissue), r.exposure().areaUnit()));
		}
		for (int s = 0; s < first.selectivities().size(); s++) {
			int ratio = s;
			number("ratio" + s, first.selectivities().get(s).name(), 155, r -> ratio(r.exposure().selectivities().get(ratio)), //$NON-NLS-1$
					r -> ratioTip(r, ratio));
		}
		number("potency", Messages.Column_potency, 80, r -> quantity(r.facts().potency()), StarColumns::potencyTip); //$NON-NLS-1$
		text("potencyUnit", Messages.Column_potencyUnit, 70, r -> r.facts().potencyUnit(), r -> null); //$NON-NLS-1$
		number("specificity", Messages.Column_specificity, 75, r -> quantity(r.facts().specificity()), StarColumns::specificityTip); //$NON-NLS-1$
		number("bound", Messages.Column_bound, 85, StarColumns::bound, StarColumns::boundTip); //$NON-NLS-1$
		text("epr", Messages.Column_epr, 110, r -> r.assessment().epr(), r -> r.assessment().epr()); //$NON-NLS-1$
		number("dose", withUnit(Messages.Column_dose, first.doseUnit()), 70, r -> quantity(r.exposure().dose()), r -> null); //$NON-NLS-1$
		text("flags", Messages.Column_flags, 240, r -> String.join("; ", notes(r)), r -> String.join("\n", notes(r))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String withUnit(String name, String unit) {
		return unit.isEmpty() ? name : name + " [" + unit + ']'; //$NON-NLS-1$
	}

	private void text(String id, String header, int width, Function<StarRow, String> text, Function<StarRow, String> tip) {
		columns.add(ColumnSpec.readOnly(id, header, width, Kind.TEXT, text).withToolTip(tip));
	}

	private void number(String id, String header, int width, Function<StarRow, String> text, Function<StarRow, String> tip) {
		columns.add(ColumnSpec.readOnly(id, header, width, Kind.NUMBER, text).withToolTip(tip));
	}

	private static String stated(StarRow row) {
		StarAssessment a = row.assessment();
		return switch (a.status()) {
		case DECIDED -> a.statedClass().id();
		case UNDECIDED -> Messages.Class_undecided;
		case REFUSED -> Messages.Class_refused;
		};
	}

	private static String why(StarRow row) {
		StarAssessment a = row.assessment();
		return switch (a.status()) {
		case DECIDED -> a.statedClass().id() + ": " + a.statedClass().meaning(); //$NON-NLS-1$
		case UNDECIDED -> NLS.bind(Messages.Class_undecidedTip, a.pointClass().id(), a.pointClass().meaning());
		case REFUSED -> a.reason();
		};
	}

	private static String probabilities(StarRow row) {
		if (row.assessment().status() == Status.REFUSED) {
			return NONE;
		}
		StringBuilder text = new StringBuilder();
		for (StarClass c : StarClass.values()) {
			double p = row.assessment().probability(c);
			if (p >= 0.005) {
				text.append(text.isEmpty() ? "" : "  ").append(c.id()).append(' ').append(Math.round(100 * p)).append(" %"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
		return text.toString();
	}

	private static String probabilityTip(StarRow row) {
		StarAssessment a = row.assessment();
		if (a.status() == Status.REFUSED) {
			return a.reason();
		}
		StringBuilder text = new StringBuilder();
		for (StarClass c : StarClass.values()) {
			text.append(text.isEmpty() ? "" : "\n").append(NLS.bind(Messages.Probability_line, //$NON-NLS-1$ //$NON-NLS-2$
					new Object[] { c.id(), c.meaning(), Numbers.three(a.probability(c)), Numbers.three(a.error(c)) }));
		}
		return text.toString();
	}

	private static String area(TissueExposure tissue) {
		return Double.isNaN(tissue.area()) ? NONE : Numbers.four(tissue.area());
	}

	private static String areaTip(TissueExposure tissue, String unit) {
		if (Double.isNaN(tissue.area())) {
			return tissue.trouble();
		}
		String numbers = NLS.bind(Messages.Area_tip, new Object[] { Numbers.four(tissue.area()), unit,
				Double.isNaN(tissue.standardError()) ? NONE : Numbers.three(tissue.standardError()), df(tissue.degreesOfFreedom()),
				Numbers.four(tissue.start()), Numbers.four(tissue.end()), tissue.animals() });
		return numbers + '\n' + tissue.method() + (tissue.reason().isEmpty() ? "" : '\n' + tissue.reason()); //$NON-NLS-1$
	}

	private static String df(double value) {
		return Double.isNaN(value) ? NONE : Double.isInfinite(value) ? "\u221e" : Numbers.three(value); //$NON-NLS-1$
	}

	private static String ratio(Selectivity s) {
		if (s.ratio() == null) {
			return NONE;
		}
		RatioInterval i = s.ratio().fieller();
		return Numbers.three(s.value()) + (i.isFinite() ? " (" + Numbers.three(i.lower()) + " \u2013 " + Numbers.three(i.upper()) + ')' //$NON-NLS-1$ //$NON-NLS-2$
				: " (" + Messages.Ratio_notFinite + ')'); //$NON-NLS-1$
	}

	private static String ratioTip(StarRow row, int index) {
		Selectivity s = row.exposure().selectivities().get(index);
		if (s.ratio() == null) {
			return s.reason();
		}
		RatioInterval fieller = s.ratio().fieller();
		StringBuilder tip = new StringBuilder(interval(Messages.Ratio_fieller, s.value(), fieller));
		if (s.ratio().bootstrap() != null && s.ratio().bootstrap().student() != null) {
			tip.append('\n').append(interval(Messages.Ratio_bootstrap, s.value(), s.ratio().bootstrap().student()));
		}
		var unbound = StarTable.unboundRatio(row, index);
		if (unbound != null) {
			tip.append('\n').append(interval(Messages.Ratio_unbound, unbound.ratio(), unbound.interval()));
		}
		return tip.toString();
	}

	private static String interval(String name, double value, RatioInterval i) {
		return NLS.bind(Messages.Ratio_tip, new Object[] { name, Numbers.four(value), Numbers.three(100 * i.level()),
				i.isFinite() ? Numbers.four(i.lower()) + " \u2013 " + Numbers.four(i.upper()) : i.status().text() }); //$NON-NLS-1$
	}

	private static String quantity(double value) {
		return Double.isNaN(value) ? NONE : Numbers.four(value);
	}

	private static String potencyTip(StarRow row) {
		CompoundFacts f = row.facts();
		return Double.isNaN(f.potency()) ? row.assessment().reason()
				: NLS.bind(Messages.Potency_tip, new Object[] { f.potencyKind(), Numbers.four(f.potency()), f.potencyUnit(),
						factor(f.potencyFactor()) }) + (f.source().isEmpty() ? "" : '\n' + f.source()); //$NON-NLS-1$
	}

	private static String factor(double value) {
		return Double.isNaN(value) ? NONE : Numbers.three(value);
	}

	private static String specificityTip(StarRow row) {
		CompoundFacts f = row.facts();
		return Double.isNaN(f.specificity()) ? null
				: NLS.bind(Messages.Specificity_tip, Numbers.four(f.specificity()), factor(f.specificityFactor()));
	}

	private static String bound(StarRow row) {
		Uncertain unbound = row.facts().unbound().get(row.exposure().plasma().tissue());
		return unbound == null ? NONE : Numbers.four(100 * (1 - unbound.value()));
	}

	private static String boundTip(StarRow row) {
		return row.facts().unbound().isEmpty() ? Messages.Bound_none
				: row.facts().unbound().entrySet().stream().sorted(Map.Entry.comparingByKey())
						.map(e -> NLS.bind(Messages.Bound_tip, new Object[] { e.getKey(), Numbers.three(e.getValue().value()),
								Numbers.three(e.getValue().standardError()) }))
						.collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static List<String> notes(StarRow row) {
		List<String> notes = new ArrayList<>();
		if (!row.assessment().reason().isEmpty()) {
			notes.add(row.assessment().reason());
		}
		notes.addAll(StarTable.flags(row));
		return notes.stream().distinct().toList();
	}
}
