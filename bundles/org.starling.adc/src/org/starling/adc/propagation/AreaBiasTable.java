package org.starling.adc.propagation;

import java.util.ArrayList;
import java.util.List;

import org.starling.adc.Converter;
import org.starling.adc.Rounding;
import org.starling.tables.Table;

/**
 * Bias of peak areas over height and noise, both in LSB, by simulation.
 *
 * @param baseline level of the baseline above a code in LSB
 * @param rows     height by height, noise by noise
 */
public record AreaBiasTable(double baseline, List<Row> rows) {

	/**
	 * One peak. Relative figures are parts of its area.
	 *
	 * @param height        in LSB
	 * @param noise         in LSB
	 * @param bias          relative
	 * @param standardError of the bias, relative
	 * @param deviation     relative standard deviation of the error
	 */
	public record Row(double height, double noise, double bias, double standardError, double deviation) {
	}

	/** Heights in LSB that tell the story. */
	public static final List<Double> HEIGHTS = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 100.0);
	/** Noises in LSB that tell the story. */
	public static final List<Double> NOISES = List.of(0.0, 0.1, 0.2, 0.3, 0.5, 1.0);

	private static final int RANGE_BITS = 20;
	private static final double LOWEST = -1000;

	public AreaBiasTable {
		rows = List.copyOf(rows);
	}

	/**
	 * Simulates Gaussian peaks that are {@code widthAtHalfHeight} points wide at half of their height and integrated over ±4 of their standard
	 * deviations, with a baseline from as many points. About 10 ms for 100 replicates of 36 peaks of 35 points.
	 *
	 * @param widthAtHalfHeight in points, above 0
	 */
	public static AreaBiasTable of(List<Double> heights, List<Double> noises, double baseline, Rounding rounding, double widthAtHalfHeight,
			PeakAreaPropagation simulation) {
		Converter converter = new Converter(RANGE_BITS, Math.scalb(1.0, RANGE_BITS), LOWEST, rounding);
		List<Row> rows = new ArrayList<>();
		for (double height : heights) {
			for (double noise : noises) {
				DigitizedPeak peak = DigitizedPeak.of(height, widthAtHalfHeight, 1, noise);
				int points = (int) Math.ceil(8 * peak.deviation()) + 1;
				DigitizedPeak whole = peak.withPoints(points, points).withBaseline(baseline);
				PeakAreaError error = simulation.monteCarlo(whole, converter);
				rows.add(new Row(height, noise, error.bias() / whole.area(), error.standardError() / whole.area(),
						error.standardDeviation() / whole.area()));
			}
		}
		return new AreaBiasTable(baseline, rows);
	}

	/** Columns as {@link Row} names them. */
	public Table table() {
		return Table.builder().number("height", null, rows.stream().mapToDouble(Row::height).toArray())
				.number("noise", null, rows.stream().mapToDouble(Row::noise).toArray())
				.number("bias", "1", rows.stream().mapToDouble(Row::bias).toArray())
				.number("standardError", "1", rows.stream().mapToDouble(Row::standardError).toArray())
				.number("deviation", "1", rows.stream().mapToDouble(Row::deviation).toArray()).build();
	}
}
