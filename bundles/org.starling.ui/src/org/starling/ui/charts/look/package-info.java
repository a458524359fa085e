/** The dialog of a chart's properties (axes, series, size) with undo, and templates that carry looks to other charts. */
package org.starling.ui.charts.look;
