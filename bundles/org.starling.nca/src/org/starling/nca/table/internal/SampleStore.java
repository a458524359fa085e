package org.starling.nca.table.internal;

import java.util.Arrays;

import org.starling.nca.table.ProfileSet;

/** Samples of all profiles in growing arrays, put in the order of their profiles at the end. */
final class SampleStore {

	private final boolean spans;
	private int size;
	private int[] profile = new int[1024];
	double[] time = new double[1024];
	double[] concentration = new double[1024];
	double[] limit = new double[1024];
	boolean[] below = new boolean[1024];
	boolean[] terminal = new boolean[1024];
	long[] line = new long[1024];
	private double[] start = new double[0];
	private double[] end = new double[0];
	private double[] volume = new double[0];
	int[] from;

	SampleStore(boolean spans) {
		this.spans = spans;
	}

	void add(int ofProfile, long row, double t, double c, boolean isBelow, double lloq, boolean isTerminal, double[] span) {
		if (size == time.length) {
			grow(size + (size >> 1));
		}
		if (spans && start.length < time.length) {
			start = Arrays.copyOf(start, time.length);
			end = Arrays.copyOf(end, time.length);
			volume = Arrays.copyOf(volume, time.length);
		}
		profile[size] = ofProfile;
		time[size] = t;
		concentration[size] = c;
		below[size] = isBelow;
		terminal[size] = isTerminal;
		limit[size] = lloq;
		line[size] = row;
		if (spans) {
			start[size] = span[0];
			end[size] = span[1];
			volume[size] = span[2];
		}
		size++;
	}

	private void grow(int length) {
		profile = Arrays.copyOf(profile, length);
		time = Arrays.copyOf(time, length);
		concentration = Arrays.copyOf(concentration, length);
		limit = Arrays.copyOf(limit, length);
		below = Arrays.copyOf(below, length);
		terminal = Arrays.copyOf(terminal, length);
		line = Arrays.copyOf(line, length);
	}

	/** Samples of a profile side by side, in the order of the file. */
	void sort(int profiles) {
		from = new int[profiles + 1];
		for (int i = 0; i < size; i++) {
			from[profile[i] + 1]++;
		}
		for (int p = 0; p < profiles; p++) {
			from[p + 1] += from[p];
		}
		int[] next = from.clone();
		int[] place = new int[size];
		for (int i = 0; i < size; i++) {
			place[i] = next[profile[i]]++;
		}
		time = moved(time, place);
		concentration = moved(concentration, place);
		limit = moved(limit, place);
		boolean[] movedBelow = new boolean[size];
		boolean[] movedTerminal = new boolean[size];
		long[] movedLine = new long[size];
		for (int i = 0; i < size; i++) {
			movedBelow[place[i]] = below[i];
			movedTerminal[place[i]] = terminal[i];
			movedLine[place[i]] = line[i];
		}
		below = movedBelow;
		terminal = movedTerminal;
		line = movedLine;
		if (spans) {
			start = moved(start, place);
			end = moved(end, place);
			volume = moved(volume, place);
		}
	}

	private static double[] moved(double[] values, int[] place) {
		double[] moved = new double[place.length];
		for (int i = 0; i < place.length; i++) {
			moved[place[i]] = values[i];
		}
		return moved;
	}

	/** Amounts are concentration times volume; what is below the limit is none. */
	ProfileSet.Collections collections(double volumeFactor) {
		double[] amount = new double[size];
		for (int i = 0; i < size; i++) {
			amount[i] = below[i] ? 0 : concentration[i] * volume[i] * volumeFactor;
		}
		return new ProfileSet.Collections(start, end, amount, volume);
	}
}
