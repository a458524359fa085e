package org.starling.quantum.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.quantum.linear.MatrixProducts;

/**
 * A tensor over two or four spin orbitals as dense blocks, one for each choice of spins that conserves the spin. Sums are written with a letter
 * for each orbital, as in equations: {@code r.add(1, "ijab", t, "ijae", f, "be")} is r_ijab += Σ_e t_ijae f_be. Used by one thread.
 */
final class SpinTensor {

	private final SpinOrbitals space;
	/** A kind for each orbital, as in oovv. */
	private final String kinds;
	private final Map<String, double[]> blocks = new LinkedHashMap<>();

	/** Zero. */
	SpinTensor(SpinOrbitals space, String kinds, List<String> spins) {
		this.space = space;
		this.kinds = kinds;
		for (String block : spins) {
			int length = 1;
			for (int size : sizes(block)) {
				length *= size;
			}
			blocks.put(block, new double[length]);
		}
	}

	/** Zero, with all blocks. */
	SpinTensor(SpinOrbitals space, String kinds) {
		this(space, kinds, space.blocks(kinds.length()));
	}

	/** Numbers of orbitals in a block. */
	int[] sizes(String spins) {
		int[] sizes = new int[kinds.length()];
		for (int i = 0; i < sizes.length; i++) {
			sizes[i] = space.size(kinds.charAt(i), spins.charAt(i));
		}
		return sizes;
	}

	/** The numbers of a block, the last orbital running fastest. */
	double[] block(String spins) {
		return blocks.get(space.standing(spins));
	}

	/** Names of the blocks that are held. */
	Iterable<String> names() {
		return blocks.keySet();
	}

	/** Adds another with its orbitals in another order. */
	void add(double factor, String letters, SpinTensor other, String otherLetters) {
		for (Map.Entry<String, double[]> entry : blocks.entrySet()) {
			StringBuilder spins = new StringBuilder();
			for (char letter : otherLetters.toCharArray()) {
				spins.append(entry.getKey().charAt(letters.indexOf(letter)));
			}
			accumulate(factor, other.block(spins.toString()), other.sizes(spins.toString()), otherLetters, entry.getValue(), letters);
		}
	}

	/** Adds the product of two tensors, summed over the letters that this one lacks. */
	void add(double factor, String letters, SpinTensor a, String lettersA, SpinTensor b, String lettersB) {
		product(factor, letters, a, lettersA, b, lettersB, "");
	}

	/** As {@link #add(double, String, SpinTensor, String, SpinTensor, String)} with each pair of two letters, in which both are antisymmetric, once. */
	void addPairs(double factor, String letters, SpinTensor a, String lettersA, SpinTensor b, String lettersB, String pair) {
		product(factor, letters, a, lettersA, b, lettersB, pair);
	}

	private void product(double factor, String letters, SpinTensor a, String lettersA, SpinTensor b, String lettersB, String pair) {
		String summed = without(lettersA, letters);
		for (Map.Entry<String, double[]> entry : blocks.entrySet()) {
			for (int choice = 0; choice < 1 << summed.length(); choice++) {
				String known = letters + summed;
				StringBuilder spins = new StringBuilder(entry.getKey());
				for (int i = 0; i < summed.length(); i++) {
					spins.append((char) ('a' + (choice >> i & 1)));
				}
				String ofA = spins(lettersA, known, spins);
				String ofB = spins(lettersB, known, spins);
				if (!SpinOrbitals.conserves(ofA) || !SpinOrbitals.conserves(ofB)) {
					continue;
				}
				double weight = factor;
				if (!pair.isEmpty()) {
					String both = spins(pair, known, spins);
					if (both.equals("ba")) {
						continue;
					}
					weight *= both.equals("ab") ? 1 : 0.5;
				}
				multiply(weight, a.block(ofA), a.sizes(ofA), lettersA, b.block(ofB), b.sizes(ofB), lettersB, entry.getValue(), letters);
			}
		}
	}

	private static String spins(String wanted, String known, CharSequence spins) {
		StringBuilder found = new StringBuilder();
		for (char letter : wanted.toCharArray()) {
			found.append(spins.charAt(known.indexOf(letter)));
		}
		return found.toString();
	}

	/** Letters of the first text that the other lacks. */
	private static String without(String letters, String other) {
		StringBuilder left = new StringBuilder();
		letters.chars().filter(c -> other.indexOf(c) < 0).forEach(c -> left.append((char) c));
		return left.toString();
	}

	private static void multiply(double factor, double[] a, int[] sizesA, String lettersA, double[] b, int[] sizesB, String lettersB, double[] to,
			String letters) {
		String summed = without(lettersB, letters);
		String freeA = without(lettersA, summed);
		String freeB = without(lettersB, summed);
		int k = length(summed, lettersB, sizesB);
		int m = length(freeA, lettersA, sizesA);
		int n = length(freeB, lettersB, sizesB);
		if (k * m * n == 0) {
			return;
		}
		double[] left = new double[a.length];
		accumulate(factor, a, sizesA, lettersA, left, summed + freeA);
		double[] right = b;
		if (!lettersB.equals(summed + freeB)) {
			right = new double[b.length];
			accumulate(1, b, sizesB, lettersB, right, summed + freeB);
		}
		boolean ready = letters.equals(freeA + freeB);
		double[] product = ready ? to : new double[m * n];
		MatrixProducts.outer(m, n, k, left, MatrixProducts.rows(k, 0, m), right, MatrixProducts.rows(k, 0, n), product, 0, n);
		if (!ready) {
			int[] sizes = new int[letters.length()];
			String order = freeA + freeB;
			for (int i = 0; i < sizes.length; i++) {
				boolean ofA = lettersA.indexOf(order.charAt(i)) >= 0;
				sizes[i] = ofA ? sizesA[lettersA.indexOf(order.charAt(i))] : sizesB[lettersB.indexOf(order.charAt(i))];
			}
			accumulate(1, product, sizes, order, to, letters);
		}
	}

	private static int length(String some, String letters, int[] sizes) {
		int length = 1;
		for (char letter : some.toCharArray()) {
			length *= sizes[letters.indexOf(letter)];
		}
		return length;
	}

	/** Adds numbers whose orbitals stand in one order to those in another. */
	private static void accumulate(double factor, double[] from, int[] sizes, String order, double[] to, String target) {
		int[] n = { 1, 1, 1, 1 };
		int[] steps = new int[4];
		List<Integer> targetSteps = new ArrayList<>();
		int step = 1;
		for (int i = target.length() - 1; i >= 0; i--) {
			targetSteps.addFirst(step);
			step *= sizes[order.indexOf(target.charAt(i))];
		}
		int shift = 4 - order.length();
		for (int i = 0; i < order.length(); i++) {
			n[shift + i] = sizes[i];
			steps[shift + i] = targetSteps.get(target.indexOf(order.charAt(i)));
		}
		int at = 0;
		for (int p = 0; p < n[0]; p++) {
			for (int q = 0; q < n[1]; q++) {
				for (int r = 0; r < n[2]; r++) {
					int place = p * steps[0] + q * steps[1] + r * steps[2];
					for (int s = 0; s < n[3]; s++) {
						to[place] += factor * from[at++];
						place += steps[3];
					}
				}
			}
		}
	}

	/** All blocks one after the other. */
	double[] numbers() {
		double[] all = new double[blocks.values().stream().mapToInt(block -> block.length).sum()];
		int at = 0;
		for (double[] block : blocks.values()) {
			System.arraycopy(block, 0, all, at, block.length);
			at += block.length;
		}
		return all;
	}

	/** Sets blocks from {@link #numbers()}, beginning at a place; returns the place after them. */
	int set(double[] numbers, int from) {
		int at = from;
		for (double[] block : blocks.values()) {
			System.arraycopy(numbers, at, block, 0, block.length);
			at += block.length;
		}
		return at;
	}

	void clear() {
		blocks.values().forEach(block -> Arrays.fill(block, 0));
	}
}
