package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.algebra.Davidson;

/**
 * Whether a self-consistent field is a minimum: the lowest eigenvalue of the second derivatives in the rotations of occupied with empty orbitals
 * (R. Seeger, J. A. Pople, J Chem Phys 66 (1977) 3045). Used by one thread, which an interrupt stops.
 */
public final class Stability {

	/** Lower eigenvalues are those of a saddle point; rotations of the whole have 0. */
	private static final double NEGATIVE = -1e-4;
	private static final double TOLERANCE = 1e-4;
	private static final int ITERATIONS = 60;
	private static final int SUBSPACE = 40;
	/** Rotations of lowest difference of orbital energies that the search begins with. */
	private static final int START = 4;
	/** Times that a saddle point leads to another one at most. */
	private static final int FOLLOWED = 5;
	/** Largest mixing of a first step along a direction. */
	private static final double[] MIXINGS = { 0.2, 0.5, 0.9 };

	/**
	 * @param field    the field, another one than before when a saddle point was followed
	 * @param internal lowest eigenvalue among rotations that the reference allows, in hartree; NaN when there are none
	 * @param external with RHF, of rotations to UHF; NaN otherwise
	 * @param followed number of saddle points that were left
	 * @param known    whether the search for eigenvalues came to its end
	 */
	public record Result(ScfResult field, double internal, double external, int followed, boolean known) {

		/** In words. */
		public String verdict() {
			String text = followed > 0 ? String.format(Locale.ROOT, "%d saddle point%s left; ", followed, followed > 1 ? "s" : "") : "";
			if (!known) {
				return text + "the search for the lowest eigenvalue did not come to its end, and the stability is not known";
			}
			if (internal < NEGATIVE) {
				return text + field.reference() + String.format(Locale.ROOT, " is a saddle point (lowest eigenvalue %.4f hartree): there is a %s of"
						+ " lower energy", internal, field.reference());
			}
			if (external < NEGATIVE) {
				return text + String.format(Locale.ROOT, "RHF is stable in itself (%.4f) and not towards UHF (%.4f hartree): there is a UHF of lower"
						+ " energy", internal, external);
			}
			if (Double.isNaN(internal)) {
				return text + "there is no other determinant";
			}
			return text + String.format(Locale.ROOT, "%s is a minimum (lowest eigenvalue %.4f hartree%s)", field.reference(), internal,
					Double.isNaN(external) ? "" : String.format(Locale.ROOT, ", towards UHF %.4f", external));
		}
	}

	private final ScfResult field;
	private final OrbitalHessian hessian;

	private Stability(ScfResult field, Interactions interactions) {
		this.field = field;
		hessian = new OrbitalHessian(field, interactions);
	}

	/**
	 * @param field        converged, RHF or UHF
	 * @param interactions of which it was made
	 * @param follow       whether a saddle point is left for the minimum beside it
	 * @throws IllegalArgumentException for ROHF
	 * @throws CancellationException    when the thread was interrupted
	 */
	public static Result analyse(ScfResult field, Interactions interactions, boolean follow) {
		if (field.reference() == Reference.ROHF) {
			throw new IllegalArgumentException("the stability of ROHF is not analysed; take rhf or uhf");
		}
		field.energy();
		ScfResult now = field;
		int followed = 0;
		while (true) {
			Stability stability = new Stability(now, interactions);
			Davidson.Roots internal = stability.lowest(false);
			if (internal == null) {
				return new Result(now, Double.NaN, Double.NaN, followed, true);
			}
			if (follow && internal.values()[0] < NEGATIVE && followed < FOLLOWED) {
				ScfResult left = stability.left(internal.vectors().getFirst(), interactions);
				if (left.converged() && left.energy() < now.energy()) {
					now = left;
					followed++;
					continue;
				}
			}
			Davidson.Roots external = now.reference() == Reference.RHF ? stability.lowest(true) : null;
			return new Result(now, internal.values()[0], external == null ? Double.NaN : external.values()[0], followed,
					isKnown(internal) && (external == null || isKnown(external)));
		}
	}

	/** Null when there are no rotations. */
	private Davidson.Roots lowest(boolean triplet) {
		double[] gaps = hessian.gaps();
		if (gaps.length == 0) {
			return null;
		}
		return Davidson.lowest(x -> hessian.product(x, triplet), Davidson.Preconditioner.of(gaps), start(gaps), 1, TOLERANCE, ITERATIONS, SUBSPACE);
	}

	/** Negative estimates are enough: they never rise. */
	private static boolean isKnown(Davidson.Roots roots) {
		return roots.converged() || roots.values()[0] < NEGATIVE;
	}

	/** The lowest rotations, and one that has a part of every symmetry. */
	private static List<double[]> start(double[] gaps) {
		List<double[]> start = new ArrayList<>();
		IntStream.range(0, gaps.length).boxed().sorted(Comparator.comparingDouble(k -> gaps[k])).limit(START).forEach(k -> {
			double[] vector = new double[gaps.length];
			vector[k] = 1;
			start.add(vector);
		});
		double[] all = new double[gaps.length];
		for (int k = 0; k < all.length; k++) {
			all[k] = Math.sin(1 + 12.9898 * k) / Math.max(0.1, gaps[k]);
		}
		start.add(all);
		return start;
	}

	/** The field that is found from orbitals mixed along a direction, by as much as lowers the energy most. */
	private ScfResult left(double[] direction, Interactions interactions) {
		List<DMatrixRMaj> rotations = hessian.matrices(direction);
		double longest = rotations.stream().filter(x -> x.data.length > 0).mapToDouble(CommonOps_DDRM::elementMaxAbs).max().orElse(1);
		List<List<DMatrixRMaj>> mixed = new ArrayList<>();
		for (double mixing : MIXINGS) {
			List<DMatrixRMaj> rotated = new ArrayList<>();
			for (int s = 0; s < rotations.size(); s++) {
				DMatrixRMaj c = hessian.orbitals(s).coefficients();
				rotated.add(Matrices.product(c, SecondOrder.cayley(rotations.get(s), mixing / longest, c.numCols, hessian.orbitals(s).occupied())));
			}
			mixed.add(rotated);
		}
		return ScfSolver.improved(field, mixed, interactions);
	}
}
