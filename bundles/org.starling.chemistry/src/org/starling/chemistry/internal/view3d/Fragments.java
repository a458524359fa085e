package org.starling.chemistry.internal.view3d;

import java.util.Arrays;

import org.starling.chemistry.view3d.Picture;

/**
 * What of transparent surfaces covers each pixel of a band of lines, in lists that are sorted by depth before they are blended (A-buffer, Carpenter,
 * SIGGRAPH 1984:103). Not for several threads at once.
 */
final class Fragments {

	private final Picture to;
	private final int[] heads;
	private float[] depth = new float[1 << 15];
	private int[] argb = new int[1 << 15];
	private int[] next = new int[1 << 15];
	private int count;
	private int first;
	private float[] sortedDepth = new float[32];
	private int[] sorted = new int[32];

	Fragments(Picture to, int lines) {
		this.to = to;
		heads = new int[to.width() * lines];
	}

	/** Begins a band at a line of the picture. */
	void begin(int line) {
		first = line;
		count = 0;
		Arrays.fill(heads, -1);
	}

	/** Behind what is opaque nothing is kept. */
	void add(int column, int line, float z, int colour) {
		if (z <= to.depth()[line * to.width() + column]) {
			return;
		}
		if (count == argb.length) {
			depth = Arrays.copyOf(depth, 2 * count);
			argb = Arrays.copyOf(argb, 2 * count);
			next = Arrays.copyOf(next, 2 * count);
		}
		int head = (line - first) * to.width() + column;
		depth[count] = z;
		argb[count] = colour;
		next[count] = heads[head];
		heads[head] = count++;
	}

	/** Blends the band into the picture. */
	void blend() {
		int offset = first * to.width();
		for (int pixel = 0; pixel < heads.length && offset + pixel < to.rgb().length; pixel++) {
			if (heads[pixel] >= 0) {
				int n = sort(heads[pixel]);
				int under = to.rgb()[offset + pixel];
				int red = under >> 16 & 0xff;
				int green = under >> 8 & 0xff;
				int blue = under & 0xff;
				for (int i = 0; i < n; i++) {
					int over = sorted[i];
					int alpha = over >>> 24;
					red += ((over >> 16 & 0xff) - red) * alpha / 255;
					green += ((over >> 8 & 0xff) - green) * alpha / 255;
					blue += ((over & 0xff) - blue) * alpha / 255;
					if (alpha == 255) {
						to.depth()[offset + pixel] = sortedDepth[i];
					}
				}
				to.rgb()[offset + pixel] = red << 16 | green << 8 | blue;
			}
		}
	}

	/** The farthest first. */
	private int sort(int head) {
		int n = 0;
		for (int f = head; f >= 0; f = next[f]) {
			if (n == sorted.length) {
				sorted = Arrays.copyOf(sorted, 2 * n);
				sortedDepth = Arrays.copyOf(sortedDepth, 2 * n);
			}
			float z = depth[f];
			int at = n++;
			while (at > 0 && sortedDepth[at - 1] > z) {
				sortedDepth[at] = sortedDepth[at - 1];
				sorted[at] = sorted[at - 1];
				at--;
			}
			sortedDepth[at] = z;
			sorted[at] = argb[f];
		}
		return n;
	}
}
