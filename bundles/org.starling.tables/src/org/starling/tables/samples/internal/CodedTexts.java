package org.starling.tables.samples.internal;

import java.util.Arrays;

/**
 * A column of texts that repeat: each row has the place of its text in a dictionary. Immutable.
 *
 * @param dictionary the different texts
 * @param codes      place of each row's text, {@link #MISSING} for none
 */
public record CodedTexts(String[] dictionary, int[] codes) implements Texts {

	/** Code of a missing text. */
	public static final int MISSING = -1;

	@Override
	public String get(int row) {
		int code = codes[row];
		return code < 0 ? null : dictionary[code];
	}

	/** The same column with another text, or none, in some rows. */
	public static CodedTexts with(CodedTexts column, int size, int[] rows, String[] texts) {
		String[] dictionary = column == null ? new String[0] : column.dictionary;
		int[] codes = column == null ? new int[size] : column.codes.clone();
		if (column == null) {
			Arrays.fill(codes, MISSING);
		}
		int code = MISSING;
		for (int i = 0; i < rows.length; i++) {
			String text = texts[i];
			if (text == null) {
				code = MISSING;
			} else if (code < 0 || !dictionary[code].equals(text)) {
				code = Arrays.asList(dictionary).indexOf(text);
				if (code < 0) {
					code = dictionary.length;
					dictionary = Arrays.copyOf(dictionary, code + 1);
					dictionary[code] = text;
				}
			}
			codes[rows[i]] = code;
		}
		return new CodedTexts(dictionary, codes);
	}
}
