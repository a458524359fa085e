/** Analog-to-digital converters: their steps, errors and tests, after IEEE Std 1241-2010 and IEEE Std 1057-2017. */
package org.starling.adc;
