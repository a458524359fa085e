package org.starling.chemistry.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.Automorphisms;
import org.starling.chemistry.internal.geometry.DistanceBounds;
import org.starling.chemistry.internal.geometry.DistanceError;
import org.starling.chemistry.internal.geometry.LimitedMemoryBfgs;
import org.starling.chemistry.internal.geometry.Torsions;

/**
 * Several conformers of a structure: first geometries of {@link Conformer3D} for rings, random torsions of its rotatable bonds (Hawkins, J Chem Inf
 * Model 2017;57:1747, reviews such methods), each relaxed until it keeps all lengths, angles and contacts. One that lies within a root mean square
 * distance of another, heavy atoms and the symmetry of the structure counted, is left out. No energy ranks them: that is for a calculation.
 */
public final class ConformerSearch {

	/** Tries on one ring geometry before another is made. */
	private static final int TRIES_A_RING = 12;
	private static final int STEPS = 150;
	private static final int MOST_SYMMETRIES = 256;

	private final Structure whole;
	private final Settings settings;
	private final DistanceError error;
	private final Torsions torsions;
	private final int[] heavy;
	private final List<int[]> symmetries;
	private final List<double[][]> found = new ArrayList<>();

	/**
	 * What is looked for.
	 *
	 * @param wanted   conformers at most, 1 to 500
	 * @param rmsd     least root mean square distance of heavy atoms between two of them, in ångström
	 * @param attempts tries at most
	 * @param seed     the same seed finds the same conformers
	 */
	public record Settings(int wanted, double rmsd, int attempts, long seed) {

		public Settings {
			if (wanted < 1 || wanted > 500 || !(rmsd >= 0) || attempts < 1) {
				throw new IllegalArgumentException("1 to 500 conformers at least 0 Å apart are looked for in one attempt at least, not " + wanted + ", "
						+ rmsd + " Å, " + attempts);
			}
		}

		/** As many attempts as usually find them. */
		public static Settings of(int wanted, double rmsd, long seed) {
			return new Settings(wanted, rmsd, 30 + 15 * wanted, seed);
		}
	}

	/** Is told how far the search is; on the thread of the search. */
	@FunctionalInterface
	public interface Progress {

		/** @return false to stop the search */
		boolean tried(int attempts, int found);
	}

	private ConformerSearch(Structure whole, Settings settings) {
		this.whole = whole;
		this.settings = settings;
		error = new DistanceError(whole, DistanceBounds.of(whole));
		torsions = new Torsions(whole);
		heavy = IntStream.range(0, whole.atoms().size()).filter(a -> whole.atoms().get(a).number() != 1).toArray();
		Structure bare = whole.withoutHydrogens();
		symmetries = bare.atoms().size() == heavy.length ? Automorphisms.of(bare, MOST_SYMMETRIES)
				: List.of(IntStream.range(0, heavy.length).toArray());
	}

	/**
	 * In the order in which they were found, each laid over the first; all hydrogens are atoms. On the calling thread, tens of milliseconds an attempt
	 * for a drug.
	 *
	 * @throws ConformerException    when not even one geometry is found
	 * @throws CancellationException when the progress says stop
	 */
	public static List<Structure> of(Structure structure, Settings settings, Progress progress) throws ConformerException {
		Structure first = Conformer3D.of(structure, settings.seed());
		ConformerSearch search = new ConformerSearch(first, settings);
		search.run(first.coordinates3D(), progress);
		double[][] start = search.found.getFirst();
		return search.found.stream().map(places -> first.withCoordinates3D(search.over(start, places).apply(places))).toList();
	}

	private void run(double[][] first, Progress progress) throws ConformerException {
		SplittableRandom random = new SplittableRandom(settings.seed());
		double[][] base = first;
		found.add(first);
		for (int attempt = 1; attempt < settings.attempts() && found.size() < settings.wanted(); attempt++) {
			if (!progress.tried(attempt, found.size())) {
				throw new CancellationException("the search for conformers was cancelled");
			}
			double[][] places;
			if (attempt % TRIES_A_RING == 0 || torsions.size() == 0) {
				base = Conformer3D.of(whole, settings.seed() + attempt).coordinates3D();
				places = base;
			} else {
				places = relaxed(torsions.turned(base, random));
			}
			if (places != null && isNew(places)) {
				found.add(places);
			}
		}
		progress.tried(settings.attempts(), found.size());
	}

	/** Null when lengths, angles or contacts can't be kept. */
	private double[][] relaxed(double[][] places) {
		double[] x = new double[4 * places.length];
		for (int a = 0; a < places.length; a++) {
			System.arraycopy(places[a], 0, x, 4 * a, 3);
		}
		error.weights(1, 100);
		LimitedMemoryBfgs.minimise(error, x, STEPS);
		double[][] flat = new double[places.length][3];
		for (int a = 0; a < places.length; a++) {
			System.arraycopy(x, 4 * a, flat[a], 0, 3);
		}
		return error.fault(flat) == null ? flat : null;
	}

	private boolean isNew(double[][] places) {
		for (double[][] other : found) {
			if (over(other, places).rmsd() < settings.rmsd()) {
				return false;
			}
		}
		return true;
	}

	/** The best of all numberings that the symmetry allows. */
	private Superposition over(double[][] fixed, double[][] moving) {
		double[][] still = new double[heavy.length][];
		double[][] moved = new double[heavy.length][];
		Superposition best = null;
		for (int[] symmetry : symmetries) {
			for (int a = 0; a < heavy.length; a++) {
				still[a] = fixed[heavy[a]];
				moved[a] = moving[heavy[symmetry[a]]];
			}
			Superposition one = Superposition.of(still, moved);
			if (best == null || one.rmsd() < best.rmsd()) {
				best = one;
			}
		}
		return best;
	}
}
