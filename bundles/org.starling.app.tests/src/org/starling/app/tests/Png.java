package org.starling.app.tests;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * Pictures as PNG files (ISO/IEC 15948), packed quickly: the toolkit packs them as small as can be, which took a twentieth of the
 * processor time of the tests. Any thread.
 */
final class Png {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
	private static final int EIGHT_BITS = 8;
	private static final int TRUE_COLOUR = 2;
	/** The type of filter that takes each byte less the one above. */
	private static final int UP = 2;

	/** Writes the colours of a picture with a direct palette of eight bits a colour; transparency is left out. */
	static void write(ImageData picture, Path file) throws IOException {
		try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
			out.write(SIGNATURE);
			ByteArrayOutputStream head = new ByteArrayOutputStream();
			DataOutputStream fields = new DataOutputStream(head);
			fields.writeInt(picture.width);
			fields.writeInt(picture.height);
			fields.write(new byte[] { EIGHT_BITS, TRUE_COLOUR, 0, 0, 0 });
			chunk(out, "IHDR", head.toByteArray());
			chunk(out, "IDAT", pixels(picture));
			chunk(out, "IEND", new byte[0]);
		}
	}

	private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 sum = new CRC32();
		sum.update(name);
		sum.update(content);
		out.writeInt(content.length);
		out.write(name);
		out.write(content);
		out.writeInt((int) sum.getValue());
	}

	private static byte[] pixels(ImageData picture) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		Deflater fast = new Deflater(Deflater.BEST_SPEED);
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast, 1 << 16)) {
			int[] row = new int[picture.width];
			byte[] above = new byte[3 * picture.width];
			byte[] here = new byte[above.length];
			byte[] difference = new byte[1 + above.length];
			difference[0] = UP;
			for (int y = 0; y < picture.height; y++) {
				picture.getPixels(0, y, picture.width, row, 0);
				colours(picture.palette, row, here);
				for (int i = 0; i < here.length; i++) {
					difference[1 + i] = (byte) (here[i] - above[i]);
				}
				out.write(difference);
				byte[] last = above;
				above = here;
				here = last;
			}
		} finally {
			fast.end();
		}
		return packed.toByteArray();
	}

	private static void colours(PaletteData palette, int[] row, byte[] colours) {
		for (int x = 0; x < row.length; x++) {
			colours[3 * x] = part(row[x], palette.redMask, palette.redShift);
			colours[3 * x + 1] = part(row[x], palette.greenMask, palette.greenShift);
			colours[3 * x + 2] = part(row[x], palette.blueMask, palette.blueShift);
		}
	}

	/** The shifts of palettes are negative for bits that stand too high. */
	private static byte part(int pixel, int mask, int shift) {
		int bits = pixel & mask;
		return (byte) (shift < 0 ? bits >>> -shift : bits << shift);
	}

	private Png() {
	}
}
