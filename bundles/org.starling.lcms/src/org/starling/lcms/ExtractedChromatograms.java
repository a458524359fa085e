package org.starling.lcms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Chromatograms that are sums over spectra: of all intensities, or of those within a window of m/z. Give it each spectrum of a run in
 * turn. Spectra without m/z (diode array) or of another MS level are passed over. For one thread.
 */
public final class ExtractedChromatograms {

	private static final CvParam TIME = new CvParam("MS:1000595", "time array", "", "UO:0000010", "second");
	private static final CvParam INTENSITY = new CvParam("MS:1000515", "intensity array", "", "MS:1000131", "number of detector counts");

	/**
	 * A window of m/z.
	 *
	 * @param mz  its centre; NaN: all m/z
	 * @param ppm its half width in millionths of the centre
	 */
	public record Window(double mz, double ppm) {

		/** All m/z: the total ion current. */
		public static final Window TOTAL = new Window(Double.NaN, 0);

		/** @throws IllegalArgumentException when the centre or the width is not above 0 */
		public static Window of(double mz, double ppm) {
			if (!(mz > 0) || !(ppm > 0) || Double.isInfinite(mz) || Double.isInfinite(ppm)) {
				throw new IllegalArgumentException("a window of m/z needs a centre and a half width in ppm above 0, not " + mz + " and " + ppm);
			}
			return new Window(mz, ppm);
		}

		/**
		 * A window from text such as {@code 445.12,10}: m/z, and half width in ppm.
		 *
		 * @throws IllegalArgumentException when it is none
		 */
		public static Window parse(String text) {
			String[] parts = text.split(",", -1);
			if (parts.length != 2) {
				throw new IllegalArgumentException("a window needs a centre and a half width in ppm, such as 445.12,10, not \"" + text + "\"");
			}
			try {
				return of(Double.parseDouble(parts[0].trim()), Double.parseDouble(parts[1].trim()));
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("a window needs two numbers, such as 445.12,10, not \"" + text + "\"", e);
			}
		}

		private String id() {
			return Double.isNaN(mz) ? "TIC (from spectra)" : String.format(Locale.ROOT, "XIC %s ±%s ppm", mz, ppm);
		}
	}

	private final List<Window> windows;
	private final int msLevel;
	private double[] times = new double[1024];
	private final double[][] sums;
	private int count;

	/** @param msLevel the level of the spectra that are summed; 1 for survey scans */
	public ExtractedChromatograms(List<Window> windows, int msLevel) {
		this.windows = List.copyOf(windows);
		this.msLevel = msLevel;
		sums = new double[windows.size()][times.length];
	}

	/** Adds a point to each chromatogram, 0 where the spectrum has nothing in the window. */
	public void add(Spectrum spectrum) {
		double[] mz = spectrum.values(ArrayKind.MZ);
		double[] intensity = spectrum.values(ArrayKind.INTENSITY);
		if (spectrum.msLevel() != msLevel || Double.isNaN(spectrum.timeSeconds()) || spectrum.array(ArrayKind.MZ).isEmpty()) {
			return;
		}
		if (count == times.length) {
			times = Arrays.copyOf(times, 2 * count);
			for (int w = 0; w < sums.length; w++) {
				sums[w] = Arrays.copyOf(sums[w], 2 * count);
			}
		}
		times[count] = spectrum.timeSeconds();
		for (int w = 0; w < sums.length; w++) {
			sums[w][count] = sum(windows.get(w), mz, intensity);
		}
		count++;
	}

	private static double sum(Window window, double[] mz, double[] intensity) {
		int n = Math.min(mz.length, intensity.length);
		boolean all = Double.isNaN(window.mz);
		double half = window.mz * window.ppm * 1e-6;
		double low = window.mz - half;
		double high = window.mz + half;
		double sum = 0;
		for (int i = 0; i < n; i++) {
			sum += all || mz[i] >= low && mz[i] <= high ? intensity[i] : 0;
		}
		return sum;
	}

	/** The chromatograms in the order of the windows, times in seconds; indices count on from {@code firstIndex}. */
	public List<Chromatogram> chromatograms(int firstIndex) {
		List<Chromatogram> list = new ArrayList<>();
		for (int w = 0; w < sums.length; w++) {
			Window window = windows.get(w);
			DataArray time = new DataArray(ArrayKind.TIME, TIME, "", Arrays.copyOf(times, count), count, true);
			DataArray intensity = new DataArray(ArrayKind.INTENSITY, INTENSITY, "", Arrays.copyOf(sums[w], count), count, true);
			list.add(new Chromatogram(firstIndex + w, window.id(), -1, Double.isNaN(window.mz) ? ChromatogramKind.TOTAL_ION_CURRENT
					: ChromatogramKind.EXTRACTED_ION, Polarity.UNKNOWN, window.mz, Double.NaN, Double.NaN, Params.NONE, List.of(time, intensity)));
		}
		return list;
	}
}
