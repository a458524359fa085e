/**
 * Charts as data. A {@link org.starling.chart.ChartSpec} (or a grid of them, {@link org.starling.chart.PanelSpec}) is rendered by
 * {@link org.starling.chart.ChartRenderer} and written by {@link org.starling.chart.export.ChartExporter}; views zoom and pan by
 * {@link org.starling.chart.ChartViewport} and {@link org.starling.chart.ChartGeometry}. No AWT component is involved.
 */
package org.starling.chart;
