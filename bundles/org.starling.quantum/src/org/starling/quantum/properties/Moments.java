package org.starling.quantum.properties;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.integrals.OneElectron;

/** Electric moments of nuclei and electrons about the origin of the coordinates, in atomic units. Stateless. */
public final class Moments {

	private Moments() {
	}

	/**
	 * x, y, z of the dipole moment.
	 *
	 * @param density of all electrons
	 */
	public static double[] dipole(Geometry geometry, OneElectron integrals, DMatrixRMaj density) {
		double[] dipole = new double[3];
		for (int k = 0; k < 3; k++) {
			int[] power = new int[3];
			power[k] = 1;
			dipole[k] = -electrons(integrals, density, power);
			for (int a = 0; a < geometry.atoms(); a++) {
				dipole[k] += geometry.nuclearCharge(a) * geometry.at(a, k);
			}
		}
		return dipole;
	}

	/**
	 * xx, yy, zz, xy, xz, yz of the second moments, the trace not taken off.
	 *
	 * @param density of all electrons
	 */
	public static double[] quadrupole(Geometry geometry, OneElectron integrals, DMatrixRMaj density) {
		int[][] axes = { { 0, 0 }, { 1, 1 }, { 2, 2 }, { 0, 1 }, { 0, 2 }, { 1, 2 } };
		double[] quadrupole = new double[6];
		for (int m = 0; m < 6; m++) {
			int[] power = new int[3];
			power[axes[m][0]]++;
			power[axes[m][1]]++;
			quadrupole[m] = -electrons(integrals, density, power);
			for (int a = 0; a < geometry.atoms(); a++) {
				quadrupole[m] += geometry.nuclearCharge(a) * geometry.at(a, axes[m][0]) * geometry.at(a, axes[m][1]);
			}
		}
		return quadrupole;
	}

	private static double electrons(OneElectron integrals, DMatrixRMaj density, int[] power) {
		DMatrixRMaj moment = integrals.moment(power[0], power[1], power[2], new double[3]);
		double sum = 0;
		for (int i = 0; i < moment.data.length; i++) {
			sum += moment.data[i] * density.data[i];
		}
		return sum;
	}
}
