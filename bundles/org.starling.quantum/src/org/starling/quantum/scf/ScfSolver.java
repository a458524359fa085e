package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.integrals.OneElectron;

/**
 * Makes a Hartree–Fock or Kohn–Sham field self-consistent by a ladder, each rung logged: extrapolation from the superposed potentials of the atoms; the same
 * with empty orbitals shifted up; steps of second order. Used by one thread, which an interrupt stops; a {@link FieldListener} is told each iteration.
 */
public final class ScfSolver {

	/** Combinations of basis functions with smaller overlap eigenvalues are left out. */
	private static final double DEPENDENT = 1e-7;
	private static final double SHIFT = 0.5;
	/** Part of the first field in what the second orbitals are made from. */
	private static final double FIRST = 0.4;
	/** Gradient from which on a functional has the grid of the result. */
	private static final double ROUGH = 2e-3;
	/** Falls of the energy that are rounding. */
	private static final double ROUNDING = 1e-9;

	private final Geometry geometry;
	private final BasisSet basis;
	private final ScfOptions options;
	private final DMatrixRMaj overlap;
	private final DMatrixRMaj orthogonal;
	private final DMatrixRMaj guess;
	private final SpinField field;
	private final double repulsion;
	private final int[] occupied;
	private final List<String> log = new ArrayList<>();
	private String rung = "first orbitals";
	private int iterations;
	private double energy;
	private double change;
	private double gradient;
	/** Orbitals of each spin; one where spins share them. */
	private List<DMatrixRMaj> orbitals = new ArrayList<>();
	private List<DMatrixRMaj> focks = new ArrayList<>();

	private ScfSolver(Geometry geometry, BasisSet basis, ScfOptions options, Interactions interactions) {
		this.geometry = geometry;
		this.basis = basis;
		this.options = options;
		OneElectron one = new OneElectron(basis, geometry);
		overlap = one.overlap();
		orthogonal = orthogonal(overlap);
		DMatrixRMaj core = Matrices.sum(one.kinetic(), 1, one.nuclear());
		guess = Matrices.sum(core, 1, SapGuess.screening(geometry, one));
		field = new SpinField(core, interactions);
		repulsion = geometry.nuclearRepulsion();
		occupied = options.reference() == Reference.RHF ? new int[] { geometry.beta() } : new int[] { geometry.alpha(), geometry.beta() };
	}

	/**
	 * @param interactions of the electrons
	 * @throws IllegalArgumentException when the reference can't have the multiplicity, or the basis has too few functions
	 * @throws CancellationException when the thread was interrupted
	 */
	public static ScfResult solve(Geometry geometry, BasisSet basis, ScfOptions options, Interactions interactions) {
		if (options.reference() == Reference.RHF && geometry.multiplicity() != 1) {
			throw new IllegalArgumentException("RHF is for pairs of electrons, and the multiplicity is " + geometry.multiplicity()
					+ "; choose uhf or rohf");
		}
		ScfSolver solver = new ScfSolver(geometry, basis, options, interactions);
		if (geometry.alpha() > solver.orthogonal.numCols) {
			throw new IllegalArgumentException("the basis " + basis.name() + " has " + solver.orthogonal.numCols + " independent functions for "
					+ geometry.alpha() + " electrons of one spin; choose a larger one");
		}
		return solver.run();
	}

	/**
	 * The field of lower energy that is found from other orbitals.
	 *
	 * @param from  a converged field that is no minimum
	 * @param mixed sets of orbitals of each spin; the one of lowest energy is the start
	 * @return converged or not; of higher energy than the other never
	 */
	static ScfResult improved(ScfResult from, List<List<DMatrixRMaj>> mixed, Interactions interactions) {
		ScfSolver solver = new ScfSolver(from.geometry(), from.basis(), ScfOptions.of(from.reference()), interactions);
		solver.log.addAll(from.log());
		solver.iterations = from.iterations();
		solver.energy = from.lastEnergy();
		solver.rung = "orbitals beside a saddle point";
		double least = Double.POSITIVE_INFINITY;
		List<DMatrixRMaj> start = List.of();
		for (List<DMatrixRMaj> orbitals : mixed) {
			solver.orbitals = orbitals;
			solver.evaluate(solver.densities());
			if (solver.energy < least) {
				least = solver.energy;
				start = orbitals;
			}
		}
		solver.orbitals = start;
		boolean converged = solver.extrapolated("DIIS from a saddle point", 0);
		if (!converged || solver.energy > least + ROUNDING) {
			solver.orbitals = start;
			converged = solver.secondOrder();
		}
		return solver.result(converged);
	}

	private static DMatrixRMaj orthogonal(DMatrixRMaj overlap) {
		Matrices.Eigen eigen = Matrices.eigen(overlap);
		int n = overlap.numRows;
		int left = 0;
		while (left < n && eigen.values()[left] < DEPENDENT) {
			left++;
		}
		DMatrixRMaj x = new DMatrixRMaj(n, n - left);
		for (int k = left; k < n; k++) {
			double factor = 1 / Math.sqrt(eigen.values()[k]);
			for (int i = 0; i < n; i++) {
				x.set(i, k - left, factor * eigen.vectors().get(i, k));
			}
		}
		return x;
	}

	private ScfResult run() {
		List<DMatrixRMaj> start = new ArrayList<>();
		for (int s = 0; s < (options.reference() == Reference.UHF ? 2 : 1); s++) {
			start.add(guess);
		}
		diagonalise(start);
		boolean converged = extrapolated("DIIS with ADIIS start", 0);
		if (!converged) {
			converged = extrapolated(String.format(Locale.ROOT, "empty orbitals shifted by %.1f hartree", SHIFT), SHIFT);
		}
		if (!converged && options.reference() != Reference.ROHF) {
			converged = secondOrder();
		}
		return result(converged);
	}

	private ScfResult result(boolean converged) {
		Orbitals[] finals = canonical();
		Orbitals beta = finals.length == 1 ? new Orbitals(finals[0].coefficients(), finals[0].energies(), geometry.beta()) : finals[1];
		return new ScfResult(geometry, basis, options.reference(), converged, energy, change, gradient, finals[0], beta, spin(finals[0], beta),
				iterations, log);
	}

	/** Orbitals of Fock matrices. */
	private List<double[]> diagonalise(List<DMatrixRMaj> matrices) {
		List<DMatrixRMaj> next = new ArrayList<>();
		List<double[]> energies = new ArrayList<>();
		for (DMatrixRMaj matrix : matrices) {
			Matrices.Eigen eigen = Matrices.eigen(Matrices.transformed(orthogonal, matrix));
			next.add(Matrices.product(orthogonal, eigen.vectors()));
			energies.add(eigen.values());
		}
		orbitals = next;
		return energies;
	}

	private List<DMatrixRMaj> densities() {
		List<DMatrixRMaj> densities = new ArrayList<>();
		for (int s = 0; s < occupied.length; s++) {
			densities.add(Matrices.density(orbitals.get(Math.min(s, orbitals.size() - 1)), 0, occupied[s]));
		}
		return densities;
	}

	/** Energy, Fock matrices and errors of the orbitals as they are; errors in the orthonormal basis. */
	private List<DMatrixRMaj> evaluate(List<DMatrixRMaj> densities) {
		if (Thread.interrupted()) {
			throw new CancellationException("the calculation was cancelled after " + iterations + " iterations");
		}
		SpinField.Field now = field.of(densities);
		change = now.energy() + repulsion - energy;
		energy = now.energy() + repulsion;
		focks = now.focks();
		List<DMatrixRMaj> errors = new ArrayList<>();
		if (options.reference() == Reference.ROHF) {
			int[] open = { geometry.beta(), geometry.alpha() };
			DMatrixRMaj one = RestrictedOpen.fock(orbitals.getFirst(), overlap, focks, open);
			errors.add(RestrictedOpen.error(orbitals.getFirst(), overlap, orthogonal, one, open));
			focks = List.of(one);
		} else {
			for (int s = 0; s < densities.size(); s++) {
				DMatrixRMaj fds = Matrices.product(Matrices.product(focks.get(s), densities.get(s)), overlap);
				DMatrixRMaj sdf = fds.copy();
				CommonOps_DDRM.transpose(sdf);
				errors.add(Matrices.transformed(orthogonal, Matrices.sum(fds, -1, sdf)));
			}
		}
		gradient = Extrapolation.largest(errors);
		iterations++;
		FieldListeners.tell(iterations, energy, iterations == 1 ? Double.NaN : change, gradient, rung);
		return errors;
	}

	private boolean done() {
		return Math.abs(change) < options.energyTolerance() && gradient < options.gradientTolerance();
	}

	private boolean extrapolated(String title, double shift) {
		Extrapolation extrapolation = new Extrapolation();
		rung = title;
		for (int i = 0; i < options.iterations(); i++) {
			List<DMatrixRMaj> densities = densities();
			List<DMatrixRMaj> errors = evaluate(densities);
			if (gradient < ROUGH && field.refine()) {
				extrapolation.clear();
				errors = evaluate(densities);
			}
			if (i > 0 && done() || i == 0 && gradient < options.gradientTolerance() * 1e-2) {
				note(title, true);
				return true;
			}
			List<DMatrixRMaj> kept = focks.size() == densities.size() ? densities
					: List.of(Matrices.sum(densities.get(0), 1, densities.get(1)));
			List<DMatrixRMaj> next = extrapolation.next(kept, focks, errors);
			if (shift > 0 && gradient > 1e-3) {
				next = shifted(next, densities, shift);
			}
			diagonalise(iterations == 1 ? damped(next) : next);
		}
		note(title, false);
		return false;
	}

	/** The superposed potentials are nearer to the solution than the field of their orbitals, which overshoots. */
	private List<DMatrixRMaj> damped(List<DMatrixRMaj> first) {
		DMatrixRMaj rest = guess.copy();
		CommonOps_DDRM.scale(1 - FIRST, rest);
		return first.stream().map(fock -> Matrices.sum(rest, FIRST, fock)).toList();
	}

	/** Empty orbitals lie higher, so that they mix less with the occupied ones. */
	private List<DMatrixRMaj> shifted(List<DMatrixRMaj> matrices, List<DMatrixRMaj> densities, double shift) {
		List<DMatrixRMaj> all = new ArrayList<>();
		for (int s = 0; s < matrices.size(); s++) {
			DMatrixRMaj sds = Matrices.product(Matrices.product(overlap, densities.get(s)), overlap);
			all.add(Matrices.sum(matrices.get(s), shift, Matrices.sum(overlap, -1, sds)));
		}
		return all;
	}

	private boolean secondOrder() {
		SecondOrder newton = new SecondOrder(field);
		rung = "steps of second order";
		field.refine();
		evaluate(densities());
		for (int i = 0; i < options.iterations(); i++) {
			double before = energy;
			List<DMatrixRMaj> from = orbitals;
			List<DMatrixRMaj> fock = focks;
			double fraction = 1;
			do {
				orbitals = newton.step(from, occupied, fock, fraction);
				evaluate(densities());
				fraction *= 0.3;
			} while (energy > before + ROUNDING && fraction > 1e-3);
			change = energy - before;
			if (done()) {
				note(rung, true);
				return true;
			}
		}
		note(rung, false);
		return false;
	}

	private void note(String title, boolean reached) {
		log.add(String.format(Locale.ROOT, "%s: %s after %d iterations, energy %.8f, change %.1e, gradient %.1e", title,
				reached ? "converged" : "not converged", iterations, energy, change, gradient));
	}

	/** Orbitals of the last Fock matrices. */
	private Orbitals[] canonical() {
		List<double[]> energies = diagonalise(focks);
		Orbitals[] finals = new Orbitals[orbitals.size()];
		for (int s = 0; s < finals.length; s++) {
			finals[s] = new Orbitals(orbitals.get(s), energies.get(s), occupied[s]);
		}
		return finals;
	}

	private double spin(Orbitals alpha, Orbitals beta) {
		double z = (geometry.alpha() - geometry.beta()) / 2.0;
		double common = 0;
		if (options.reference() == Reference.UHF && geometry.beta() > 0) {
			DMatrixRMaj product = Matrices.product(Matrices.product(alpha.density(), overlap), Matrices.product(beta.density(), overlap));
			common = CommonOps_DDRM.trace(product);
		} else {
			common = geometry.beta();
		}
		return z * (z + 1) + geometry.beta() - common;
	}
}
