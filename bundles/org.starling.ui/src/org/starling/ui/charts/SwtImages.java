package org.starling.ui.charts;

import java.awt.image.BufferedImage;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** From the renderer's pixels to those of the toolkit. Any thread. */
final class SwtImages {

	private static final int RED = 0xFF0000;
	private static final int GREEN = 0x00FF00;
	private static final int BLUE = 0x0000FF;

	/** A copy of an RGB image. */
	static ImageData data(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		ImageData data = new ImageData(width, height, 24, new PaletteData(RED, GREEN, BLUE));
		int[] row = new int[width];
		for (int y = 0; y < height; y++) {
			image.getRGB(0, y, width, 1, row, 0, width);
			for (int x = 0; x < width; x++) {
				row[x] &= RED | GREEN | BLUE;
			}
			data.setPixels(0, y, width, row, 0);
		}
		return data;
	}

	private SwtImages() {
	}
}
