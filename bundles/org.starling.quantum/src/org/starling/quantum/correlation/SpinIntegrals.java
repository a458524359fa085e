package org.starling.quantum.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;

/** Antisymmetrised integrals ⟨pq||rs⟩ over the orbitals of a field, and their energies. Used by one thread. */
final class SpinIntegrals {

	private final StoredRepulsion integrals;
	private final SpinOrbitals space;
	/** Columns of coefficients by kind and spin. */
	private final Map<String, DMatrixRMaj> orbitals = new HashMap<>();
	private final Map<String, double[]> energies = new HashMap<>();

	/** @param frozen number of lowest orbitals that are left out */
	SpinIntegrals(ScfResult field, StoredRepulsion integrals, int frozen) {
		this.integrals = integrals;
		int[] occupied = new int[2];
		int[] empty = new int[2];
		Orbitals[] spins = { field.alpha(), field.beta() };
		for (int s = 0; s < 2; s++) {
			Orbitals all = spins[s];
			occupied[s] = all.occupied() - frozen;
			empty[s] = all.size() - all.occupied();
			put("o" + (char) ('a' + s), all, frozen, all.occupied());
			put("v" + (char) ('a' + s), all, all.occupied(), all.size());
		}
		space = new SpinOrbitals(occupied, empty, field.reference() == Reference.RHF);
	}

	private void put(String key, Orbitals all, int from, int to) {
		int rows = all.coefficients().numRows;
		orbitals.put(key, to > from ? CommonOps_DDRM.extract(all.coefficients(), 0, rows, from, to) : new DMatrixRMaj(rows, 0));
		energies.put(key, Arrays.copyOfRange(all.energies(), from, to));
	}

	SpinOrbitals space() {
		return space;
	}

	/** Orbital energies of a kind and spin. */
	double[] energies(char kind, char spin) {
		return energies.get("" + kind + spin);
	}

	/** ⟨pq||rs⟩ = (pr|qs) − (ps|qr) for orbitals of four kinds. */
	SpinTensor of(String kinds, List<String> spins) {
		SpinTensor tensor = new SpinTensor(space, kinds, spins);
		for (String block : tensor.names()) {
			boolean direct = block.charAt(0) == block.charAt(2);
			boolean exchange = block.charAt(0) == block.charAt(3);
			if (direct) {
				add(tensor, kinds, block, 2, 3, 1);
			}
			if (exchange) {
				add(tensor, kinds, block, 3, 2, -1);
			}
		}
		return tensor;
	}

	/** Adds integrals of the products of the first orbital with one and of the second with the other. */
	private void add(SpinTensor tensor, String kinds, String spins, int withFirst, int withSecond, double factor) {
		DMatrixRMaj[] c = new DMatrixRMaj[4];
		int[] n = tensor.sizes(spins);
		for (int i = 0; i < 4; i++) {
			if (n[i] == 0) {
				return;
			}
			c[i] = orbitals.get("" + kinds.charAt(i) + spins.charAt(i));
		}
		DMatrixRMaj pairs = PairIntegrals.of(integrals, c[0], c[withFirst], c[1], c[withSecond]);
		double[] to = tensor.block(spins);
		int at = 0;
		for (int p = 0; p < n[0]; p++) {
			for (int q = 0; q < n[1]; q++) {
				for (int r = 0; r < n[2]; r++) {
					for (int s = 0; s < n[3]; s++) {
						int first = withFirst == 2 ? r : s;
						int second = withFirst == 2 ? s : r;
						to[at++] += factor * pairs.data[(p * n[withFirst] + first) * pairs.numCols + q * n[withSecond] + second];
					}
				}
			}
		}
	}
}
