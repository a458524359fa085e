package org.starling.analysis.fit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.starling.kinetics.SensitivityCurves;

/**
 * Predictions of the samples of some subjects that are used, and their derivatives by forward sensitivities where the model
 * allows them. Belongs to one fit.
 */
final class SubjectResponse implements ResponseFunction {

	private final SubjectFit fit;
	private final List<SubjectData> subjects;
	private final List<ParameterSpec> specs;
	private boolean sensitive;
	private String refusal = "";

	/** @param sensitive whether sensitivities are worth their cost */
	SubjectResponse(SubjectFit fit, List<SubjectData> subjects, List<ParameterSpec> specs, boolean sensitive) {
		this.fit = fit;
		this.subjects = subjects;
		this.specs = specs;
		this.sensitive = sensitive;
	}

	/** Why derivatives were formed by difference quotients though sensitivities were wanted; empty when they were not. */
	String refusal() {
		return refusal;
	}

	@Override
	public double[] predict(double[] values) {
		Map<String, Double> named = named(values);
		return subjects.stream().flatMapToDouble(subject -> {
			List<double[]> predicted = fit.predict(subject, named);
			return IntStream.range(0, predicted.size()).boxed()
					.flatMapToDouble(k -> used(subject.outputs().get(k)).mapToDouble(i -> predicted.get(k)[i]));
		}).toArray();
	}

	@Override
	public double[][] jacobian(double[] values) {
		if (!sensitive) {
			return null;
		}
		List<String> symbols = specs.stream().map(ParameterSpec::name).toList();
		double[][] jacobian = new double[subjects.stream().mapToInt(SubjectData::used).sum()][symbols.size()];
		int row = 0;
		for (SubjectData subject : subjects) {
			if (subject.used() == 0) {
				continue;
			}
			SensitivityCurves curves = sensitivities(subject, named(values), symbols);
			if (curves == null) {
				return null;
			}
			for (ObservedOutput output : subject.outputs()) {
				for (int i : used(output).toArray()) {
					int at = Arrays.binarySearch(curves.curves().times(), output.times()[i]);
					if (at < 0) {
						return null;
					}
					for (int j = 0; j < symbols.size(); j++) {
						jacobian[row][j] = curves.of(output.observer(), symbols.get(j))[at];
					}
					row++;
				}
			}
		}
		return jacobian;
	}

	/** Null when there are none; a model that never has them is not asked again. */
	private SensitivityCurves sensitivities(SubjectData subject, Map<String, Double> values, List<String> symbols) {
		try {
			SensitivityCurves curves = fit.sensitivities(subject, values, symbols);
			return curves.curves().returnCode().isComplete() ? curves : null;
		} catch (IllegalArgumentException e) {
			sensitive = false;
			refusal = e.getMessage();
			return null;
		}
	}

	private static IntStream used(ObservedOutput output) {
		return IntStream.range(0, output.times().length).filter(output::isUsed);
	}

	private Map<String, Double> named(double[] values) {
		Map<String, Double> named = new LinkedHashMap<>();
		for (int j = 0; j < values.length; j++) {
			named.put(specs.get(j).name(), values[j]);
		}
		return named;
	}
}
