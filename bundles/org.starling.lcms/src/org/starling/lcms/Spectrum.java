package org.starling.lcms;

import java.util.List;

/**
 * A mass spectrum, or a spectrum of absorption or emission over wavelength (diode array).
 *
 * @param index       position in the list of spectra, from 0
 * @param id          the file's own id
 * @param byteOffset  where the element stands
 * @param msLevel     1 for a survey scan, 2 for MS/MS …; 0 when the spectrum is no mass spectrum or says nothing
 * @param polarity    charge of the ions
 * @param timeSeconds start of the scan; NaN when the file says nothing
 * @param params      parameters of the spectrum
 * @param scans       parameters of each scan that was combined into it
 * @param precursors  isolated ions
 * @param arrays      decoded arrays
 */
public record Spectrum(int index, String id, long byteOffset, int msLevel, Polarity polarity, double timeSeconds, Params params,
		List<Params> scans, List<Precursor> precursors, List<DataArray> arrays) implements RunItem {

	public Spectrum {
		scans = List.copyOf(scans);
		precursors = List.copyOf(precursors);
		arrays = List.copyOf(arrays);
	}
}
