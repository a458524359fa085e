/**
 * Figures as files: PNG with resolution, SVG with text, PDF with embedded font, CSV of the data, and the formats of plug-ins.
 *
 * @since 0.1
 */
package org.starling.chart.export;
