package org.starling.ui.grid;

import org.eclipse.swt.graphics.GC;

/** Widths of texts by those of their characters, measured once: asking the toolkit for each cell would cost more than drawing it. */
final class TextWidths {

	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$
	private static final int ASCII = 128;

	private final double[] widths = new double[ASCII];
	private double wide;

	/** Measures with the font of a graphics context. */
	void measure(GC gc) {
		for (char c = ' '; c < ASCII; c++) {
			widths[c] = gc.stringExtent(String.valueOf(c).repeat(8)).x / 8.0;
		}
		wide = gc.stringExtent(ELLIPSIS).x;
	}

	int of(String text) {
		double width = 0;
		for (int i = 0; i < text.length(); i++) {
			width += width(text.charAt(i));
		}
		return (int) Math.ceil(width);
	}

	private double width(char c) {
		return c < ASCII ? widths[c] : wide;
	}

	/** The text, or as much of its beginning as fits with an ellipsis. */
	String fit(String text, int room) {
		double width = 0;
		int fits = 0;
		for (int i = 0; i < text.length(); i++) {
			width += width(text.charAt(i));
			if (width + wide <= room) {
				fits = i + 1;
			}
			if (width > room) {
				return text.substring(0, fits) + ELLIPSIS;
			}
		}
		return text;
	}
}
