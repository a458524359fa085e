package org.starling.star;

import java.util.ArrayList;
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
 * The compounds in the plane of potency and one measure of exposure, with an ellipse of their errors and the regions of the classes. A
 * compound that can't be placed is named below the plot with its reason.
 */
public final class StarPlane {

	private static final int POINTS = 72;
	private static final double MARGIN = 2;

	private final StarThresholds thresholds;
	private final ExposureMeasure measure;
	private final double cut;
	private final double[] x;
	private final double[] y;

	private StarPlane(StarThresholds thresholds, ExposureMeasure measure) {
		this.thresholds = thresholds;
		this.measure = measure;
		cut = thresholds.exposure().get(measure);
		x = new double[] { thresholds.highPotency(), thresholds.adequatePotency() };
		y = new double[] { cut, cut };
	}

	/**
	 * @param measure that the thresholds have a cut-off of
	 * @param level   probability that the ellipses hold, such as 0.9
	 */
	public static ChartSpec of(List<StarRow> rows, StarThresholds thresholds, ExposureMeasure measure, double level) {
		if (!thresholds.exposure().containsKey(measure)) {
			throw new IllegalArgumentException("the thresholds have no cut-off \"" + measure.id() + "\"");
		}
		return new StarPlane(thresholds, measure).chart(rows, level);
	}

	private ChartSpec chart(List<StarRow> rows, double level) {
		List<SeriesSpec> compounds = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (StarRow row : rows) {
			String name = row.exposure().name();
			try {
				int colour = compounds.size() / 2;
				StarModel model = new StarModel(row.exposure(), row.facts(), thresholds);
				double[] means = model.logs().means();
				double exposure = model.measure(measure, means);
				LogEllipse ellipse = LogEllipse.of(means[0], exposure, model.potencyVariance(), model.variance(measure), 0, level, POINTS);
				widen(ellipse);
				compounds.add(SeriesSpec.line(name + " " + NumberText.format(100 * level) + " %", ellipse.x(), ellipse.y()).withColour(colour)
						.notInLegend());
				compounds.add(SeriesSpec.points(name, new double[] { Math.exp(means[0]) }, new double[] { Math.exp(exposure) })
						.withColour(colour));
			} catch (NotClassifiable e) {
				notes.add("Not shown: " + name + ", " + e.getMessage() + ".");
			}
		}
		notes.add(0, "Ellipses hold " + NumberText.format(100 * level) + " % under normal errors of the logarithms. Cut-offs: "
				+ thresholds.provenance() + others());
		List<SeriesSpec> series = regions();
		series.addAll(compounds);
		String kind = thresholds.potencyKind().isEmpty() ? "Potency" : thresholds.potencyKind();
		return new ChartSpec("Exposure and potency", "", AxisSpec.log(kind, thresholds.potencyUnit()).withRange(x[0] / MARGIN, x[1] * MARGIN),
				List.of(AxisSpec.log(label(rows), measure == ExposureMeasure.DISEASED_AUC ? thresholds.areaUnit() : "")
						.withRange(y[0] / MARGIN, y[1] * MARGIN)),
				series, List.of(MarkerSpec.horizontal(cut, "high exposure"), MarkerSpec.vertical(thresholds.highPotency(), "high potency"),
						MarkerSpec.vertical(thresholds.adequatePotency(), "adequate")),
				LegendPosition.RIGHT, notes);
	}

	private String others() {
		boolean measures = thresholds.exposure().size() > 1;
		if (!measures && !thresholds.hasSpecificity()) {
			return "";
		}
		return " For the class " + (measures ? "other measures of exposure" : "") + (measures && thresholds.hasSpecificity() ? " and " : "")
				+ (thresholds.hasSpecificity() ? "specificity" : "") + " must be high, too.";
	}

	private String label(List<StarRow> rows) {
		String tissue = rows.isEmpty() ? "diseased tissue" : rows.getFirst().exposure().diseased().tissue();
		String plasma = rows.isEmpty() ? "plasma" : rows.getFirst().exposure().plasma().tissue();
		String basis = thresholds.unboundBasis() ? ", unbound" : "";
		return switch (measure) {
		case DISEASED_AUC -> "AUC " + tissue + basis;
		case DISEASED_PLASMA -> tissue + ":" + plasma + basis;
		case DISEASED_NORMAL -> tissue + ":normal, smallest" + basis;
		};
	}

	private void widen(LogEllipse ellipse) {
		for (int i = 0; i < ellipse.x().length; i++) {
			x[0] = Math.min(x[0], ellipse.x()[i]);
			x[1] = Math.max(x[1], ellipse.x()[i]);
			y[0] = Math.min(y[0], ellipse.y()[i]);
			y[1] = Math.max(y[1], ellipse.y()[i]);
		}
	}

	private List<SeriesSpec> regions() {
		List<SeriesSpec> bands = new ArrayList<>();
		double least = x[0] / MARGIN;
		double most = x[1] * MARGIN;
		double top = y[1] * MARGIN;
		double bottom = y[0] / MARGIN;
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
