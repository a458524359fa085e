package org.starling.nca.sparse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Concentrations of one matrix in animals of one group, of which none need have all times. A pooled sample is that of an animal of its
 * own with as many animals in it as were pooled: its variance is that of one animal divided by their number. Immutable.
 */
public final class SparseSamples {

	private final List<String> animals;
	private final double[] times;
	private final double[][] values;
	private final double[] pooled;

	private SparseSamples(List<String> animals, double[] times, double[][] values, double[] pooled) {
		this.animals = List.copyOf(animals);
		this.times = times;
		this.values = values;
		this.pooled = pooled;
	}

	/** Samples of single animals. */
	public static SparseSamples of(String[] animals, double[] times, double[] concentrations) {
		int[] single = new int[times.length];
		Arrays.fill(single, 1);
		return of(animals, times, concentrations, single);
	}

	/**
	 * Destructive sampling: each sample is an animal of its own.
	 *
	 * @param prefix of the animals' names; matrices with the same one are of the same animals, sample by sample
	 */
	public static SparseSamples destructive(String prefix, double[] times, double[] concentrations) {
		String[] animals = new String[times.length];
		Arrays.setAll(animals, i -> prefix + " " + (i + 1));
		return of(animals, times, concentrations);
	}

	/**
	 * @param animals        who each sample is of; of a pool a name of its own
	 * @param times          nominal times after the dose
	 * @param concentrations NaN where a value is missing, which leaves the sample out; what is below the limit of quantification must have
	 *                       got its value before
	 * @param pooled         number of animals in each sample, the same in all samples of a pool
	 * @throws IllegalArgumentException when an animal has two samples at a time, or numbers make no sense; the message names the sample
	 */
	public static SparseSamples of(String[] animals, double[] times, double[] concentrations, int[] pooled) {
		if (animals.length != times.length || times.length != concentrations.length || pooled.length != times.length) {
			throw new IllegalArgumentException("columns of sparse samples differ in length");
		}
		double[] distinct = times(times, concentrations);
		Map<String, Integer> rows = new LinkedHashMap<>();
		List<double[]> values = new ArrayList<>();
		List<Double> sizes = new ArrayList<>();
		for (int i = 0; i < times.length; i++) {
			if (Double.isNaN(concentrations[i])) {
				continue;
			}
			if (animals[i] == null || pooled[i] < 1 || !Double.isFinite(concentrations[i])) {
				throw new IllegalArgumentException("sample " + (i + 1) + " has no animal, an infinite value, or a pool of " + pooled[i]);
			}
			Integer row = rows.get(animals[i]);
			if (row == null) {
				row = rows.size();
				rows.put(animals[i], row);
				double[] empty = new double[distinct.length];
				Arrays.fill(empty, Double.NaN);
				values.add(empty);
				sizes.add((double) pooled[i]);
			}
			int column = Arrays.binarySearch(distinct, times[i]);
			if (!Double.isNaN(values.get(row)[column])) {
				throw new IllegalArgumentException("animal \"" + animals[i] + "\" has two samples at " + times[i]
						+ "; give replicates as their mean");
			}
			if (sizes.get(row) != pooled[i]) {
				throw new IllegalArgumentException("the pool \"" + animals[i] + "\" has different numbers of animals");
			}
			values.get(row)[column] = concentrations[i];
		}
		return new SparseSamples(new ArrayList<>(rows.keySet()), distinct, values.toArray(double[][]::new),
				sizes.stream().mapToDouble(Double::doubleValue).toArray());
	}

	private static double[] times(double[] times, double[] concentrations) {
		double[] kept = new double[times.length];
		int n = 0;
		for (int i = 0; i < times.length; i++) {
			if (!Double.isNaN(concentrations[i])) {
				if (!Double.isFinite(times[i])) {
					throw new IllegalArgumentException("sample " + (i + 1) + " has the time " + times[i]);
				}
				kept[n++] = times[i];
			}
		}
		if (n == 0) {
			throw new IllegalArgumentException("there are no sparse samples");
		}
		return Arrays.stream(kept, 0, n).map(t -> t + 0.0).sorted().distinct().toArray();
	}

	/** Distinct times, ascending. */
	public double[] times() {
		return times.clone();
	}

	public List<String> animals() {
		return animals;
	}

	/** The value of an animal at one of the {@link #times()}; NaN when it has none. */
	public double value(int animal, int time) {
		return values[animal][time];
	}

	/** Number of animals in the samples of a row, 1 unless pooled. */
	public double pooled(int animal) {
		return pooled[animal];
	}

	/** Number of samples at one of the {@link #times()}. */
	public int count(int time) {
		int n = 0;
		for (double[] row : values) {
			n += Double.isNaN(row[time]) ? 0 : 1;
		}
		return n;
	}

	/** Mean at each of the {@link #times()}, pools counting as their number of animals: for {@link org.starling.nca.NcaEngine}. */
	public double[] means() {
		double[] means = new double[times.length];
		for (int t = 0; t < times.length; t++) {
			double weight = 0;
			for (int a = 0; a < values.length; a++) {
				if (!Double.isNaN(values[a][t])) {
					weight += pooled[a];
					means[t] += pooled[a] * (values[a][t] - means[t]) / weight;
				}
			}
		}
		return means;
	}

	public SamplingDesign design() {
		Map<String, Integer> patterns = new HashMap<>();
		boolean serial = true;
		for (double[] row : values) {
			StringBuilder pattern = new StringBuilder();
			for (double value : row) {
				pattern.append(Double.isNaN(value) ? '0' : '1');
			}
			serial &= pattern.indexOf("1") == pattern.lastIndexOf("1");
			patterns.merge(pattern.toString(), 1, Integer::sum);
		}
		if (serial) {
			return SamplingDesign.SERIAL;
		}
		if (patterns.size() == 1) {
			return SamplingDesign.COMPLETE;
		}
		for (int t = 0; t < times.length; t++) {
			int column = t;
			if (Collections.frequency(patterns.keySet().stream().map(p -> p.charAt(column)).toList(), '1') > 1) {
				return SamplingDesign.FLEXIBLE;
			}
		}
		return SamplingDesign.BATCH;
	}
}
