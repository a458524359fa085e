/** Files of mass spectrometers: spectra and chromatograms of mzML and mzXML as plain data. */
package org.starling.lcms;
