/** Figures as files: PNG with resolution, SVG with text, PDF with embedded font, CSV of the data. */
package org.starling.chart.export;
