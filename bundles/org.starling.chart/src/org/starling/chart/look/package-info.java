/** How a person wants a chart to look: axes, series, legend and type; applied to any figure, kept as JSON, passed on as a template. */
package org.starling.chart.look;
