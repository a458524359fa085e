package org.starling.lcms;

import java.util.List;

/**
 * A signal over time.
 *
 * @param index           position in the list of chromatograms, from 0
 * @param id              the file's own id
 * @param byteOffset      where the element stands; -1 when it was computed from spectra
 * @param kind            what it shows
 * @param polarity        charge of the ions
 * @param q1              m/z of the precursor; NaN when the file says nothing
 * @param q3              m/z of the product; NaN when the file says nothing
 * @param collisionEnergy in eV unless the file says otherwise; NaN when the file says nothing
 * @param params          its parameters
 * @param arrays          decoded arrays, times in the file's unit
 */
public record Chromatogram(int index, String id, long byteOffset, ChromatogramKind kind, Polarity polarity, double q1, double q3,
		double collisionEnergy, Params params, List<DataArray> arrays) implements RunItem {

	public Chromatogram {
		arrays = List.copyOf(arrays);
	}

	/** Times in seconds, a new array; minutes are assumed when the file names no unit, as PSI-MS does for times of scans. */
	public double[] timesSeconds() {
		return array(ArrayKind.TIME).map(array -> {
			double factor = CvUnits.seconds(array.term().unitAccession());
			double[] seconds = array.values().clone();
			for (int i = 0; i < seconds.length; i++) {
				seconds[i] *= Double.isNaN(factor) ? 60 : factor;
			}
			return seconds;
		}).orElseGet(() -> new double[0]);
	}

	/** The detector's signal; not to be written to. */
	public double[] intensities() {
		return values(ArrayKind.INTENSITY);
	}
}
