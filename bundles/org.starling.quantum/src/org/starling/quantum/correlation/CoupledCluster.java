package org.starling.quantum.correlation;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.starling.quantum.algebra.VectorExtrapolation;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.linear.MatrixProducts;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;

/**
 * Coupled clusters with single and double substitutions (G. D. Purvis, R. J. Bartlett, J Chem Phys 76 (1982) 1910) in the intermediates of J. F.
 * Stanton, J. Gauss, J. D. Watts, R. J. Bartlett, J Chem Phys 94 (1991) 4334, block by block of the spins. Used by one thread, which an interrupt
 * stops.
 */
public final class CoupledCluster {

	private static final int ITERATIONS = 100;
	private static final double ENERGY_TOLERANCE = 1e-9;
	/** Root of the mean square of the change of amplitudes. */
	private static final double AMPLITUDE_TOLERANCE = 1e-8;
	private static final int KEPT = 8;
	/** Products of an iteration from which on the vector unit pays. */
	private static final double LARGE = 1e7;

	/**
	 * Energies in hartree beyond the field's.
	 *
	 * @param singlesDoubles of CCSD
	 * @param triples        correction (T); NaN when it was not asked for
	 * @param t1             diagnostic (T. J. Lee, P. R. Taylor, Int J Quantum Chem Symp 23 (1989) 199): above 0.02 one determinant is too few
	 * @param iterations     number of them
	 */
	public record Result(double singlesDoubles, double triples, double t1, int iterations) {
	}

	private final SpinIntegrals integrals;
	private final SpinOrbitals space;
	private final SpinTensor oooo;
	private final SpinTensor ooov;
	private final SpinTensor oovv;
	private final SpinTensor ovov;
	private final SpinTensor ovvv;
	private final SpinTensor vvvv;
	private final SpinTensor t1;
	private final SpinTensor t2;

	private CoupledCluster(SpinIntegrals integrals) {
		this.integrals = integrals;
		space = integrals.space();
		List<String> all = space.blocks(4);
		oooo = integrals.of("oooo", all);
		ooov = integrals.of("ooov", all);
		oovv = integrals.of("oovv", all);
		ovov = integrals.of("ovov", all);
		ovvv = integrals.of("ovvv", all);
		vvvv = integrals.of("vvvv", space.amplitudes());
		t1 = new SpinTensor(space, "ov");
		t2 = new SpinTensor(space, "oovv");
	}

	/**
	 * @param field   converged, RHF or UHF
	 * @param frozen  number of lowest orbitals that stay doubly occupied
	 * @param triples whether the correction of triple substitutions is wanted
	 * @throws IllegalArgumentException for ROHF
	 * @throws IllegalStateException    when the amplitudes do not converge
	 * @throws CancellationException    when the thread was interrupted
	 */
	public static Result solve(ScfResult field, StoredRepulsion repulsion, int frozen, boolean triples) {
		field.energy();
		if (field.reference() == Reference.ROHF) {
			throw new IllegalArgumentException("coupled clusters on ROHF orbitals are not defined here; take the reference uhf");
		}
		SpinIntegrals integrals = new SpinIntegrals(field, repulsion, frozen);
		SpinOrbitals space = integrals.space();
		if (space.occupied()[0] == 0 || space.empty()[0] == 0 || space.empty()[1] == 0) {
			return new Result(0, triples ? 0 : Double.NaN, 0, 0);
		}
		if (Math.pow(space.occupied()[0], 2) * Math.pow(space.empty()[0], 4) > LARGE) {
			MatrixProducts.warmUp();
		}
		CoupledCluster cluster = new CoupledCluster(integrals);
		int iterations = cluster.iterate();
		double correction = triples ? new PerturbativeTriples(integrals, cluster.t1, cluster.t2, cluster.ooov, cluster.oovv, cluster.ovvv).energy()
				: Double.NaN;
		return new Result(cluster.energy(), correction, cluster.diagnostic(), iterations);
	}

	/** Bytes that integrals and amplitudes take, beside the integrals over basis functions. */
	public static double bytes(int occupied, int empty, boolean restricted) {
		double o = occupied;
		double v = empty;
		double blocks = restricted ? 3 : 6;
		double whole = blocks * (o * o * o * o + o * o * o * v + 10 * o * o * v * v + o * v * v * v) + (restricted ? 1 : 3) * v * v * v * v
				+ 2 * KEPT * (restricted ? 1 : 3) * o * o * v * v;
		double most = v * v * v * v;
		return Double.BYTES * (whole + 2 * most);
	}

	private int iterate() {
		VectorExtrapolation extrapolation = new VectorExtrapolation(KEPT);
		SpinTensor new1 = new SpinTensor(space, "ov");
		SpinTensor new2 = new SpinTensor(space, "oovv", space.amplitudes());
		SpinTensor old2 = new SpinTensor(space, "oovv", space.amplitudes());
		new2.add(1, "ijab", oovv, "ijab");
		divide(new2, "oovv");
		complete(new2);
		double energy = energy();
		double change = 0;
		double error = 0;
		for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
			if (Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled after " + iteration + " iterations of the amplitudes");
			}
			old2.clear();
			old2.add(1, "ijab", t2, "ijab");
			double[] before = joined(t1, old2);
			residuals(new1, new2);
			divide(new1, "ov");
			divide(new2, "oovv");
			double[] after = joined(new1, new2);
			double[] difference = after.clone();
			double square = 0;
			for (int i = 0; i < after.length; i++) {
				difference[i] -= before[i];
				square += difference[i] * difference[i];
			}
			double[] next = extrapolation.next(after, difference);
			new2.set(next, t1.set(next, 0));
			complete(new2);
			error = Math.sqrt(square / after.length);
			change = energy() - energy;
			energy += change;
			if (!Double.isFinite(energy)) {
				break;
			}
			if (Math.abs(change) < ENERGY_TOLERANCE && error < AMPLITUDE_TOLERANCE) {
				return iteration;
			}
		}
		throw new IllegalStateException(String.format(Locale.ROOT, "the coupled clusters are not converged: the last change was %.1e hartree, of"
				+ " amplitudes %.1e. One determinant may not describe this molecule; look at fci or casci, or another reference", change, error));
	}

	private static double[] joined(SpinTensor one, SpinTensor two) {
		double[] first = one.numbers();
		double[] second = two.numbers();
		double[] all = new double[first.length + second.length];
		System.arraycopy(first, 0, all, 0, first.length);
		System.arraycopy(second, 0, all, first.length, second.length);
		return all;
	}

	/** All blocks of the doubles from those that are iterated. */
	private void complete(SpinTensor amplitudes) {
		if (space.restricted()) {
			double[] mixed = amplitudes.block("abab");
			int[] n = amplitudes.sizes("abab");
			double[] same = t2.block("aaaa");
			double[] crossed = t2.block("abba");
			System.arraycopy(mixed, 0, t2.block("abab"), 0, mixed.length);
			for (int ij = 0; ij < n[0] * n[1]; ij++) {
				for (int a = 0; a < n[2]; a++) {
					for (int b = 0; b < n[3]; b++) {
						int place = (ij * n[2] + a) * n[3] + b;
						double swapped = mixed[(ij * n[2] + b) * n[3] + a];
						same[place] = mixed[place] - swapped;
						crossed[place] = -swapped;
					}
				}
			}
			return;
		}
		for (String block : space.amplitudes()) {
			System.arraycopy(amplitudes.block(block), 0, t2.block(block), 0, amplitudes.block(block).length);
		}
		int[] n = t2.sizes("abab");
		double[] mixed = t2.block("abab");
		int at = 0;
		for (int i = 0; i < n[0]; i++) {
			for (int j = 0; j < n[1]; j++) {
				for (int a = 0; a < n[2]; a++) {
					for (int b = 0; b < n[3]; b++) {
						double value = mixed[at++];
						t2.block("abba")[((i * n[1] + j) * n[3] + b) * n[2] + a] = -value;
						t2.block("baab")[((j * n[0] + i) * n[2] + a) * n[3] + b] = -value;
						t2.block("baba")[((j * n[0] + i) * n[3] + b) * n[2] + a] = value;
					}
				}
			}
		}
	}

	/** Divides by differences of orbital energies: ε_i + … − ε_a − … */
	private void divide(SpinTensor tensor, String kinds) {
		int half = kinds.length() / 2;
		for (String spins : tensor.names()) {
			double[] sums = { 0 };
			for (int i = 0; i < kinds.length(); i++) {
				double[] levels = integrals.energies(kinds.charAt(i), spins.charAt(i));
				double[] more = new double[sums.length * levels.length];
				for (int k = 0; k < more.length; k++) {
					more[k] = sums[k / levels.length] + (i < half ? 1 : -1) * levels[k % levels.length];
				}
				sums = more;
			}
			double[] block = tensor.block(spins);
			for (int k = 0; k < block.length; k++) {
				block[k] /= sums[k];
			}
		}
	}

	private double energy() {
		SpinTensor tau = tau(1);
		double sum = 0;
		for (String block : tau.names()) {
			double[] t = tau.block(block);
			double[] v = oovv.block(block);
			double part = 0;
			for (int i = 0; i < t.length; i++) {
				part += t[i] * v[i];
			}
			sum += 0.25 * (space.restricted() ? 2 : 1) * part;
		}
		return sum;
	}

	/** t_ij^ab + factor (t_i^a t_j^b − t_i^b t_j^a). */
	private SpinTensor tau(double factor) {
		SpinTensor tau = new SpinTensor(space, "oovv");
		tau.add(1, "ijab", t2, "ijab");
		tau.add(factor, "ijab", t1, "ia", t1, "jb");
		tau.add(-factor, "ijab", t1, "ib", t1, "ja");
		return tau;
	}

	/** Right-hand sides of the equations of the amplitudes. */
	private void residuals(SpinTensor r1, SpinTensor r2) {
		SpinTensor tau = tau(1);
		SpinTensor half = tau(0.5);
		SpinTensor fae = new SpinTensor(space, "vv");
		fae.add(1, "ae", t1, "mf", ovvv, "mafe");
		fae.addPairs(-1, "ae", half, "mnaf", oovv, "mnef", "mn");
		SpinTensor fmi = new SpinTensor(space, "oo");
		fmi.add(1, "mi", t1, "ne", ooov, "mnie");
		fmi.addPairs(1, "mi", half, "inef", oovv, "mnef", "ef");
		SpinTensor fme = new SpinTensor(space, "ov");
		fme.add(1, "me", t1, "nf", oovv, "mnef");
		singles(r1, fae, fmi, fme);
		fae.add(-0.5, "be", t1, "mb", fme, "me");
		fmi.add(0.5, "mj", t1, "je", fme, "me");
		doubles(r2, tau, fae, fmi);
	}

	private void singles(SpinTensor r, SpinTensor fae, SpinTensor fmi, SpinTensor fme) {
		r.clear();
		r.add(1, "ia", t1, "ie", fae, "ae");
		r.add(-1, "ia", t1, "ma", fmi, "mi");
		r.add(1, "ia", t2, "imae", fme, "me");
		r.add(-1, "ia", t1, "nf", ovov, "naif");
		r.addPairs(-1, "ia", t2, "imef", ovvv, "maef", "ef");
		r.addPairs(-1, "ia", t2, "mnae", ooov, "mnie", "mn");
	}

	private void doubles(SpinTensor r, SpinTensor tau, SpinTensor fbe, SpinTensor fmj) {
		r.clear();
		r.add(1, "ijab", oovv, "ijab");
		SpinTensor part = new SpinTensor(space, "oovv", space.parts());
		part.add(1, "ijab", t2, "ijae", fbe, "be");
		part.add(-1, "ijab", t1, "ma", single(tau), "mbij");
		antisymmetric(r, part, false, true);
		part.clear();
		part.add(-1, "ijab", t2, "imab", fmj, "mj");
		// ⟨ab||ej⟩ = −⟨je||ab⟩
		part.add(-1, "ijab", t1, "ie", ovvv, "jeab");
		antisymmetric(r, part, true, false);
		part.clear();
		part.add(1, "ijab", t2, "imae", ring(), "mbej");
		antisymmetric(r, part, true, true);
		SpinTensor wmnij = new SpinTensor(space, "oooo", space.amplitudes());
		wmnij.add(1, "mnij", oooo, "mnij");
		wmnij.add(1, "mnij", t1, "je", ooov, "mnie");
		wmnij.add(-1, "mnij", t1, "ie", ooov, "mnje");
		// half of it here and none with four empty orbitals gives the same as a quarter of it in both
		wmnij.addPairs(1, "mnij", tau, "ijef", oovv, "mnef", "ef");
		r.addPairs(1, "ijab", wmnij, "mnij", tau, "mnab", "mn");
		r.addPairs(1, "ijab", tau, "ijef", vvvv, "efab", "ef");
	}

	/** What t_m^a is multiplied with: ⟨mb||ij⟩ and single and double substitutions of it. */
	private SpinTensor single(SpinTensor tau) {
		SpinTensor once = new SpinTensor(space, "ovoo", space.parts());
		// ⟨mb||ej⟩ = −⟨mb||je⟩
		once.add(-1, "mbij", t1, "ie", ovov, "mbje");
		SpinTensor sum = new SpinTensor(space, "ovoo", space.parts());
		sum.add(1, "mbij", ooov, "ijmb");
		sum.add(1, "mbij", once, "mbij");
		sum.add(-1, "mbij", once, "mbji");
		sum.addPairs(1, "mbij", tau, "ijef", ovvv, "mbef", "ef");
		return sum;
	}

	/** W_mbej. */
	private SpinTensor ring() {
		SpinTensor w = new SpinTensor(space, "ovvo");
		w.add(-1, "mbej", ovov, "mbje");
		w.add(1, "mbej", t1, "jf", ovvv, "mbef");
		w.add(1, "mbej", t1, "nb", ooov, "mnje");
		SpinTensor pairs = new SpinTensor(space, "oovv");
		pairs.add(0.5, "jnfb", t2, "jnfb");
		pairs.add(1, "jnfb", t1, "jf", t1, "nb");
		w.add(-1, "mbej", pairs, "jnfb", oovv, "mnef");
		return w;
	}

	/** Adds P(ij) or P(ab) or both of a part. */
	private static void antisymmetric(SpinTensor r, SpinTensor part, boolean ij, boolean ab) {
		r.add(1, "ijab", part, "ijab");
		if (ij) {
			r.add(-1, "ijab", part, "jiab");
		}
		if (ab) {
			r.add(-1, "ijab", part, "ijba");
		}
		if (ij && ab) {
			r.add(1, "ijab", part, "jiba");
		}
	}

	private double diagnostic() {
		double square = 0;
		for (String spins : List.of("aa", "bb")) {
			for (double t : t1.block(spins)) {
				square += 0.5 * t * t;
			}
		}
		return Math.sqrt(square / (space.occupied()[0] + space.occupied()[1]));
	}
}
