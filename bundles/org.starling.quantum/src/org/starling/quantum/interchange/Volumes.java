package org.starling.quantum.interchange;

import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.FunctionValues;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.ScfResult;

/** Orbitals, densities and potentials of a field in the points of a grid, in atomic units. Stateless; an interrupt stops the calling thread. */
public final class Volumes {

	/** Points between two looks at the interrupt. */
	private static final int OFTEN = 1024;

	private Volumes() {
	}

	/**
	 * What a name says: homo, lumo or an orbital by its number from 1 (of spin up), density (of electrons), potential.
	 *
	 * @throws IllegalArgumentException when it is none of them
	 */
	public static double[] named(String what, ScfResult field, VolumeGrid grid) {
		DMatrixRMaj density = field.alpha().density();
		CommonOps_DDRM.addEquals(density, field.beta().density());
		int occupied = field.alpha().occupied();
		return switch (what.strip().toLowerCase(Locale.ROOT)) {
		case "homo" -> orbital(field, field.alpha(), occupied - 1, grid);
		case "lumo" -> orbital(field, field.alpha(), occupied, grid);
		case "density" -> density(field, density, grid);
		case "potential" -> potential(field, density, grid);
		default -> {
			if (!what.strip().matches("\\d{1,6}")) {
				throw new IllegalArgumentException("\"" + what + "\" is none of homo, lumo, density, potential and numbers of orbitals");
			}
			yield orbital(field, field.alpha(), Integer.parseInt(what.strip()) - 1, grid);
		}
		};
	}

	/**
	 * An orbital.
	 *
	 * @param number from 0 on, by rising energy
	 * @throws IllegalArgumentException when there is no such orbital
	 */
	public static double[] orbital(ScfResult field, Orbitals orbitals, int number, VolumeGrid grid) {
		if (number < 0 || number >= orbitals.size()) {
			throw new IllegalArgumentException("there is no orbital " + (number + 1) + "; there are " + orbitals.size());
		}
		int n = field.basis().functions();
		double[] c = new double[n];
		for (int i = 0; i < n; i++) {
			c[i] = orbitals.coefficients().get(i, number);
		}
		FunctionValues functions = new FunctionValues(field.basis(), field.geometry());
		double[] at = new double[n];
		double[] values = new double[grid.size()];
		grid.each((point, x, y, z) -> {
			look(point);
			functions.at(x, y, z, at);
			for (int i = 0; i < n; i++) {
				values[point] += c[i] * at[i];
			}
		});
		return values;
	}

	/** Electrons per cubic bohr of a density matrix. */
	public static double[] density(ScfResult field, DMatrixRMaj density, VolumeGrid grid) {
		int n = field.basis().functions();
		FunctionValues functions = new FunctionValues(field.basis(), field.geometry());
		double[] at = new double[n];
		double[] values = new double[grid.size()];
		grid.each((point, x, y, z) -> {
			look(point);
			functions.at(x, y, z, at);
			double sum = 0;
			for (int i = 0; i < n; i++) {
				if (at[i] != 0) {
					double row = 0.5 * density.data[i * n + i] * at[i];
					for (int j = 0; j < i; j++) {
						row += density.data[i * n + j] * at[j];
					}
					sum += 2 * at[i] * row;
				}
			}
			values[point] = sum;
		});
		return values;
	}

	/** Electrostatic potential of nuclei and electrons; at a nucleus that of the others and the electrons. */
	public static double[] potential(ScfResult field, DMatrixRMaj density, VolumeGrid grid) {
		double[] places = new double[3 * grid.size()];
		grid.each((point, x, y, z) -> {
			places[3 * point] = x;
			places[3 * point + 1] = y;
			places[3 * point + 2] = z;
		});
		return potential(field.geometry(), new OneElectron(field.basis(), field.geometry()), density, places);
	}

	/** The same in any points, x, y, z of each. */
	public static double[] potential(Geometry geometry, OneElectron integrals, DMatrixRMaj density, double[] places) {
		double[] values = integrals.potentials(density, places);
		for (int point = 0; point < values.length; point++) {
			look(point);
			values[point] = -values[point];
			for (int a = 0; a < geometry.atoms(); a++) {
				double square = 0;
				for (int k = 0; k < 3; k++) {
					double d = places[3 * point + k] - geometry.at(a, k);
					square += d * d;
				}
				if (square > 0) {
					values[point] += geometry.nuclearCharge(a) / Math.sqrt(square);
				}
			}
		}
		return values;
	}

	private static void look(int point) {
		if (point % OFTEN == 0 && Thread.interrupted()) {
			throw new CancellationException("the calculation was cancelled at point " + point + " of the grid");
		}
	}
}
