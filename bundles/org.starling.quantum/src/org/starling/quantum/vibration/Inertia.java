package org.starling.quantum.vibration;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.linear.SymmetricEigen;

/**
 * A molecule as a rigid body.
 *
 * @param mass    of all atoms in dalton
 * @param centre  of mass, x, y, z in bohr
 * @param moments of inertia in dalton·bohr², in rising order
 */
record Inertia(double mass, double[] centre, double[] moments) {

	static Inertia of(Geometry geometry) {
		double[] masses = AtomicMasses.of(geometry);
		double mass = 0;
		double[] centre = new double[3];
		for (int a = 0; a < masses.length; a++) {
			mass += masses[a];
			for (int k = 0; k < 3; k++) {
				centre[k] += masses[a] * geometry.at(a, k);
			}
		}
		for (int k = 0; k < 3; k++) {
			centre[k] /= mass;
		}
		DMatrixRMaj tensor = new DMatrixRMaj(3, 3);
		for (int a = 0; a < masses.length; a++) {
			for (int i = 0; i < 3; i++) {
				for (int j = 0; j < 3; j++) {
					double ri = geometry.at(a, i) - centre[i];
					double rj = geometry.at(a, j) - centre[j];
					tensor.add(i, j, -masses[a] * ri * rj);
					tensor.add(j, j, i == j ? 0 : masses[a] * ri * ri);
				}
				double own = geometry.at(a, i) - centre[i];
				tensor.add(i, i, masses[a] * own * own);
			}
		}
		return new Inertia(mass, centre, SymmetricEigen.of(tensor).values());
	}
}
