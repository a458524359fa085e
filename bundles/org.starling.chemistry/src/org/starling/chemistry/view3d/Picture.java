package org.starling.chemistry.view3d;

import org.starling.chemistry.internal.PngWriter;

/**
 * Pixels, and how near to the eye each is. Not for several threads at once.
 *
 * @param width  in pixels
 * @param height in pixels
 * @param rgb    line by line from the top, {@code 0xRRGGBB}
 * @param depth  larger is nearer; negative infinity where only the ground is seen. Of what is opaque
 */
public record Picture(int width, int height, int[] rgb, float[] depth) {

	/** Larger pictures are refused. */
	public static final int MOST_PIXELS = 100_000_000;

	/** @throws IllegalArgumentException when it has no pixel or too many */
	public static Picture of(int width, int height) {
		if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
			throw new IllegalArgumentException("a picture of " + width + " x " + height + " pixels can't be made: it has 1 to " + MOST_PIXELS);
		}
		return new Picture(width, height, new int[width * height], new float[width * height]);
	}

	/** Each pixel the mean of four; the sides are halved. */
	public Picture halved() {
		Picture small = of(Math.max(1, width / 2), Math.max(1, height / 2));
		for (int y = 0; y < small.height; y++) {
			for (int x = 0; x < small.width; x++) {
				int at = 2 * y * width + 2 * x;
				int right = 2 * x + 1 < width ? 1 : 0;
				int below = 2 * y + 1 < height ? width : 0;
				int a = rgb[at];
				int b = rgb[at + right];
				int c = rgb[at + below];
				int d = rgb[at + below + right];
				int redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x20002 >> 2 & 0xff00ff;
				int green = (a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x200 >> 2 & 0xff00;
				small.rgb[y * small.width + x] = redBlue | green;
				small.depth[y * small.width + x] = Math.max(Math.max(depth[at], depth[at + right]), Math.max(depth[at + below], depth[at + below + right]));
			}
		}
		return small;
	}

	/** As a PNG file. */
	public byte[] png() {
		return PngWriter.write(width, height, rgb);
	}
}
