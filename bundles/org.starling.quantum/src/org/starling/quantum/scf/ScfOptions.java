package org.starling.quantum.scf;

/**
 * How a field is made self-consistent.
 *
 * @param energyTolerance   largest change of the energy in the last iteration, in hartree
 * @param gradientTolerance largest element of the commutator FDS − SDF in an orthonormal basis
 * @param iterations        most iterations of each rung of the ladder
 */
public record ScfOptions(Reference reference, double energyTolerance, double gradientTolerance, int iterations) {

	/** Changes below 1e-9 hartree and gradients below 1e-7. */
	public static ScfOptions of(Reference reference) {
		return new ScfOptions(reference, 1e-9, 1e-7, 100);
	}

	/** Forces are good to about the gradient's tolerance, energies to its square: a quarter of it. */
	public ScfOptions forForces() {
		return new ScfOptions(reference, energyTolerance, 0.25 * gradientTolerance, iterations);
	}

	public ScfOptions {
		if (!(energyTolerance > 0 && gradientTolerance > 0) || iterations < 1) {
			throw new IllegalArgumentException("tolerances must be above 0 and there must be iterations: " + energyTolerance + ", "
					+ gradientTolerance + ", " + iterations);
		}
	}
}
