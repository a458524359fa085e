package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.algebra.RealVectors;

/**
 * How the expectation of an operator changes with the strength of another one in the field's Hamiltonian: coupled-perturbed Hartree–Fock or Kohn–Sham (J. Gerratt,
 * I. M. Mills, J Chem Phys 49 (1968) 1719), solved by conjugate gradients. Stateless; an interrupt stops the calling thread.
 */
public final class StaticResponse {

	private static final double TOLERANCE = 1e-7;
	private static final int ITERATIONS = 100;

	private StaticResponse() {
	}

	/**
	 * −d⟨k⟩/dλ for the Hamiltonian with λ·l, for all pairs of operators: of dipole operators the polarizability.
	 *
	 * @param field        converged, RHF or UHF, and a minimum
	 * @param interactions of which it was made; a functional on the grid of the result
	 * @param operators    over basis functions, symmetric
	 * @throws IllegalArgumentException for ROHF
	 * @throws IllegalStateException    when the equations are not solved; the message says how far they were
	 * @throws CancellationException    when the thread was interrupted
	 */
	public static double[][] of(ScfResult field, Interactions interactions, List<DMatrixRMaj> operators) {
		if (field.reference() == Reference.ROHF) {
			throw new IllegalArgumentException("the response of ROHF is not there; take rhf or uhf");
		}
		field.energy();
		OrbitalHessian hessian = new OrbitalHessian(field, interactions);
		double factor = field.reference() == Reference.RHF ? 4 : 2;
		List<double[]> right = operators.stream().map(hessian::vector).toList();
		List<double[]> solutions = new ArrayList<>();
		for (double[] one : right) {
			solutions.add(solution(hessian, one));
		}
		double[][] response = new double[right.size()][right.size()];
		for (int k = 0; k < response.length; k++) {
			for (int l = 0; l < response.length; l++) {
				response[k][l] = factor * 0.5 * (RealVectors.dot(right.get(k), solutions.get(l)) + RealVectors.dot(right.get(l), solutions.get(k)));
			}
		}
		return response;
	}

	private static double[] solution(OrbitalHessian hessian, double[] right) {
		double[] x = new double[right.length];
		double[] r = right.clone();
		double[] z = preconditioned(hessian, r);
		double[] p = z.clone();
		double rz = RealVectors.dot(r, z);
		double first = RealVectors.norm(r);
		if (first < 1e-12) {
			return x;
		}
		for (int k = 0; k < ITERATIONS; k++) {
			if (Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled among the equations of the response");
			}
			double[] hp = hessian.product(p, false);
			double curvature = RealVectors.dot(p, hp);
			if (!(curvature > 0)) {
				throw new IllegalStateException("the field is no minimum and has no response; follow its saddle point (stability_analysis follow) first");
			}
			double a = rz / curvature;
			RealVectors.add(x, a, p);
			RealVectors.add(r, -a, hp);
			if (RealVectors.norm(r) < TOLERANCE * first) {
				return x;
			}
			z = preconditioned(hessian, r);
			double next = RealVectors.dot(r, z);
			for (int i = 0; i < p.length; i++) {
				p[i] = z[i] + next / rz * p[i];
			}
			rz = next;
		}
		throw new IllegalStateException(String.format(Locale.ROOT, "the equations of the response are not solved after %d iterations: the residual is"
				+ " still %.1e of the whole", ITERATIONS, RealVectors.norm(r) / first));
	}

	private static double[] preconditioned(OrbitalHessian hessian, double[] r) {
		double[] z = r.clone();
		for (int i = 0; i < z.length; i++) {
			z[i] /= Math.max(hessian.gaps()[i], 0.1);
		}
		return z;
	}
}
