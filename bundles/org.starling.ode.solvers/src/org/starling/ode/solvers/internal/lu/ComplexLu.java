package org.starling.ode.solvers.internal.lu;

/**
 * The factorisation by tables, the substitution by generated code when the structure is small: a method that keeps its factors
 * substitutes ten times as often as it factorises. The code is made when it is first asked for. Thread-safe.
 */
final class ComplexLu implements ComplexLuKernel {

	private final LuStructure structure;
	private final ComplexTabledLu tabled;
	private volatile ComplexSubstitution substitution;

	ComplexLu(LuStructure structure) {
		this.structure = structure;
		tabled = new ComplexTabledLu(structure);
	}

	@Override
	public double factor(double sigma, double omega, double[] jacobian, double[] re, double[] im) {
		return tabled.factor(sigma, omega, jacobian, re, im);
	}

	@Override
	public void solve(double[] re, double[] im, double[] xRe, double[] xIm) {
		ComplexSubstitution ready = substitution;
		if (ready == null) {
			ready = LuCode.complexSubstitution(structure);
			substitution = ready;
		}
		ready.solve(re, im, xRe, xIm);
	}
}
