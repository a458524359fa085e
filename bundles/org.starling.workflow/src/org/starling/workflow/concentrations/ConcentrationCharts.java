package org.starling.workflow.concentrations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.analysis.study.StudyData;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.LegendPosition;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.model.study.Study;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleColumn;
import org.starling.tables.samples.SampleColumns;
import org.starling.tables.samples.SampleTable;
import org.starling.units.UnitConversionException;
import org.starling.workflow.concentrations.ConcentrationChoice.Arrangement;
import org.starling.workflow.concentrations.ConcentrationChoice.Summary;

/**
 * Concentrations of a study over time as they were measured, without excluded samples. Samples below the limit of quantification stand
 * at the limit, hollow. Values in other units than the chart's are converted by molar mass and density where these are known. Any thread
 * that may read the study.
 */
public final class ConcentrationCharts {

	/** More points are a carpet, and slow to draw. */
	static final int MOST_POINTS = 20_000;
	private static final int MOST_PANELS = 30;
	private static final int MOST_IN_LEGEND = 30;
	private static final int PANEL_COLUMNS = 4;

	/** What is drawn in one chart. */
	private record Key(String matrix, String compound) {
	}

	private final Study study;
	private final SampleColumns table;
	private final ConcentrationChoice choice;
	private final Arrangement arrangement;
	private final Map<Key, ChartContent> charts = new LinkedHashMap<>();

	private ConcentrationCharts(Study study, SampleColumns table, ConcentrationChoice choice) {
		this.study = study;
		this.table = table;
		this.choice = choice;
		boolean severalMatrices = table.distinct(SampleColumn.MATRIX).size() > 1 && choice.matrices().size() != 1;
		arrangement = choice.arrangement() != Arrangement.AUTOMATIC ? choice.arrangement()
				: severalMatrices ? Arrangement.BY_MATRIX : Arrangement.BY_SUBJECT;
	}

	/** The charts of the chosen samples; none when there are no such samples. */
	public static List<Figure> of(Study study, SampleColumns table, ConcentrationChoice choice) {
		ConcentrationCharts charts = new ConcentrationCharts(study, table, choice);
		charts.collect();
		List<Figure> figures = new ArrayList<>();
		charts.charts.forEach((key, content) -> charts.add(key, content, figures));
		return figures;
	}

	private void collect() {
		for (int row = 0; row < table.rows(); row++) {
			if (!table.isExcluded(row) && isWanted(choice.matrices(), SampleColumn.MATRIX, row)
					&& isWanted(choice.compounds(), SampleColumn.COMPOUND, row) && isWanted(choice.subjects(), SampleColumn.SUBJECT, row)) {
				collect(row);
			}
		}
	}

	private boolean isWanted(Set<String> wanted, SampleColumn column, int row) {
		return wanted.isEmpty() || wanted.contains(String.valueOf(table.text(column, row)));
	}

	private void collect(int row) {
		String matrix = table.text(SampleColumn.MATRIX, row);
		String compound = table.text(SampleColumn.COMPOUND, row);
		String subject = table.text(SampleColumn.SUBJECT, row);
		String unit = table.text(SampleColumn.UNIT, row);
		if (unit == null || matrix == null || subject == null) {
			return;
		}
		Key key = switch (arrangement) {
		case BY_MATRIX -> new Key(null, compound);
		case BY_COMPOUND -> new Key(matrix, null);
		default -> new Key(matrix, compound);
		};
		ChartContent content = charts.computeIfAbsent(key, k -> new ChartContent(unit));
		double value = table.number(SampleColumn.VALUE, row);
		double limit = table.number(SampleColumn.LLOQ, row);
		if (!unit.equals(content.unit())) {
			Sample converted = converted(row, content.unit());
			if (converted == null) {
				content.otherUnit();
				return;
			}
			value = converted.value();
			limit = converted.lloq();
		}
		if (table.censoring(row) == Censoring.ALQ) {
			content.above();
			return;
		}
		boolean below = table.censoring(row) == Censoring.BLQ;
		Curve curve = content.curve(switch (arrangement) {
		case BY_MATRIX -> matrix;
		case BY_COMPOUND -> compound == null ? "compound not named" : compound;
		default -> "Subject " + subject;
		});
		content.count(below, limit);
		curve.add(subject, table.number(SampleColumn.TIME, row), table.number(SampleColumn.NOMINAL, row), below ? Double.NaN : value, limit);
	}

	private Sample converted(int row, String unit) {
		try {
			return StudyData.of(study, new SampleTable(table.timeUnit(), List.of(table.sample(row)))).inUnits(null, unit).samples().getFirst();
		} catch (UnitConversionException e) {
			return null; // counted and said in the chart
		}
	}

	private void add(Key key, ChartContent content, List<Figure> figures) {
		AxisSpec x = AxisSpec.linear("Time", table.timeUnit());
		AxisSpec y = AxisSpec.linear("Concentration", content.unit());
		boolean individual = choice.summary() == Summary.INDIVIDUAL;
		List<Curve> curves = arrangement == Arrangement.BY_SUBJECT && !individual ? List.of(content.joined(key.matrix())) : content.curves();
		int most = Math.max(1, (int) ((long) MOST_POINTS * content.subjects() / Math.max(1, content.points())));
		List<SeriesSpec> series = new ArrayList<>();
		List<ChartSpec> panels = new ArrayList<>();
		int drawn = arrangement == Arrangement.BY_SUBJECT ? Math.min(curves.size(), most) : curves.size();
		int subjectsEach = arrangement == Arrangement.BY_SUBJECT ? 1 : Math.max(1, most / Math.max(1, curves.size()));
		for (int i = 0; i < drawn; i++) {
			List<SeriesSpec> one = individual ? individual(curves.get(i), i, subjectsEach) : List.of(mean(curves.get(i), i));
			series.addAll(one);
			panels.add(ChartSpec.of(curves.get(i).name(), x, y, one.stream().map(s -> s.withColour(0)).toArray(SeriesSpec[]::new)));
		}
		String title = title(key);
		List<String> notes = content.notes(individual, choice.summary() == Summary.GEOMETRIC_MEAN);
		if (individual && content.subjects() > most) {
			notes.add("The first " + (arrangement == Arrangement.BY_SUBJECT ? drawn : subjectsEach) + " of " + content.subjects()
					+ " subjects" + (arrangement == Arrangement.BY_SUBJECT ? "" : " of each curve") + " are drawn; means count all.");
		}
		ChartSpec all = new ChartSpec(title, x, List.of(y), series)
				.withLegend(curves.size() > MOST_IN_LEGEND ? LegendPosition.NONE : LegendPosition.RIGHT);
		for (String note : notes) {
			all = all.withNote(note);
		}
		figures.add(all);
		if (arrangement == Arrangement.BY_SUBJECT && individual && panels.size() > 1 && panels.size() <= MOST_PANELS) {
			figures.add(PanelSpec.of(title + ", by subject", Math.min(PANEL_COLUMNS, panels.size()), panels));
		}
	}

	private static List<SeriesSpec> individual(Curve curve, int colour, int mostSubjects) {
		Curve.Points measured = curve.measured(mostSubjects);
		Curve.Points below = curve.below(mostSubjects);
		List<SeriesSpec> series = new ArrayList<>();
		series.add(new SeriesSpec(curve.name(), SeriesKind.LINE_AND_POINTS, measured.x(), measured.y(), null, null, 0, colour));
		if (below.x().length > 0) {
			series.add(new SeriesSpec(curve.name() + ", below the limit", SeriesKind.POINTS, below.x(), below.y(), null, null, 0, colour).hollow()
					.notInLegend());
		}
		return series;
	}

	private SeriesSpec mean(Curve curve, int colour) {
		Curve.Points means = curve.means(choice.summary() == Summary.GEOMETRIC_MEAN);
		return new SeriesSpec(curve.name(), SeriesKind.LINE_AND_POINTS, means.x(), means.y(), means.lower(), means.upper(), 0, colour);
	}

	private String title(Key key) {
		String what = switch (choice.summary()) {
		case INDIVIDUAL -> "Measured";
		case MEAN_SD -> "Mean ± SD";
		case GEOMETRIC_MEAN -> "Geometric mean ×/÷ SD";
		};
		return key.matrix() == null ? key.compound() == null ? what : what + ": " + key.compound()
				: key.compound() == null ? what + " in " + key.matrix() : what + " in " + key.matrix() + ": " + key.compound();
	}
}
