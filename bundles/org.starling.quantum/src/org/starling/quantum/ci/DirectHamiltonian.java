package org.starling.quantum.ci;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The Hamiltonian times a vector of determinants, without the matrix: electrons of one spin by themselves, then those of spin up with those of
 * spin down, one excitation E_pq of spin up after the other (J. Olsen, B. O. Roos, P. Jørgensen, H. J. Aa. Jensen, J Chem Phys 89 (1988) 2185).
 * A vector has a row for each string of spin up with an element for each of spin down. The energy of the core is not in it. Used by one thread.
 */
final class DirectHamiltonian {

	private final ActiveSpace space;
	private final Strings alpha;
	private final Strings beta;
	private final OwnSpin up;
	private final OwnSpin down;
	/** For each excitation p·orbitals + q of spin down: the string it starts from, the one it leads to, sign. */
	private final int[][] lists;

	DirectHamiltonian(ActiveSpace space, Strings alpha, Strings beta) {
		this.space = space;
		this.alpha = alpha;
		this.beta = beta;
		int n = space.orbitals();
		double[] one = new double[n * n];
		for (int p = 0; p < n; p++) {
			for (int q = 0; q < n; q++) {
				one[p * n + q] = space.one().get(p, q);
				for (int r = 0; r < n; r++) {
					one[p * n + q] -= 0.5 * space.integral(p, r, r, q);
				}
			}
		}
		up = new OwnSpin(space, alpha, one);
		down = alpha == beta ? up : new OwnSpin(space, beta, one);
		lists = lists(beta);
	}

	private static int[][] lists(Strings strings) {
		int n = strings.orbitals;
		int[] counts = new int[n * n];
		for (int[] excitations : strings.excitations) {
			for (int e = 0; e < excitations.length; e += 3) {
				counts[excitations[e + 1]] += 3;
			}
		}
		int[][] lists = new int[n * n][];
		for (int pq = 0; pq < lists.length; pq++) {
			lists[pq] = new int[counts[pq]];
			counts[pq] = 0;
		}
		for (int i = 0; i < strings.size(); i++) {
			int[] excitations = strings.excitations[i];
			for (int e = 0; e < excitations.length; e += 3) {
				int pq = excitations[e + 1];
				lists[pq][counts[pq]++] = i;
				lists[pq][counts[pq]++] = excitations[e];
				lists[pq][counts[pq]++] = excitations[e + 2];
			}
		}
		return lists;
	}

	double[] times(double[] vector) {
		double[] sum = new double[vector.length];
		up.addRows(vector, sum);
		down.addColumns(vector, sum);
		int n = space.orbitals();
		int columns = beta.size();
		for (int pq = 0; pq < lists.length; pq++) {
			int[] list = lists[pq];
			int length = list.length / 3;
			double[] gathered = new double[alpha.size() * length];
			for (int i = 0; i < alpha.size(); i++) {
				for (int l = 0; l < length; l++) {
					gathered[i * length + l] = list[3 * l + 2] * vector[i * columns + list[3 * l]];
				}
			}
			double[] row = new double[length];
			for (int i = 0; i < alpha.size(); i++) {
				Arrays.fill(row, 0);
				int[] excitations = alpha.excitations[i];
				for (int e = 0; e < excitations.length; e += 3) {
					// ⟨I|E_sr|J⟩ = ⟨J|E_rs|I⟩, and (pq|rs) = (pq|sr)
					double factor = excitations[e + 2] * space.integral(pq / n, pq % n, excitations[e + 1] / n, excitations[e + 1] % n);
					int from = excitations[e] * length;
					for (int l = 0; l < length; l++) {
						row[l] += factor * gathered[from + l];
					}
				}
				for (int l = 0; l < length; l++) {
					sum[i * columns + list[3 * l + 1]] += row[l];
				}
			}
		}
		return sum;
	}

	/** Receives an element of a row of the matrix; the same column may come several times. */
	interface Elements {

		void accept(int determinant, double value);
	}

	/**
	 * All elements of the row of a determinant that may differ from 0.
	 *
	 * @param spin factor of S² (less a constant) that is added: states of different spin and equal energy come apart by it
	 */
	void row(int determinant, double spin, Elements sink) {
		int columns = beta.size();
		int i = determinant / columns;
		int j = determinant % columns;
		int n = space.orbitals();
		for (int c = 0; c < up.columns(i).length; c++) {
			sink.accept(up.columns(i)[c] * columns + j, up.elements(i)[c]);
		}
		for (int c = 0; c < down.columns(j).length; c++) {
			sink.accept(i * columns + down.columns(j)[c], down.elements(j)[c]);
		}
		int[] first = alpha.excitations[i];
		int[] second = beta.excitations[j];
		for (int e = 0; e < first.length; e += 3) {
			for (int f = 0; f < second.length; f += 3) {
				int p = first[e + 1] / n;
				int q = first[e + 1] % n;
				double value = space.integral(p, q, second[f + 1] / n, second[f + 1] % n) - (second[f + 1] == q * n + p ? spin : 0);
				sink.accept(first[e] * columns + second[f], first[e + 2] * second[f + 2] * value);
			}
		}
	}

	/** Which orbitals are singly and which doubly occupied. */
	private record Configuration(long single, long twice) {
	}

	/**
	 * Energies of the determinants, each the mean over those with the same orbitals singly and doubly occupied: what is made with them keeps its
	 * spin.
	 */
	double[] means() {
		double[] energies = diagonal();
		Map<Configuration, double[]> sums = new HashMap<>();
		for (int k = 0; k < energies.length; k++) {
			double[] sum = sums.computeIfAbsent(configuration(k), _ -> new double[2]);
			sum[0] += energies[k];
			sum[1]++;
		}
		for (int k = 0; k < energies.length; k++) {
			double[] sum = sums.get(configuration(k));
			energies[k] = sum[0] / sum[1];
		}
		return energies;
	}

	private Configuration configuration(int determinant) {
		long up = alpha.occupations[determinant / beta.size()];
		long down = beta.occupations[determinant % beta.size()];
		return new Configuration(up ^ down, up & down);
	}

	/** Energies of the determinants. */
	private double[] diagonal() {
		double[] diagonal = new double[alpha.size() * beta.size()];
		double[] ofBeta = new double[beta.size()];
		for (int j = 0; j < ofBeta.length; j++) {
			ofBeta[j] = own(beta.occupations[j]);
		}
		int n = space.orbitals();
		double[] coulomb = new double[n];
		for (int i = 0; i < alpha.size(); i++) {
			double ofAlpha = own(alpha.occupations[i]);
			for (int q = 0; q < n; q++) {
				coulomb[q] = 0;
				for (int p = 0; p < n; p++) {
					if ((alpha.occupations[i] >> p & 1) != 0) {
						coulomb[q] += space.integral(p, p, q, q);
					}
				}
			}
			for (int j = 0; j < ofBeta.length; j++) {
				double sum = ofAlpha + ofBeta[j];
				for (int q = 0; q < n; q++) {
					if ((beta.occupations[j] >> q & 1) != 0) {
						sum += coulomb[q];
					}
				}
				diagonal[i * ofBeta.length + j] = sum;
			}
		}
		return diagonal;
	}

	/** Energy of the electrons of one spin by themselves. */
	private double own(long occupation) {
		double sum = 0;
		for (int p = 0; p < space.orbitals(); p++) {
			if ((occupation >> p & 1) != 0) {
				sum += space.one().get(p, p);
				for (int q = 0; q < p; q++) {
					if ((occupation >> q & 1) != 0) {
						sum += space.integral(p, p, q, q) - space.integral(p, q, q, p);
					}
				}
			}
		}
		return sum;
	}

	/** Expectation of S² (P.-O. Löwdin, Phys Rev 97 (1955) 1474) of a vector of norm 1. */
	double spin(double[] vector) {
		int n = space.orbitals();
		double z = (space.alpha() - space.beta()) / 2.0;
		double exchange = 0;
		int columns = beta.size();
		for (int i = 0; i < alpha.size(); i++) {
			int[] excitations = alpha.excitations[i];
			for (int e = 0; e < excitations.length; e += 3) {
				int[] list = lists[excitations[e + 1] % n * n + excitations[e + 1] / n];
				double part = 0;
				for (int l = 0; l < list.length; l += 3) {
					part += list[l + 2] * vector[i * columns + list[l]] * vector[excitations[e] * columns + list[l + 1]];
				}
				exchange += excitations[e + 2] * part;
			}
		}
		return z * z + (space.alpha() + space.beta()) / 2.0 - exchange;
	}
}
