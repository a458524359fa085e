package org.starling.tables.samples.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.starling.tables.samples.Sample;

/**
 * Finds samples that state the same thing twice: of several the first one counts. A table of open addressing holds the places
 * of the samples in the list alone, so that a million of them cost no objects.
 */
final class Duplicates {

	private static final int START = 1 << 10;

	private final List<Sample> samples;
	/** Place in the list plus one; 0 is free. */
	private int[] slots = new int[START];
	private int used;

	/** @param samples to which the caller adds each sample after its check */
	Duplicates(List<Sample> samples) {
		this.samples = samples;
	}

	/** To be called for samples that nothing else excludes, before they are added. */
	void check(Sample sample, String column, Problems problems) {
		if (++used * 2 > slots.length) {
			grow();
		}
		int slot = slot(sample);
		if (slots[slot] == 0) {
			slots[slot] = samples.size() + 1;
			return;
		}
		Sample first = samples.get(slots[slot] - 1);
		boolean same = first.original().equals(sample.original());
		problems.exclude(sample.row(), column, sample.original(),
				(same ? "repeats line " : "a second value for subject, matrix, compound and time of line ") + first.row(),
				same ? "delete one of the rows" : "map a column to REPLICATE, or keep the right one of the two");
	}

	/** The slot of the sample's equal, or the free one where it belongs. */
	private int slot(Sample sample) {
		int slot = hash(sample) & slots.length - 1;
		while (slots[slot] != 0 && !same(samples.get(slots[slot] - 1), sample)) {
			slot = slot + 1 & slots.length - 1;
		}
		return slot;
	}

	private void grow() {
		int[] old = slots;
		slots = new int[old.length * 2];
		Arrays.stream(old).filter(place -> place > 0).forEach(place -> {
			int slot = hash(samples.get(place - 1)) & slots.length - 1;
			while (slots[slot] != 0) {
				slot = slot + 1 & slots.length - 1;
			}
			slots[slot] = place;
		});
	}

	private static boolean same(Sample a, Sample b) {
		return Double.compare(a.time(), b.time()) == 0 && Objects.equals(a.subject(), b.subject())
				&& Objects.equals(a.matrix(), b.matrix()) && Objects.equals(a.compound(), b.compound())
				&& Objects.equals(a.replicate(), b.replicate()) && Objects.equals(a.pool(), b.pool())
				&& Objects.equals(a.occasion(), b.occasion());
	}

	private static int hash(Sample sample) {
		int hash = Double.hashCode(sample.time());
		for (String text : new String[] { sample.subject(), sample.matrix(), sample.compound(), sample.replicate(), sample.pool(),
				sample.occasion() }) {
			hash = 31 * hash + Objects.hashCode(text);
		}
		hash *= 0x9E3779B9;
		return hash ^ hash >>> 15;
	}
}
