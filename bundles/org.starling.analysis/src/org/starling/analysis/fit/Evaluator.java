package org.starling.analysis.fit;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Predictions and their derivatives on the scale of the search, with a count of model evaluations. Not thread-safe. */
final class Evaluator {

	private final ResponseFunction function;
	private final List<ParameterSpec> specs;
	private final int observations;
	private final double differenceStep;
	private final BooleanSupplier cancelled;
	private int evaluations;

	Evaluator(ResponseFunction function, List<ParameterSpec> specs, int observations, double differenceStep,
			BooleanSupplier cancelled) {
		this.function = function;
		this.specs = specs;
		this.observations = observations;
		this.differenceStep = differenceStep;
		this.cancelled = cancelled;
	}

	int evaluations() {
		return evaluations;
	}

	double[] natural(double[] x) {
		double[] values = new double[x.length];
		for (int j = 0; j < x.length; j++) {
			values[j] = specs.get(j).toNatural(x[j]);
		}
		return values;
	}

	double[] predict(double[] x) {
		return predictNatural(natural(x));
	}

	private double[] predictNatural(double[] values) {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
		evaluations++;
		double[] predicted = function.predict(values.clone());
		if (predicted.length != observations) {
			throw new IllegalArgumentException("the model gave " + predicted.length + " predictions for " + observations
					+ " observations");
		}
		return predicted;
	}

	/** {@code [observation][parameter]}: derivatives by the search variables. */
	double[][] jacobian(double[] x) {
		double[] values = natural(x);
		double[][] given = function.jacobian(values.clone());
		double[][] jacobian = new double[observations][x.length];
		for (int j = 0; j < x.length; j++) {
			if (given != null) {
				double scale = specs.get(j).scaleDerivative(values[j]);
				for (int i = 0; i < observations; i++) {
					jacobian[i][j] = given[i][j] * scale;
				}
			} else {
				difference(x, j, jacobian);
			}
		}
		return jacobian;
	}

	/** Central where both sides lie within the bounds, one-sided of second order at a bound. */
	private void difference(double[] x, int j, double[][] jacobian) {
		ParameterSpec spec = specs.get(j);
		double h = spec.logScale() ? differenceStep : differenceStep * (x[j] == 0 ? 1 : Math.abs(x[j]));
		boolean up = x[j] + h <= spec.searchUpper();
		boolean down = x[j] - h >= spec.searchLower();
		double[] a = shifted(x, j, up ? h : -2 * h);
		double[] b = shifted(x, j, down ? -h : 2 * h);
		if (up && down) {
			for (int i = 0; i < observations; i++) {
				jacobian[i][j] = (a[i] - b[i]) / (2 * h);
			}
			return;
		}
		double[] centre = predict(x);
		double[] near = up ? a : b;
		double[] far = up ? b : a;
		double step = up ? h : -h;
		for (int i = 0; i < observations; i++) {
			jacobian[i][j] = (4 * near[i] - far[i] - 3 * centre[i]) / (2 * step);
		}
	}

	private double[] shifted(double[] x, int j, double step) {
		double[] moved = x.clone();
		moved[j] += step;
		return predict(moved);
	}
}
