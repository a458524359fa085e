package org.starling.chart.export.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.starling.chart.ChartRenderer;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.FigureSize;

/** PNG with the resolution in its pHYs chunk (PNG specification, 3rd edition, 11.3.4.3). */
public final class PngWriter {

	private static final String FORMAT = "javax_imageio_png_1.0";
	private static final double INCH_PER_METRE = 1 / 0.0254;

	private PngWriter() {
	}

	/**
	 * Renders and writes; the stream stays open.
	 *
	 * @throws IOException when the stream fails
	 */
	public static void write(Figure figure, ChartViewport viewport, ChartTheme theme, FigureSize size, double dpi, OutputStream out)
			throws IOException {
		if (!(dpi >= 30 && dpi <= 2400)) {
			throw new IllegalArgumentException("a resolution of " + dpi + " dpi is not between 30 and 2400");
		}
		BufferedImage image = ChartRenderer.render(figure, viewport, theme, size.width(), size.height(), dpi / 96,
				size.pixelsAcross(dpi), size.pixelsDown(dpi)).image();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
			metadata.mergeTree(FORMAT, resolution(dpi));
			writer.setOutput(stream);
			writer.write(metadata, new IIOImage(image, null, metadata), null);
		} finally {
			writer.dispose();
		}
	}

	private static IIOMetadataNode resolution(double dpi) {
		String perMetre = Long.toString(Math.round(dpi * INCH_PER_METRE));
		IIOMetadataNode phys = new IIOMetadataNode("pHYs");
		phys.setAttribute("pixelsPerUnitXAxis", perMetre);
		phys.setAttribute("pixelsPerUnitYAxis", perMetre);
		phys.setAttribute("unitSpecifier", "meter");
		IIOMetadataNode root = new IIOMetadataNode(FORMAT);
		root.appendChild(phys);
		return root;
	}
}
