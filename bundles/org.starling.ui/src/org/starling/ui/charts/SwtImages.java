package org.starling.ui.charts;

import java.awt.image.BufferedImage;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** From the renderer's pixels to those of the toolkit. Any thread. */
final class SwtImages {

	private static final int RED = 0xFF0000;
	private static final int GREEN = 0x00FF00;
	private static final int BLUE = 0x0000FF;

	/** A copy of an image of the type {@link BufferedImage#TYPE_INT_RGB}. */
	static ImageData data(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		ImageData data = new ImageData(width, height, 24, new PaletteData(RED, GREEN, BLUE));
		int[] row = new int[width];
		for (int y = 0; y < height; y++) {
			// the numbers as they are stored: getRGB asks the colour model for each part of each pixel
			image.getRaster().getDataElements(0, y, width, 1, row);
			int at = y * data.bytesPerLine;
			for (int pixel : row) {
				data.data[at++] = (byte) (pixel >> 16);
				data.data[at++] = (byte) (pixel >> 8);
				data.data[at++] = (byte) pixel;
			}
		}
		return data;
	}

	private SwtImages() {
	}
}
