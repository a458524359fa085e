package org.starling.tables.samples.internal;

import java.util.Comparator;

/** Order of texts as people count: digits in a row are one number, case comes last. */
public final class NaturalText {

	/** Equal for equal texts alone. */
	public static final Comparator<String> ORDER = ((Comparator<String>) NaturalText::compare)
			.thenComparing(Comparator.naturalOrder());

	private NaturalText() {
	}

	private static int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			int endA = digits(a, i);
			int endB = digits(b, j);
			if (endA > i && endB > j) {
				int byValue = numbers(a, i, endA, b, j, endB);
				if (byValue != 0) {
					return byValue;
				}
				i = endA;
				j = endB;
			} else {
				int byLetter = Character.compare(Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
				if (byLetter != 0) {
					return byLetter;
				}
				i++;
				j++;
			}
		}
		return Integer.compare(a.length() - i, b.length() - j);
	}

	private static int digits(String text, int from) {
		int end = from;
		while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
			end++;
		}
		return end;
	}

	private static int numbers(String a, int fromA, int endA, String b, int fromB, int endB) {
		int i = leadingZeros(a, fromA, endA);
		int j = leadingZeros(b, fromB, endB);
		int byLength = Integer.compare(endA - i, endB - j);
		return byLength != 0 ? byLength : a.substring(i, endA).compareTo(b.substring(j, endB));
	}

	private static int leadingZeros(String text, int from, int end) {
		int at = from;
		while (at < end - 1 && text.charAt(at) == '0') {
			at++;
		}
		return at;
	}
}
