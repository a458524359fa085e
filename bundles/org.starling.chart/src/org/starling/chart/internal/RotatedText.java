package org.starling.chart.internal;

import java.awt.Graphics2D;

import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** Rotated text that stays text in SVG and PDF instead of outlines: a switch of the library for every chart in the process. */
public final class RotatedText {

	static {
		TextUtils.setUseDrawRotatedStringWorkaround(false);
	}

	private RotatedText() {
	}

	/** Sets the switch, once; to be called before anything is drawn. */
	public static void staysText() {
		// the class is initialised
	}

	static void draw(Graphics2D g, String text, double x, double y, TextAnchor anchor, double angle) {
		TextUtils.drawRotatedString(text, g, (float) x, (float) y, anchor, angle, anchor);
	}
}
