package org.starling.quantization.energies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.quantum.Constants;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/**
 * Energies of a scan that were kept. Immutable.
 *
 * @param title    of the calculation
 * @param molecule its name
 * @param kind     of what was scanned
 * @param label    as in {@code torsion 3-1-2-6}
 * @param runId    of the run
 */
public record ScanCurve(String title, String molecule, Kind kind, String label, String runId) {

	/**
	 * Words of a chart.
	 *
	 * @param coordinate of the axis along which is scanned
	 * @param total      energies as they are
	 * @param above      those above the lowest of the molecule
	 * @param relative   those above the lowest of the curve
	 */
	public record Words(String coordinate, String total, String above, String relative) {
	}

	/**
	 * A curve with its numbers.
	 *
	 * @param values   in ångström or degrees
	 * @param energies in hartree; NaN where there is none
	 */
	public record Points(ScanCurve curve, double[] values, double[] energies) {

		private double lowest() {
			return Arrays.stream(energies).filter(Double::isFinite).min().orElse(Double.NaN);
		}
	}

	/** Of a calculation as it is now; empty when it has no scan, is incomplete, or nothing is kept of it. */
	public static Optional<ScanCurve> of(CalculationInput input, StoredEnergies energies) {
		if (input.scan() == null || !input.problem().isEmpty()) {
			return Optional.empty();
		}
		InternalCoordinate coordinate = input.scan().coordinate();
		return energies.of(input).filter(e -> !Double.isNaN(e.numbers().points()))
				.map(e -> new ScanCurve(input.title(), input.subject().molecule(), coordinate.kind(), coordinate.label(), e.runId()));
	}

	/**
	 * Those that are there: a run of what was another kind of scan before has none of these values.
	 *
	 * @throws IOException when a run can't be read
	 */
	public static List<Points> read(RunStore store, Iterable<ScanCurve> curves) throws IOException {
		List<Points> all = new ArrayList<>();
		for (ScanCurve curve : curves) {
			Table table = store.read(curve.runId, StoredEnergies.SCAN);
			if (table.has(curve.kind.title())) {
				all.add(new Points(curve, table.numbers(curve.kind.title()).values(), table.numbers("energy").values()));
			}
		}
		return all;
	}

	/**
	 * A chart of curves of one kind: total energies over a distance, above the lowest of each molecule where there are several; those over an angle or a torsion
	 * in kcal/mol above the lowest of the curve, so that shapes are compared.
	 */
	public static ChartSpec chart(Kind kind, List<Points> curves, Words words) {
		Map<String, Double> lowest = new HashMap<>();
		curves.forEach(points -> lowest.merge(points.curve.molecule, points.lowest(), Math::min));
		boolean distance = kind == Kind.DISTANCE;
		boolean several = lowest.size() > 1;
		double factor = distance ? 1 : Constants.KCAL_PER_MOL;
		List<SeriesSpec> series = new ArrayList<>();
		for (Points points : curves) {
			double from = !distance ? points.lowest() : several ? lowest.get(points.curve.molecule) : 0;
			series.add(new SeriesSpec(points.curve.title, SeriesKind.LINE_AND_POINTS, points.values,
					Arrays.stream(points.energies).map(e -> factor * (e - from)).toArray(), null, null, 0, SeriesStyle.DEFAULT));
		}
		AxisSpec y = AxisSpec.linear(!distance ? words.relative : several ? words.above : words.total, distance ? "hartree" : "kcal/mol").tight();
		return new ChartSpec("", AxisSpec.linear(words.coordinate, distance ? "\u00c5" : "\u00b0").tight(), List.of(y), series);
	}

	/** A row for each point of all curves. */
	public static Table table(List<Points> curves) {
		List<String> titles = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		for (Points points : curves) {
			for (int row = 0; row < points.values.length; row++) {
				titles.add(points.curve.title);
				labels.add(points.curve.label);
			}
		}
		Table.Builder all = Table.builder().text("calculation", titles.toArray(String[]::new)).text("coordinate", labels.toArray(String[]::new));
		for (Kind kind : Kind.values()) {
			if (curves.stream().anyMatch(points -> points.curve.kind == kind)) {
				all.number(kind.title(), unit(kind), curves.stream().flatMapToDouble(points -> points.curve.kind == kind ? Arrays.stream(points.values)
						: DoubleStream.generate(() -> Double.NaN).limit(points.values.length)).toArray());
			}
		}
		return all.number("energy", "hartree", curves.stream().flatMapToDouble(points -> Arrays.stream(points.energies)).toArray()).build();
	}

	/** Of values in tables. */
	static String unit(Kind kind) {
		return kind == Kind.DISTANCE ? "Ao" : "deg";
	}
}
