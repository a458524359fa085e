package org.starling.kinetics.internal.run;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.compiled.AlgebraicStates;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.kinetics.internal.sensitivity.Dual;
import org.starling.kinetics.internal.sensitivity.SensitivitySystem;

/** Initial states and constants of one run, with sensitivities behind them when they are wanted. Used by one thread. */
public final class RunStart {

	private static final int MOST_ROUNDS = 100;
	private static final double AGREEMENT = 1e-10;

	private final CompiledSystem system;
	private final SensitivitySystem sensitivities;
	private final Map<String, Double> values;
	private final double[] given;

	/** @param sensitivities null when none are wanted */
	public RunStart(CompiledSystem system, SimulationSetup setup, SensitivitySystem sensitivities) {
		this.system = system;
		this.sensitivities = sensitivities;
		values = new TreeMap<>(setup.overrides());
		if (sensitivities == null) {
			given = null;
			return;
		}
		double[] plain = system.initialValues.at(setup.start(), setup.overrides());
		double[] states = Arrays.copyOf(plain, states());
		double[] constants = constants(plain);
		for (String parameter : sensitivities.directions.parameters) {
			values.computeIfAbsent(parameter, symbol -> system.value(symbol, setup.start(), states, constants));
		}
		given = sensitivities.directions.given.stream().mapToDouble(values::get).toArray();
	}

	private int states() {
		return system.stateNames.size();
	}

	private double[] constants(double[] plain) {
		double[] p = new double[sensitivities == null ? system.constantsLength() : sensitivities.constantsLength()];
		System.arraycopy(plain, states(), p, 0, plain.length - states());
		derive(p);
		return p;
	}

	/** Computes what is derived of constants; to be done whenever one changes. */
	public void derive(double[] p) {
		if (sensitivities == null) {
			system.function.derive(p);
		} else {
			sensitivities.derive(p);
		}
	}

	/** States, and sensitivities, as if the run began at that time. */
	public double[] states(double t) {
		double[] plain = system.initialValues.at(t, values);
		int n = states();
		if (sensitivities == null) {
			return Arrays.copyOf(plain, n);
		}
		double[] u = Arrays.copyOf(plain, sensitivities.dimension());
		sensitivities.directions.writeSensitivities(sensitivities.directions.tangents.at(t, given), u);
		return u;
	}

	/** Constants, infusions, and how they change along the directions. */
	public double[] constants(double t) {
		double[] p = constants(system.initialValues.at(t, values));
		if (sensitivities != null) {
			sensitivities.directions.writeFactors(sensitivities.directions.tangents.at(t, given), p);
		}
		return p;
	}

	/**
	 * Solves for the algebraic states at the start; what the model computes of them then is computed anew, until both agree.
	 *
	 * @param u the states at the start, changed
	 * @param p their constants, changed
	 */
	public void settle(double t, double[] u, double[] p, ValueChanges changes) throws AlgebraicStates.InconsistentException {
		int[] algebraic = system.algebraic.states();
		if (algebraic.length == 0) {
			return;
		}
		system.algebraic.begin(t, u, p);
		for (int round = 0; round < MOST_ROUNDS; round++) {
			double[] solution = Arrays.stream(algebraic).mapToDouble(i -> u[i]).toArray();
			double[] plain = system.initialValues.at(t, values, solution);
			System.arraycopy(plain, 0, u, 0, states());
			System.arraycopy(constants(plain), 0, p, 0, p.length);
			changes.apply(t, true, p);
			system.algebraic.settle(t, u, p);
			boolean agrees = true;
			for (int i = 0; i < algebraic.length; i++) {
				agrees &= Math.abs(u[algebraic[i]] - solution[i]) <= AGREEMENT * Math.abs(solution[i]);
			}
			if (agrees) {
				return;
			}
		}
		throw new AlgebraicStates.InconsistentException("the initial values that are computed from '"
				+ system.stateNames.get(algebraic[0]) + "' and the algebraic rule that determines it do not agree on a value;"
				+ " state the initial values as numbers");
	}

	/** The value of a formula of constants and time, with its derivatives. */
	Dual value(Expression formula, double t, double[] u, double[] p) {
		double value = system.doseValue(formula, t, u, p);
		return sensitivities == null ? Dual.of(value)
				: new Dual(value, sensitivities.derivatives(java.util.List.of(formula), t, u, p));
	}

	/** Absolute tolerances: those of a sensitivity are the state's over the size of the parameter. */
	double[] tolerances(double absolute) {
		if (sensitivities == null) {
			return new double[] { absolute };
		}
		double[] all = new double[sensitivities.dimension()];
		Arrays.fill(all, absolute);
		int n = states();
		for (int j = 0; j < sensitivities.directions(); j++) {
			double size = Math.abs(values.get(sensitivities.directions.parameters.get(j)));
			Arrays.fill(all, (j + 1) * n, (j + 2) * n, size == 0 || !Double.isFinite(size) ? absolute : absolute / size);
		}
		return all;
	}
}
