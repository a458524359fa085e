package org.starling.chemistry.depict;

import java.util.List;

import org.starling.chemistry.internal.PngWriter;
import org.starling.chemistry.internal.SvgWriter;

/**
 * A structure as shapes, ready for any canvas. One unit is a pixel at 96 dots an inch when a bond is to be as long as in journals' double
 * columns twice over (about 29 units).
 *
 * @param width  from 0
 * @param height from 0
 * @param paths  in the order they are painted
 */
public record Drawing(double width, double height, List<DrawnPath> paths) {

	public Drawing {
		paths = List.copyOf(paths);
	}

	/** A document with its own size, without ground. */
	public String svg() {
		return SvgWriter.write(this);
	}

	/**
	 * Fitted into an image and centred; never larger than twice its own size.
	 *
	 * @param pixelWidth  1 to 10 000
	 * @param pixelHeight 1 to 10 000
	 * @param ground      0xRRGGBB; -1 for none
	 * @return the bytes of a PNG file
	 */
	public byte[] png(int pixelWidth, int pixelHeight, int ground) {
		if (pixelWidth < 1 || pixelHeight < 1 || pixelWidth > 10_000 || pixelHeight > 10_000) {
			throw new IllegalArgumentException("an image is 1 to 10000 pixels wide and high, not " + pixelWidth + " × " + pixelHeight);
		}
		return PngWriter.write(this, pixelWidth, pixelHeight, ground);
	}

	/** Factor that fits it into a box, at most {@code largest}. */
	public double fit(double boxWidth, double boxHeight, double largest) {
		return Math.min(largest, Math.min(boxWidth / width, boxHeight / height));
	}
}
