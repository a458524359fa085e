package org.starling.chart.internal;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Map;

/**
 * Tick labels with powers of ten, set as raised digits of the axis font, because few fonts have a raised zero and minus. Such
 * labels are outlines in SVG and PDF.
 */
final class PowerLabel {

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
	private static final String PLAIN = "0123456789−";

	private PowerLabel() {
	}

	static boolean isNeeded(String label) {
		return label.chars().anyMatch(c -> RAISED.indexOf(c) >= 0);
	}

	/** The label with its raised characters as plain ones that are set higher and smaller. */
	static AttributedString of(String label, Font font) {
		StringBuilder plain = new StringBuilder(label);
		int first = label.length();
		for (int i = label.length() - 1; i >= 0; i--) {
			int k = RAISED.indexOf(label.charAt(i));
			if (k >= 0) {
				plain.setCharAt(i, PLAIN.charAt(k));
				first = i;
			}
		}
		AttributedString text = new AttributedString(plain.toString());
		text.addAttribute(TextAttribute.FONT, font);
		if (first < label.length()) {
			Font raised = font.deriveFont(Map.of(TextAttribute.SUPERSCRIPT, TextAttribute.SUPERSCRIPT_SUPER));
			text.addAttribute(TextAttribute.FONT, raised, first, label.length());
		}
		return text;
	}
}
