/** What recorded signals would have been behind another converter. */
package org.starling.adc.requantization;
