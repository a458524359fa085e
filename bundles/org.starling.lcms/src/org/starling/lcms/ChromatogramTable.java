package org.starling.lcms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.starling.tables.Table;

/**
 * Chromatograms as a table with a row for each point: {@code chromatogram} (index), {@code id}, {@code kind}, {@code polarity},
 * {@code q1}, {@code q3}, {@code time} in minutes, {@code intensity}. A chromatogram of pressure, flow or temperature has its own
 * values in the column of intensities.
 */
public final class ChromatogramTable {

	private static final double MINUTE = 60;

	private ChromatogramTable() {
	}

	/** The table; points beyond the shorter of times and values are left out. */
	public static Table of(List<Chromatogram> chromatograms) {
		int rows = chromatograms.stream().mapToInt(c -> Math.min(c.values(ArrayKind.TIME).length, signal(c).length)).sum();
		double[] index = new double[rows];
		double[] q1 = new double[rows];
		double[] q3 = new double[rows];
		double[] time = new double[rows];
		double[] intensity = new double[rows];
		String[] id = new String[rows];
		String[] kind = new String[rows];
		String[] polarity = new String[rows];
		int row = 0;
		for (Chromatogram chromatogram : chromatograms) {
			double[] minutes = minutes(chromatogram);
			double[] signal = signal(chromatogram);
			int n = Math.min(minutes.length, signal.length);
			Arrays.fill(index, row, row + n, chromatogram.index());
			Arrays.fill(q1, row, row + n, chromatogram.q1());
			Arrays.fill(q3, row, row + n, chromatogram.q3());
			System.arraycopy(minutes, 0, time, row, n);
			System.arraycopy(signal, 0, intensity, row, n);
			Arrays.fill(id, row, row + n, chromatogram.id());
			Arrays.fill(kind, row, row + n, chromatogram.kind().id());
			Arrays.fill(polarity, row, row + n,
					chromatogram.polarity() == Polarity.UNKNOWN ? null : chromatogram.polarity().name().toLowerCase(Locale.ROOT));
			row += n;
		}
		return Table.builder().number("chromatogram", null, index).text("id", id).text("kind", kind).text("polarity", polarity)
				.number("q1", null, q1).number("q3", null, q3).number("time", "min", time).number("intensity", null, intensity).build();
	}

	/** Times in minutes, as they are when the file has minutes. */
	private static double[] minutes(Chromatogram chromatogram) {
		double[] values = chromatogram.values(ArrayKind.TIME);
		double unit = chromatogram.array(ArrayKind.TIME).map(array -> CvUnits.seconds(array.term().unitAccession())).orElse(MINUTE);
		if (Double.isNaN(unit) || unit == MINUTE) {
			return values;
		}
		return Arrays.stream(values).map(value -> value * unit / MINUTE).toArray();
	}

	private static double[] signal(Chromatogram chromatogram) {
		for (DataArray array : chromatogram.arrays()) {
			if (array.kind() == ArrayKind.INTENSITY) {
				return array.values();
			}
		}
		return chromatogram.arrays().stream().filter(array -> array.kind() != ArrayKind.TIME).findFirst().map(DataArray::values)
				.orElseGet(() -> new double[0]);
	}
}
