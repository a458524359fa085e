package org.starling.nca.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.nca.BlqRule;
import org.starling.nca.BlqRules;
import org.starling.nca.Dosing;
import org.starling.nca.NcaColumns;
import org.starling.nca.Route;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.sparse.SparseSamples;

/**
 * The samples of all animals in one matrix: profiles that have all keys but the subject in common.
 *
 * @param keys     values of all keys but the subject, in their order
 * @param profiles indices of the animals' profiles
 * @param samples  times after the dose; below the limit as the map's rule says where it is one for all places, else zero
 * @param dose     of the mean amount, at time 0
 */
public record MatrixSamples(List<String> keys, List<Integer> profiles, SparseSamples samples, Dosing dose) {

	/**
	 * All matrices in the order of the file.
	 *
	 * @throws IllegalArgumentException when samples can't be used together; the message names the matrix and the animal
	 */
	public static List<MatrixSamples> of(ProfileSet animals, NcaMap map) {
		Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
		for (int p = 0; p < animals.keys().size(); p++) {
			String[] own = animals.keys().get(p);
			groups.computeIfAbsent(List.of(Arrays.copyOfRange(own, 1, own.length)), _ -> new ArrayList<>()).add(p);
		}
		List<MatrixSamples> matrices = new ArrayList<>();
		groups.forEach((keys, members) -> matrices
				.add(new MatrixSamples(keys, List.copyOf(members), samples(animals, map, members), meanDose(animals, members))));
		return matrices;
	}

	/** The span of their area: from zero at the dose unless it was a bolus. */
	public AucSpan span() {
		return dose.route() == Route.BOLUS ? AucSpan.SAMPLED : AucSpan.FROM_DOSE;
	}

	private static SparseSamples samples(ProfileSet animals, NcaMap map, List<Integer> members) {
		BlqRules rules = map.options().blq();
		BlqRule rule = rules.first().equals(rules.last()) && rules.middle().equals(rules.last()) ? rules.last() : BlqRule.ZERO;
		NcaColumns columns = animals.columns();
		int n = members.stream().mapToInt(p -> columns.from(p + 1) - columns.from(p)).sum();
		String[] names = new String[n];
		int[] pooled = new int[n];
		double[] times = new double[n];
		double[] values = new double[n];
		int i = 0;
		for (int p : members) {
			for (int s = columns.from(p); s < columns.from(p + 1); s++, i++) {
				pooled[i] = animals.pooled()[p];
				names[i] = animals.keys().get(p)[0];
				times[i] = columns.time(s) - columns.dose(p).time();
				values[i] = columns.isBelow(s) ? rule.value(columns.limit(s)) : columns.concentration(s);
			}
		}
		try {
			return SparseSamples.of(names, times, values, pooled);
		} catch (IllegalArgumentException e) {
			String[] key = animals.keys().get(members.getFirst());
			throw new IllegalArgumentException("samples of " + String.join(", ", Arrays.copyOfRange(key, 1, key.length)) + ": " + e.getMessage(), e);
		}
	}

	private static Dosing meanDose(ProfileSet animals, List<Integer> members) {
		double amount = members.stream().mapToDouble(p -> animals.columns().dose(p).amount()).average().orElse(Double.NaN);
		return animals.columns().dose(members.getFirst()).withAmount(amount).at(0);
	}
}
