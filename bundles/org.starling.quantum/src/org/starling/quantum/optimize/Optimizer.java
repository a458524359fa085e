package org.starling.quantum.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Geometry;
import org.starling.quantum.gradient.Surface;

/**
 * Searches for a minimum by steps of a rational function in redundant internal coordinates, second derivatives updated after Broyden, Fletcher,
 * Goldfarb and Shanno, as long as they are trusted (R. Fletcher, Practical Methods of Optimization, 2nd edition, Wiley 1987, chapters 3 and 5).
 * Where internal coordinates do not serve, in Cartesian ones. Used by one thread.
 */
public final class Optimizer {

	/** Longest step at first and at most, as the norm of the change of the coordinates in bohr and radian. */
	private static final double FIRST = 0.4;
	private static final double LONGEST = 1.0;
	private static final double SHORTEST = 1e-5;
	/** Where internal coordinates are given up when even such steps can't be taken in them. */
	private static final double TOO_SHORT = 0.01;
	private static final int BACK_TRANSFORMATIONS = 30;

	private final Surface surface;
	private final Convergence convergence;
	private final int most;
	private final Consumer<Optimization.Step> progress;
	/** null when all may relax */
	private final InternalCoordinate held;
	private final List<Optimization.Step> steps = new ArrayList<>();
	private CoordinateSystem coordinates;
	private DMatrixRMaj hessian;
	private double trust = FIRST;

	/**
	 * @param most     geometries at most
	 * @param progress is told each of them
	 */
	public Optimizer(Surface surface, Convergence convergence, int most, Consumer<Optimization.Step> progress) {
		this(surface, convergence, most, progress, null);
	}

	/**
	 * The same with one coordinate held at its first value: steps go across its derivatives, and so does the gradient that must vanish.
	 *
	 * @param held null when all may relax
	 */
	public Optimizer(Surface surface, Convergence convergence, int most, Consumer<Optimization.Step> progress, InternalCoordinate held) {
		if (most < 1) {
			throw new IllegalArgumentException("there must be 1 geometry at least, not " + most);
		}
		this.surface = surface;
		this.convergence = convergence;
		this.most = most;
		this.progress = progress;
		this.held = held;
	}

	/**
	 * Works on the calling thread, which an interrupt stops if the surface heeds it.
	 *
	 * @throws IllegalStateException when an energy does not converge; the message says at which geometry
	 */
	public Optimization run(Geometry start) {
		Geometry here = start;
		Surface.Point point = surface.at(start);
		double change = Double.NaN;
		double value = held == null ? 0 : held.value(start);
		choose(here, false);
		while (true) {
			double[] x = here.coordinates();
			if (coordinates instanceof InternalCoordinates internals && internals.isSpent(x)) {
				choose(here, false);
			}
			DMatrixRMaj b = coordinates.derivatives(x);
			Subspace whole = new Subspace(b);
			Subspace subspace = held == null ? whole : whole.without(held.derivatives(x));
			double[] forces = held == null ? point.gradient() : held.without(point.gradient(), x);
			DMatrixRMaj gradient = subspace.gradient(point.gradient());
			DMatrixRMaj second = subspace.project(hessian);
			DMatrixRMaj step = subspace.size() == 0 ? new DMatrixRMaj(0, 1) : RationalStep.of(second, gradient, trust);
			double[] wanted = subspace.change(step);
			double[] moved = moved(x, wanted, whole);
			if (moved != null && held != null) {
				held.restore(moved, value);
			}
			if (moved == null) {
				if (coordinates instanceof Cartesian) {
					return end(false, here, point, "the step can't be taken; look at the geometry");
				}
				// a shorter step may do, but not for ever
				trust *= 0.25;
				if (trust < TOO_SHORT) {
					choose(here, true);
				}
				continue;
			}
			double[] move = new double[x.length];
			for (int i = 0; i < move.length; i++) {
				move[i] = moved[i] - x[i];
			}
			note(here, point.energy(), forces, change, move);
			if (convergence.isMet(forces, move, change)) {
				return end(true, here, point, "");
			}
			if (steps.size() >= most) {
				return end(false, here, point, "after " + most + " geometries the criterion " + convergence.id()
						+ " is not met; go on from the last one, or look whether the molecule falls apart");
			}
			Surface.Point there = evaluated(here, moved);
			change = there.energy() - point.energy();
			double predicted = predicted(second, gradient, step);
			update(x, moved, point, there, whole);
			trust(change, predicted, CommonOps_DDRM.elementMaxAbs(step) == 0 ? 0 : norm(step));
			if (change > 0 && change > 1e-8 && trust >= SHORTEST) {
				change = Double.NaN;
				continue;
			}
			if (trust < SHORTEST) {
				return end(false, here, point, "steps of " + SHORTEST + " still raise the energy; its gradient is not good enough for the criterion "
						+ convergence.id());
			}
			here = here.at(moved);
			point = there;
		}
	}

	/** Internal coordinates if they describe all moves, Cartesian ones otherwise. */
	private void choose(Geometry geometry, boolean cartesian) {
		InternalCoordinates internals = InternalCoordinates.of(geometry);
		double[] x = geometry.coordinates();
		boolean complete = new Subspace(internals.derivatives(x)).size() >= Freedom.vibrations(geometry);
		coordinates = complete && !cartesian ? internals : new Cartesian(internals);
		hessian = coordinates.model(x);
		trust = FIRST;
	}

	private Surface.Point evaluated(Geometry geometry, double[] moved) {
		try {
			return surface.at(geometry.at(moved));
		} catch (IllegalArgumentException | IllegalStateException e) {
			throw new IllegalStateException("at geometry " + (steps.size() + 1) + " of the optimisation: " + e.getMessage(), e);
		}
	}

	/** Places of the nuclei where the coordinates have changed as wanted; null when they can't be found. */
	private double[] moved(double[] x, double[] wanted, Subspace first) {
		double[] start = coordinates.values(x);
		double[] at = x.clone();
		double[] rest = wanted;
		Subspace subspace = first;
		for (int i = 0; i < BACK_TRANSFORMATIONS; i++) {
			double[] move = subspace.move(rest);
			for (int k = 0; k < at.length; k++) {
				at[k] += move[k];
			}
			if (Convergence.mean(move) < 1e-8) {
				return at;
			}
			double[] done = coordinates.difference(coordinates.values(at), start);
			rest = wanted.clone();
			for (int k = 0; k < rest.length; k++) {
				rest[k] -= done[k];
				if (!Double.isFinite(rest[k])) {
					return null;
				}
			}
			subspace = new Subspace(coordinates.derivatives(at));
		}
		return null;
	}

	private static double predicted(DMatrixRMaj hessian, DMatrixRMaj gradient, DMatrixRMaj step) {
		DMatrixRMaj hs = new DMatrixRMaj(step.numRows, 1);
		CommonOps_DDRM.mult(hessian, step, hs);
		return CommonOps_DDRM.dot(gradient, step) + 0.5 * CommonOps_DDRM.dot(step, hs);
	}

	private void update(double[] x, double[] moved, Surface.Point from, Surface.Point to, Subspace before) {
		Subspace after = new Subspace(coordinates.derivatives(moved));
		DMatrixRMaj dq = column(coordinates.difference(coordinates.values(moved), coordinates.values(x)));
		DMatrixRMaj dg = column(after.change(after.gradient(to.gradient())));
		CommonOps_DDRM.subtractEquals(dg, column(before.change(before.gradient(from.gradient()))));
		double curvature = CommonOps_DDRM.dot(dq, dg);
		DMatrixRMaj hq = new DMatrixRMaj(dq.numRows, 1);
		CommonOps_DDRM.mult(hessian, dq, hq);
		double own = CommonOps_DDRM.dot(dq, hq);
		if (curvature < 1e-3 * own || own <= 0) {
			return;
		}
		CommonOps_DDRM.multAddTransB(1 / curvature, dg, dg, hessian);
		CommonOps_DDRM.multAddTransB(-1 / own, hq, hq, hessian);
	}

	private static DMatrixRMaj column(double[] values) {
		return DMatrixRMaj.wrap(values.length, 1, values);
	}

	private static double norm(DMatrixRMaj step) {
		return Math.sqrt(CommonOps_DDRM.dot(step, step));
	}

	/** Longer steps where the model of the energy was good, shorter ones where it was not. */
	private void trust(double change, double predicted, double length) {
		double ratio = change / Math.min(predicted, -1e-300);
		if (ratio < 0.25 && Math.abs(change) > 1e-8) {
			trust = 0.25 * length;
		} else if (ratio > 0.75 && length > 0.8 * trust) {
			trust = Math.min(LONGEST, 2 * trust);
		}
	}

	private void note(Geometry geometry, double energy, double[] forces, double change, double[] move) {
		Optimization.Step step = new Optimization.Step(geometry, energy, change, Convergence.largest(forces), Convergence.mean(forces), Convergence.largest(move), Convergence.mean(move));
		steps.add(step);
		progress.accept(step);
	}

	private Optimization end(boolean converged, Geometry geometry, Surface.Point point, String advice) {
		String message = String.format(Locale.ROOT, "%s in %s%s by the criterion %s after %d geometries%s",
				converged ? "converged" : "not converged", coordinates.name(), held == null ? "" : " with the " + held.label() + " held", convergence.id(), steps.size(), advice.isEmpty() ? "" : ": " + advice);
		return new Optimization(converged, geometry, point, steps, message);
	}
}
