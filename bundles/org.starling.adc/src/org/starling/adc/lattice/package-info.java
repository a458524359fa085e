/** The step of a digitizer in recorded intensities. */
package org.starling.adc.lattice;
