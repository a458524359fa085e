package org.starling.chart;

import java.awt.image.BufferedImage;

/**
 * A figure as pixels with its geometry.
 *
 * @param image    opaque RGB image, width and height of the drawing times the zoom, rounded
 * @param zoom     pixels of the image a drawing unit
 * @param geometry where everything lies, in drawing units
 */
public record RenderedChart(BufferedImage image, double zoom, ChartGeometry geometry) {
}
