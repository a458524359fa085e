package org.starling.kinetics.internal.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeFunction;
import org.starling.ode.SparsityPattern;

/** The analytic Jacobian against central differences, and large systems. */
class JacobianTest {

	@Test
	void agreesWithDifferencesThroughRulesAndFunctions() {
		ModelBuilder b = new ModelBuilder();
		Compartment v = b.compartment("V", 2, "L");
		v.setConstant(false);
		b.rule(RuleKind.RATE, v, "0.1[1/h] * V");
		Species s = b.species("S", v, 3, "mg");
		Species p = b.species("P", v, 1, "mg");
		Species lone = b.species("lone", v, 1, "mg");
		Parameter total = b.variable("total", 0, "mg/L");
		Parameter inhibition = b.variable("inhibition", 0, "1");
		b.function("hill", "x^n / (k^n + x^n)", "x", "k", "n");
		b.rule(RuleKind.ASSIGNMENT, total, "S + 2 * P");
		b.rule(RuleKind.ASSIGNMENT, inhibition, "1 / (1 + total / 3[mg/L]) * sin(time / 1[h])");
		b.reaction("convert", s, p, "hill(S, 1.5[mg/L], 2) * inhibition * V * 1[mg/L/h]");
		b.reaction("lose", p, null, "0.4[1/h] * P.amount * exp(-S / 1[mg/L])");
		b.reaction("drain", lone, null, "0.2[1/h] * lone.amount");
		CompiledSystem system = new CompiledSystem(FlatSystem.of(b.model, null));
		OdeFunction f = system.function;
		double[] values = system.initialValues.at(0, java.util.Map.of());
		double[] u = java.util.Arrays.copyOf(values, f.dimension());
		double[] c = new double[system.constantsLength()];
		System.arraycopy(values, u.length, c, 0, values.length - u.length);
		SparsityPattern pattern = f.jacobianPattern();
		double[] jacobian = new double[pattern.nonZeros()];
		f.jacobian(0.7, u, c, jacobian);
		for (int j = 0; j < u.length; j++) {
			double[] difference = difference(f, 0.7, u, c, j);
			for (int i = 0; i < u.length; i++) {
				int k = pattern.indexOf(i, j);
				assertEquals(difference[i], k < 0 ? 0 : jacobian[k], 1e-8, "row " + i + " column " + j);
			}
		}
		double[] time = new double[u.length];
		f.timeDerivative(0.7, u, c, time);
		double[] plus = new double[u.length];
		double[] minus = new double[u.length];
		f.rhs(0.7 + 1e-5, u, c, plus);
		f.rhs(0.7 - 1e-5, u, c, minus);
		for (int i = 0; i < u.length; i++) {
			assertEquals((plus[i] - minus[i]) / 2e-5, time[i], 1e-8);
		}
		assertTrue(pattern.nonZeros() < u.length * u.length, "zeros are left out");
	}

	private static double[] difference(OdeFunction f, double t, double[] u, double[] c, int j) {
		double h = 1e-5;
		double[] plus = new double[u.length];
		double[] minus = new double[u.length];
		double[] x = u.clone();
		x[j] = u[j] + h;
		f.rhs(t, x, c, plus);
		x[j] = u[j] - h;
		f.rhs(t, x, c, minus);
		for (int i = 0; i < plus.length; i++) {
			plus[i] = (plus[i] - minus[i]) / (2 * h);
		}
		return plus;
	}
}
