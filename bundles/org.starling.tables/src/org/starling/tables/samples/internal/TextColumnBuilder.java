package org.starling.tables.samples.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the texts of a column row by row; each different text is kept once. For one thread. */
final class TextColumnBuilder {

	private final List<String> dictionary = new ArrayList<>();
	/** Codes by hash, 0 for a free place, otherwise code + 1. */
	private int[] table = new int[64];
	private int[] codes = new int[1024];
	private int rows;
	private int last = CodedTexts.MISSING;

	/** Adds the characters from one place up to another; none is a missing text. */
	void add(CharSequence text, int from, int to) {
		if (rows == codes.length) {
			codes = Arrays.copyOf(codes, rows + rows / 2);
		}
		if (from == to) {
			codes[rows++] = CodedTexts.MISSING;
			return;
		}
		if (last < 0 || !same(dictionary.get(last), text, from, to)) {
			last = code(text, from, to);
		}
		codes[rows++] = last;
	}

	private int code(CharSequence text, int from, int to) {
		int hash = 0;
		for (int i = from; i < to; i++) {
			hash = 31 * hash + text.charAt(i);
		}
		int slot = place(hash);
		while (table[slot] != 0) {
			String known = dictionary.get(table[slot] - 1);
			if (known.hashCode() == hash && same(known, text, from, to)) {
				return table[slot] - 1;
			}
			slot = slot + 1 & table.length - 1;
		}
		dictionary.add(text.subSequence(from, to).toString());
		table[slot] = dictionary.size();
		if (dictionary.size() * 2 > table.length) {
			grow();
		}
		return dictionary.size() - 1;
	}

	private int place(int hash) {
		return (hash ^ hash >>> 15) & table.length - 1;
	}

	private void grow() {
		table = new int[table.length * 2];
		for (int code = 0; code < dictionary.size(); code++) {
			int slot = place(dictionary.get(code).hashCode());
			while (table[slot] != 0) {
				slot = slot + 1 & table.length - 1;
			}
			table[slot] = code + 1;
		}
	}

	private static boolean same(String known, CharSequence text, int from, int to) {
		if (known.length() != to - from) {
			return false;
		}
		for (int i = from; i < to; i++) {
			if (known.charAt(i - from) != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** The column; null when no row has a text. */
	CodedTexts build() {
		return dictionary.isEmpty() ? null : new CodedTexts(dictionary.toArray(String[]::new), Arrays.copyOf(codes, rows));
	}
}
