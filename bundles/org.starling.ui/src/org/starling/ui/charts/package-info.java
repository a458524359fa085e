/**
 * The chart view: what it shows of selected runs, its gestures and actions, its table of numbers, and export. Logic stands in {@link
 * org.starling.ui.charts.ChartModel} without SWT.
 */
package org.starling.ui.charts;
