package org.starling.tables.samples.internal;

import java.util.HashMap;
import java.util.Map;

import org.starling.tables.samples.Sample;

/** Finds samples that state the same thing twice: of several the first one counts. */
final class Duplicates {

	private record Key(String subject, String matrix, String compound, double time, String replicate, String pool) {
	}

	private record First(long row, String original) {
	}

	private final Map<Key, First> seen = new HashMap<>();

	void check(Sample sample, String column, Problems problems) {
		Key key = new Key(sample.subject(), sample.matrix(), sample.compound(), sample.time(), sample.replicate(), sample.pool());
		First first = seen.putIfAbsent(key, new First(sample.row(), sample.original()));
		if (first == null) {
			return;
		}
		boolean same = first.original.equals(sample.original());
		problems.exclude(sample.row(), column, sample.original(),
				(same ? "repeats line " : "a second value for subject, matrix, compound and time of line ") + first.row,
				same ? "delete one of the rows" : "map a column to REPLICATE, or keep the right one of the two");
	}
}
