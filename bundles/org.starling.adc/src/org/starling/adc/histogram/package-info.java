/** Non-linearity of converters from how often each code occurs. */
package org.starling.adc.histogram;
