package org.starling.star;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.star.internal.NotClassifiable;
import org.starling.star.internal.StarModel;
import org.starling.tables.NumberText;

/**
 * The compounds in the plane of potency and one measure of exposure, with an ellipse of their errors and, where cut-offs are stated, the
 * regions of the classes. A compound that can't be placed is named below the plot with its reason.
 */
public final class StarPlane {

	private static final int POINTS = 72;
	private static final double MARGIN = 2;

	private final StarThresholds thresholds;
	private final PlaneView view;
	private final double cut;
	private final List<StarRow> rows;
	private final String highlighted;
	private final StarThresholds scale;
	private double[] x = {};
	private double[] y = {};

	private StarPlane(List<StarRow> rows, StarThresholds thresholds, PlaneView view, String highlighted) {
		this.rows = rows;
		this.thresholds = thresholds;
		this.view = view;
		this.highlighted = highlighted;
		cut = view.cut(thresholds);
		String kind = thresholds == null ? kind() : thresholds.potencyKind();
		String potencyUnit = thresholds != null ? thresholds.potencyUnit()
				: rows.stream().map(r -> r.facts().potencyUnit()).filter(u -> !u.isEmpty()).findFirst().orElse("1");
		String areaUnit = thresholds != null && !thresholds.areaUnit().isEmpty() ? thresholds.areaUnit()
				: rows.stream().map(r -> r.exposure().areaUnit()).filter(u -> !u.isEmpty()).findFirst().orElse("1");
		scale = view.scale(kind, potencyUnit, areaUnit);
	}

	/** The kind of potency that all compounds have in common; empty when there is none. */
	private String kind() {
		List<String> kinds = rows.stream().map(r -> r.facts().potencyKind()).distinct().toList();
		return kinds.size() == 1 ? kinds.getFirst() : "";
	}

	/**
	 * @param measure that the thresholds have a cut-off of
	 * @param level   probability that the ellipses hold, such as 0.9
	 */
	public static ChartSpec of(List<StarRow> rows, StarThresholds thresholds, ExposureMeasure measure, double level) {
		if (!thresholds.exposure().containsKey(measure)) {
			throw new IllegalArgumentException("the thresholds have no cut-off \"" + measure.id() + "\"");
		}
		return of(rows, thresholds, new PlaneView(measure, null, thresholds.unboundBasis()), level, null);
	}

	/**
	 * @param thresholds  null: there are no regions
	 * @param level       probability that the ellipses hold, such as 0.9
	 * @param highlighted name of the compound that stands out, whose points keep their colour while others are grey; null for none
	 */
	public static ChartSpec of(List<StarRow> rows, StarThresholds thresholds, PlaneView view, double level, String highlighted) {
		return new StarPlane(rows, thresholds, view, highlighted).chart(level);
	}

	private ChartSpec chart(double level) {
		List<SeriesSpec> compounds = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		if (thresholds != null) {
			x = new double[] { thresholds.highPotency(), thresholds.adequatePotency() };
		}
		y = Double.isNaN(cut) ? y : new double[] { cut };
		for (int i = 0; i < rows.size(); i++) {
			try {
				compounds.addAll(compound(rows.get(i), i, level));
			} catch (NotClassifiable e) {
				notes.add("Not shown: " + rows.get(i).exposure().name() + ", " + e.getMessage() + ".");
			}
		}
		notes.add(0, "Ellipses hold " + NumberText.format(100 * level) + " % under normal errors of the logarithms. "
				+ (thresholds == null ? "No cut-offs are stated, so that there are no regions of classes." : "Cut-offs: " + thresholds.provenance()
						+ others()));
		List<SeriesSpec> series = Double.isNaN(cut) || x.length == 0 ? new ArrayList<>() : regions();
		series.addAll(compounds);
		String kind = scale.potencyKind().isEmpty() ? "Potency" : scale.potencyKind();
		return new ChartSpec("Exposure and potency", "", range(AxisSpec.log(kind, scale.potencyUnit()), x),
				List.of(range(AxisSpec.log(rows.isEmpty() ? view.measure().id() : view.label(rows.getFirst().exposure()), scale.areaUnit()), y)),
				series, markers(), LegendPosition.RIGHT, notes);
	}

	private static AxisSpec range(AxisSpec axis, double[] values) {
		return values.length == 0 ? axis
				: axis.withRange(Arrays.stream(values).min().getAsDouble() / MARGIN, Arrays.stream(values).max().getAsDouble() * MARGIN);
	}

	/** The ellipse and the middle; of the one that stands out the ellipse is filled. */
	private List<SeriesSpec> compound(StarRow row, int colour, double level) throws NotClassifiable {
		String name = row.exposure().name();
		StarModel model = new StarModel(view.needed(row.exposure()), row.facts(), scale);
		double[] means = model.logs().means();
		double exposure = model.measure(view.measure(), means);
		LogEllipse ellipse = LogEllipse.of(means[0], exposure, model.potencyVariance(), model.variance(view.measure()), 0, level, POINTS);
		x = joined(x, ellipse.x());
		y = joined(y, ellipse.y());
		boolean grey = highlighted != null && !highlighted.equals(name);
		String limits = name + " " + NumberText.format(100 * level) + " %";
		List<SeriesSpec> series = new ArrayList<>();
		if (name.equals(highlighted)) {
			series.add(filled(limits + " region", ellipse).withColour(colour).notInLegend());
		}
		series.add(SeriesSpec.line(limits, ellipse.x(), ellipse.y()).withColour(grey ? SeriesStyle.NEUTRAL : colour).notInLegend());
		SeriesSpec middle = SeriesSpec.points(name, new double[] { Math.exp(means[0]) }, new double[] { Math.exp(exposure) }).withColour(colour);
		series.add(grey ? middle.hollow() : middle);
		return series;
	}

	/** As a band from the left to the right end: the points run against the clock from the right, POINTS / 4 is the top. */
	private static SeriesSpec filled(String name, LogEllipse ellipse) {
		int half = POINTS / 2;
		double[] abscissa = new double[half + 1];
		double[] lower = new double[half + 1];
		double[] upper = new double[half + 1];
		for (int i = 0; i <= half; i++) {
			abscissa[i] = ellipse.x()[half - i];
			upper[i] = ellipse.y()[half - i];
			lower[i] = ellipse.y()[half + i];
		}
		return SeriesSpec.band(name, abscissa, lower, upper);
	}

	private static double[] joined(double[] a, double[] b) {
		double[] both = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, both, a.length, b.length);
		return both;
	}

	private List<MarkerSpec> markers() {
		List<MarkerSpec> markers = new ArrayList<>();
		if (!Double.isNaN(cut)) {
			markers.add(MarkerSpec.horizontal(cut, "high exposure"));
		}
		if (thresholds != null) {
			markers.add(MarkerSpec.vertical(thresholds.highPotency(), "high potency"));
			markers.add(MarkerSpec.vertical(thresholds.adequatePotency(), "adequate"));
		}
		return markers;
	}

	private String others() {
		boolean measures = thresholds.exposure().size() > 1;
		if (!measures && !thresholds.hasSpecificity()) {
			return "";
		}
		return " For the class " + (measures ? "other measures of exposure" : "") + (measures && thresholds.hasSpecificity() ? " and " : "")
				+ (thresholds.hasSpecificity() ? "specificity" : "") + " must be high, too.";
	}

	private List<SeriesSpec> regions() {
		List<SeriesSpec> bands = new ArrayList<>();
		double least = Arrays.stream(x).min().getAsDouble() / MARGIN;
		double most = Arrays.stream(x).max().getAsDouble() * MARGIN;
		double top = Arrays.stream(y).max().getAsDouble() * MARGIN;
		double bottom = Arrays.stream(y).min().getAsDouble() / MARGIN;
		double high = thresholds.highPotency();
		double adequate = thresholds.adequatePotency();
		bands.add(region(StarClass.I, least, high, cut, top));
		bands.add(region(StarClass.II, least, high, bottom, cut));
		if (adequate > high) {
			bands.add(region(StarClass.III, high, adequate, cut, top));
		}
		bands.add(region(StarClass.IV, high, most, bottom, cut));
		return bands;
	}

	private static SeriesSpec region(StarClass of, double left, double right, double lower, double upper) {
		return new SeriesSpec("Class " + of.id() + ": " + of.meaning(), SeriesKind.BAND, new double[] { left, right }, null,
				new double[] { lower, lower }, new double[] { upper, upper }, 0, new SeriesStyle(of.ordinal(), false, false, true));
	}
}
