/** The editor of analytical runs: injections, chromatograms with limits of peaks by hand, calibration, the verdict. */
package org.starling.quantization.ui.run;
