package org.starling.lcms;

/**
 * The ion that was isolated and broken; NaN and empty where the file says nothing.
 *
 * @param spectrumId      id of the spectrum that it was chosen from, or empty
 * @param isolationTarget centre of the isolation window, m/z
 * @param lowerOffset     width of the window below the centre, m/z
 * @param upperOffset     width of the window above the centre, m/z
 * @param selectedMz      m/z of the selected ion
 * @param charge          its charge, 0 when unknown
 * @param intensity       its intensity
 * @param dissociation    name of the dissociation method
 * @param collisionEnergy in eV unless the file says otherwise
 */
public record Precursor(String spectrumId, double isolationTarget, double lowerOffset, double upperOffset, double selectedMz, int charge,
		double intensity, String dissociation, double collisionEnergy) {

	/** The selected ion's m/z, else the isolation window's centre; NaN when the file has neither. */
	public double mz() {
		return Double.isNaN(selectedMz) ? isolationTarget : selectedMz;
	}
}
