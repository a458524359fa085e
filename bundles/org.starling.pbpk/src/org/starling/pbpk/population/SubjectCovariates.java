package org.starling.pbpk.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.pbpk.physiology.Sex;

/**
 * By what subjects are compared: sex, age in bands, body mass index in those of the World Health Organization (Technical Report Series
 * 894, 2000), and in thirds the enzymes and other values that vary. Gathered subject by subject; used by one thread.
 */
public final class SubjectCovariates {

	private static final double[] AGES = { 40, 65 };
	private static final double[] BODY_MASS_INDICES = { 18.5, 25, 30 };
	private static final int NORMAL_WEIGHT = 1;

	private final boolean people;
	private final double[] female;
	private final double[] age;
	private final double[] bodyMassIndex;
	private final Map<String, double[]> thirds = new LinkedHashMap<>();

	/**
	 * @param count  of subjects
	 * @param people whether subjects are compared by who they are: of no use when the model takes nothing of it
	 * @param thirds names of factors and symbols of values that are compared in thirds
	 */
	public SubjectCovariates(int count, boolean people, List<String> thirds) {
		this.people = people;
		female = missing(count);
		age = missing(count);
		bodyMassIndex = missing(count);
		thirds.forEach(t -> this.thirds.put(t, missing(count)));
	}

	private static double[] missing(int count) {
		double[] values = new double[count];
		Arrays.fill(values, Double.NaN);
		return values;
	}

	/** @param values of the subject in the model */
	public void add(VirtualSubject subject, Map<String, Double> values) {
		int i = subject.index();
		subject.person().filter(_ -> people).ifPresent(p -> {
			female[i] = p.sex() == Sex.FEMALE ? 1 : 0;
			age[i] = p.ageYears();
			bodyMassIndex[i] = p.bodyMassIndex();
		});
		thirds.forEach((name, column) -> column[i] = subject.factors().getOrDefault(name, values.getOrDefault(name, Double.NaN)));
	}

	/** Those of which at least two categories have subjects. */
	public List<Covariate> all() {
		List<Covariate> all = new ArrayList<>();
		all.add(new Covariate("Sex", List.of("male", "female"), 0,
				Arrays.stream(female).mapToInt(v -> Double.isNaN(v) ? -1 : (int) v).toArray()));
		all.add(Covariate.bands("Age", age, AGES, 0, "years"));
		all.add(Covariate.bands("Body mass index", bodyMassIndex, BODY_MASS_INDICES, NORMAL_WEIGHT, ""));
		thirds.forEach((name, values) -> all.add(Covariate.thirds(name, values)));
		all.removeIf(c -> Arrays.stream(c.of()).filter(k -> k >= 0).distinct().count() < 2);
		return all;
	}
}
