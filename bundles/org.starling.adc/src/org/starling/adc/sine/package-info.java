/** Sines fitted to records by least squares, after IEEE Std 1057-2017 and IEEE Std 1241-2010. */
package org.starling.adc.sine;
