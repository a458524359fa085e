package org.starling.chemistry.geometry;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.geometry.DistanceBounds;
import org.starling.chemistry.internal.geometry.DistanceError;
import org.starling.chemistry.internal.geometry.LimitedMemoryBfgs;

/**
 * A first geometry by distance geometry (Crippen and Havel, Distance Geometry and Molecular Conformation, 1988; error function and fourth
 * dimension as in Riniker and Landrum, J Chem Inf Model 2015;55:2562, from random places): bond lengths from covalent radii, angles from
 * hybridisation and ring size, double bonds and aromatic rings flat, stated configurations kept. It is where an optimisation may start, not a
 * minimum of any energy; conformations are not ranked.
 */
public final class Conformer3D {

	/** Larger structures are refused. */
	public static final int MAXIMUM_ATOMS = 500;

	private static final int TRIES = 12;
	private static final int STEPS = 500;

	private Conformer3D() {
	}

	/**
	 * The structure with all hydrogens as atoms and places in space, in ångström, centred at 0. The same seed gives the same places. Works on the
	 * calling thread, tens of milliseconds for a drug.
	 *
	 * @throws ConformerException    when no geometry holds all lengths, angles and configurations
	 * @throws CancellationException when the thread is interrupted
	 */
	public static Structure of(Structure structure, long seed) throws ConformerException {
		Structure whole = structure.withHydrogens();
		int n = whole.atoms().size();
		check(whole);
		DistanceBounds bounds = DistanceBounds.of(whole);
		DistanceError error = new DistanceError(whole, bounds);
		String worst = "";
		for (int attempt = 0; attempt < TRIES; attempt++) {
			if (Thread.currentThread().isInterrupted()) {
				throw new CancellationException("the search for a geometry was cancelled");
			}
			double[] x = start(n, new SplittableRandom(seed + 7919L * attempt));
			error.weights(1, 0.05);
			LimitedMemoryBfgs.minimise(error, x, STEPS);
			error.weights(1, 1);
			LimitedMemoryBfgs.minimise(error, x, STEPS);
			error.weights(1, 100);
			LimitedMemoryBfgs.minimise(error, x, STEPS);
			double[][] places = places(x);
			worst = error.fault(places);
			if (worst == null) {
				return whole.withCoordinates3D(places);
			}
		}
		throw new ConformerException("no geometry was found in " + TRIES + " attempts; in the last one " + worst
				+ ". Import coordinates, from an SD or XYZ file");
	}

	private static void check(Structure structure) throws ConformerException {
		int n = structure.atoms().size();
		if (n == 0 || n > MAXIMUM_ATOMS) {
			throw new ConformerException("a geometry is made for 1 to " + MAXIMUM_ATOMS + " atoms, hydrogens counted, not for " + n);
		}
		for (Atom atom : structure.atoms()) {
			if (!DistanceBounds.knows(atom.number())) {
				throw new ConformerException("there is no covalent radius for " + (atom.number() == 0 ? "an atom *" : atom.symbol()));
			}
		}
		int parts = structure.parts().size();
		if (parts > 1) {
			throw new ConformerException("the structure has " + parts + " parts, whose places to each other are unknown; make a geometry of each");
		}
	}

	/** Random places in a cube of four dimensions. */
	private static double[] start(int n, SplittableRandom random) {
		double side = 2.5 * Math.cbrt(n);
		double[] x = new double[4 * n];
		for (int i = 0; i < x.length; i++) {
			x[i] = (random.nextDouble() - 0.5) * side;
		}
		return x;
	}

	private static double[][] places(double[] x) {
		int n = x.length / 4;
		double[][] places = new double[n][3];
		for (int d = 0; d < 3; d++) {
			double centre = 0;
			for (int a = 0; a < n; a++) {
				centre += x[4 * a + d] / n;
			}
			for (int a = 0; a < n; a++) {
				places[a][d] = x[4 * a + d] - centre;
			}
		}
		return places;
	}
}
