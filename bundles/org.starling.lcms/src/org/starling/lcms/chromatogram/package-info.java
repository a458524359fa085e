/** From a chromatogram to peaks: smoothing, baseline, detection, integration between limits, and the transitions that belong together. */
package org.starling.lcms.chromatogram;
