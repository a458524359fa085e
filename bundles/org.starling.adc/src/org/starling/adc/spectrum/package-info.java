/** Tests of converters by the spectrum of a sine: SINAD, SNR, THD, SFDR, effective bits. */
package org.starling.adc.spectrum;
