package org.starling.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import org.starling.chart.internal.FigurePainter;

/**
 * Draws figures without a window: on an image or on any {@link Graphics2D}. Works with {@code java.awt.headless=true}, on every
 * thread, and is stateless. One drawing unit is 1/96 inch, a pixel at 100 % zoom.
 */
public final class ChartRenderer {

	private ChartRenderer() {
	}

	/**
	 * An image of the figure.
	 *
	 * @param width  width in drawing units, so that type and lines keep their size at every zoom
	 * @param height height in drawing units
	 * @param zoom   pixels a drawing unit: 1 for 100 %, 1.5 for 150 %
	 */
	public static BufferedImage image(Figure figure, ChartViewport viewport, ChartTheme theme, int width, int height, double zoom) {
		return render(figure, viewport, theme, width, height, zoom).image();
	}

	/** An image of the figure with its geometry for tooltips, zoom and pan; parameters as in {@link #image}. */
	public static RenderedChart render(Figure figure, ChartViewport viewport, ChartTheme theme, int width, int height,
			double zoom) {
		if (width < 1 || height < 1 || !(zoom > 0) || !Double.isFinite(zoom)) {
			throw new IllegalArgumentException("a drawing of " + width + " × " + height + " at zoom " + zoom + " has no pixels");
		}
		return render(figure, viewport, theme, width, height, zoom, (int) Math.max(1, Math.round(width * zoom)),
				(int) Math.max(1, Math.round(height * zoom)));
	}

	/**
	 * An image of exact size in pixels whose drawing size need not be whole.
	 *
	 * @param width        width in drawing units
	 * @param height       height in drawing units
	 * @param zoom         pixels a drawing unit
	 * @param pixelsAcross width of the image
	 * @param pixelsDown   height of the image
	 */
	public static RenderedChart render(Figure figure, ChartViewport viewport, ChartTheme theme, double width, double height,
			double zoom, int pixelsAcross, int pixelsDown) {
		BufferedImage image = new BufferedImage(pixelsAcross, pixelsDown, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		try {
			g.setPaint(theme.ground());
			g.fillRect(0, 0, pixelsAcross, pixelsDown);
			g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
			g.scale(zoom, zoom);
			return new RenderedChart(image, zoom, draw(figure, viewport, theme, g, width, height));
		} finally {
			g.dispose();
		}
	}

	/**
	 * Draws the figure at the origin of a graphics context.
	 *
	 * @param width  width in the units of the context
	 * @param height height in the units of the context
	 * @return where everything lies
	 */
	public static ChartGeometry draw(Figure figure, ChartViewport viewport, ChartTheme theme, Graphics2D g, double width,
			double height) {
		return FigurePainter.draw(figure, viewport, theme, g, width, height);
	}
}
