/** A chart exporter as a plug-in, to copy: specifications of Vega-Lite. */
package org.starling.sdk.examples.chart;
