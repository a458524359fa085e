package org.starling.quantum.vibration;

import java.util.function.IntConsumer;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.gradient.Surface;

/** Second derivatives of an energy by central differences of its gradient. Stateless. */
public final class Hessian {

	/** Displacement in bohr. */
	private static final double STEP = 0.005;

	private Hessian() {
	}

	/** Number of gradients that it takes. */
	public static int gradients(Geometry geometry) {
		return geometry.atoms() == 1 ? 0 : 6 * geometry.atoms();
	}

	/**
	 * Works on the calling thread.
	 *
	 * @param progress is told the number of gradients that are done
	 * @return symmetric, by x, y, z of each atom, in hartree per square bohr
	 * @throws IllegalStateException when an energy does not converge
	 */
	public static DMatrixRMaj of(Geometry geometry, Surface surface, IntConsumer progress) {
		int n = 3 * geometry.atoms();
		DMatrixRMaj hessian = new DMatrixRMaj(n, n);
		for (int i = 0; i < n && n > 3; i++) {
			double[] up = gradient(geometry, surface, i, STEP);
			progress.accept(2 * i + 1);
			double[] down = gradient(geometry, surface, i, -STEP);
			progress.accept(2 * i + 2);
			for (int j = 0; j < n; j++) {
				double half = 0.25 * (up[j] - down[j]) / STEP;
				hessian.add(i, j, half);
				hessian.add(j, i, half);
			}
		}
		return hessian;
	}

	private static double[] gradient(Geometry geometry, Surface surface, int which, double step) {
		double[] moved = geometry.coordinates();
		moved[which] += step;
		return surface.at(geometry.at(moved)).gradient();
	}
}
