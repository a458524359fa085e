/** How the step of a converter enters the area of a chromatographic peak. */
package org.starling.adc.propagation;
