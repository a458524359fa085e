/**
 * The contract test of chart exporters. Every {@link org.starling.chart.export.ChartFormat} of a plug-in passes all checks of
 * {@link org.starling.chart.tck.ChartContract}. Needs no test framework.
 *
 * @since 0.1
 */
package org.starling.chart.tck;
