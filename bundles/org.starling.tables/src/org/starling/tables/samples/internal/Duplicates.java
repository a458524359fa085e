package org.starling.tables.samples.internal;

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
	private int[] places = new int[START];
	/** Hash of the sample in that slot. */
	private int[] hashes = new int[START];
	private int used;

	/** @param samples to which the caller adds each sample after its check */
	Duplicates(List<Sample> samples) {
		this.samples = samples;
	}

	/** To be called for samples that nothing else excludes, before they are added. */
	void check(Sample sample, String column, Problems problems) {
		if (++used * 2 > places.length) {
			grow();
		}
		int hash = hash(sample);
		int slot = hash & places.length - 1;
		while (places[slot] != 0 && (hashes[slot] != hash || !same(samples.get(places[slot] - 1), sample))) {
			slot = slot + 1 & places.length - 1;
		}
		if (places[slot] == 0) {
			places[slot] = samples.size() + 1;
			hashes[slot] = hash;
			return;
		}
		Sample first = samples.get(places[slot] - 1);
		boolean same = first.original().equals(sample.original());
		problems.exclude(sample.row(), column, sample.original(),
				(same ? "repeats line " : "a second value for subject, matrix, compound and time of line ") + first.row(),
				same ? "delete one of the rows" : "map a column to REPLICATE, or keep the right one of the two");
	}

	private void grow() {
		int[] oldPlaces = places;
		int[] oldHashes = hashes;
		places = new int[oldPlaces.length * 2];
		hashes = new int[places.length];
		for (int i = 0; i < oldPlaces.length; i++) {
			if (oldPlaces[i] != 0) {
				int slot = oldHashes[i] & places.length - 1;
				while (places[slot] != 0) {
					slot = slot + 1 & places.length - 1;
				}
				places[slot] = oldPlaces[i];
				hashes[slot] = oldHashes[i];
			}
		}
	}

	private static boolean same(Sample a, Sample b) {
		return Double.compare(a.time(), b.time()) == 0 && Objects.equals(a.subject(), b.subject())
				&& Objects.equals(a.matrix(), b.matrix()) && Objects.equals(a.compound(), b.compound())
				&& Objects.equals(a.replicate(), b.replicate()) && Objects.equals(a.pool(), b.pool())
				&& Objects.equals(a.occasion(), b.occasion());
	}

	private static int hash(Sample sample) {
		int hash = Double.hashCode(sample.time());
		hash = 31 * hash + Objects.hashCode(sample.subject());
		hash = 31 * hash + Objects.hashCode(sample.matrix());
		hash = 31 * hash + Objects.hashCode(sample.compound());
		hash = 31 * hash + Objects.hashCode(sample.replicate());
		hash = 31 * hash + Objects.hashCode(sample.pool());
		hash = 31 * hash + Objects.hashCode(sample.occasion());
		hash *= 0x9E3779B9;
		return hash ^ hash >>> 15;
	}
}
