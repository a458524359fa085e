/** The editor of raw files of mass spectrometers: chromatograms and spectra, problems in the file. */
package org.starling.quantization.ui.file;
