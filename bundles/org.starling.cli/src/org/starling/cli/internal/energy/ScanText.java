package org.starling.cli.internal.energy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.quantum.Constants;
import org.starling.quantum.energy.EnergyDifference;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.quantum.qcschema.Scan;

/**
 * A scan for people to read: as text, table and chart.
 *
 * @param values  of the coordinate
 * @param methods one for each curve
 */
record ScanText(InternalCoordinate coordinate, boolean relaxed, double[] values, List<String> methods, List<List<Scan.Point>> curves) {

	void print(PrintWriter out, PrintWriter err) {
		Kind kind = coordinate.kind();
		out.printf(Locale.ROOT, "%s, %s; energies in hartree%s%n", coordinate.label(), relaxed ? "the rest relaxed" : "the rest rigid",
				kind == Kind.DISTANCE ? "" : ", above the lowest in kcal/mol");
		out.print(kind == Kind.DISTANCE ? "distance/A" : "    degree");
		methods.forEach(method -> out.printf(Locale.ROOT, kind == Kind.DISTANCE ? " %16s" : " %16s %8s", method, ""));
		out.println();
		for (int k = 0; k < values.length; k++) {
			out.printf(Locale.ROOT, "%10.4f", values[k]);
			for (List<Scan.Point> curve : curves) {
				double energy = curve.get(k).energy();
				out.printf(Locale.ROOT, " %16s", number(8, energy));
				if (kind != Kind.DISTANCE) {
					out.printf(Locale.ROOT, " %8s", number(3, (energy - lowest(curve)) * Constants.KCAL_PER_MOL));
				}
			}
			out.println();
		}
		for (int m = 0; m < curves.size(); m++) {
			EnergyDifference range = Scan.range(coordinate, methods.get(m), curves.get(m));
			if (range != null) {
				out.println(range.text());
				if (!range.isConsistent()) {
					err.println(methods.get(m) + ": " + range.warning());
				}
			}
		}
		descriptions().forEach(out::println);
	}

	private static String number(int digits, double number) {
		return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", number);
	}

	private static double lowest(List<Scan.Point> curve) {
		return curve.stream().mapToDouble(Scan.Point::energy).filter(energy -> !Double.isNaN(energy)).min().orElse(Double.NaN);
	}

	/** What the energies mean. */
	private List<String> descriptions() {
		return curves.stream().flatMap(List::stream).filter(point -> !Double.isNaN(point.energy())).map(Scan.Point::description).distinct().toList();
	}

	/** As CSV, without energies that were not found. */
	String table() {
		StringBuilder text = new StringBuilder(coordinate.kind().title() + " (" + coordinate.kind().unit() + ")");
		methods.forEach(method -> text.append(',').append(method).append(" (hartree)"));
		for (int k = 0; k < values.length; k++) {
			text.append('\n').append(values[k]);
			for (List<Scan.Point> curve : curves) {
				text.append(',').append(Double.isNaN(curve.get(k).energy()) ? "" : curve.get(k).energy());
			}
		}
		return text.append('\n').toString();
	}

	/** @param title of the chart */
	ChartSpec chart(String title) {
		Kind kind = coordinate.kind();
		List<SeriesSpec> series = new ArrayList<>();
		for (int m = 0; m < curves.size(); m++) {
			List<Scan.Point> curve = curves.get(m);
			double least = kind == Kind.DISTANCE ? 0 : lowest(curve);
			double factor = kind == Kind.DISTANCE ? 1 : Constants.KJ_PER_MOL;
			series.add(new SeriesSpec(methods.get(m).toUpperCase(Locale.ROOT), SeriesKind.LINE_AND_POINTS, values,
					curve.stream().mapToDouble(point -> factor * (point.energy() - least)).toArray(), null, null, 0, m));
		}
		AxisSpec y = kind == Kind.DISTANCE ? axis("Energy", "hartree") : axis("Energy above the lowest", "kJ/mol");
		String label = kind.title().substring(0, 1).toUpperCase(Locale.ROOT) + kind.title().substring(1);
		return new ChartSpec(title, "", axis(label + (kind == Kind.DISTANCE ? "" : " " + coordinate.atoms()), kind.unit()), List.of(y), series, List.of(),
				LegendPosition.AUTOMATIC, descriptions());
	}

	private static AxisSpec axis(String label, String unit) {
		return new AxisSpec(label, unit, AxisScale.LINEAR, Double.NaN, Double.NaN, false, List.of());
	}
}
