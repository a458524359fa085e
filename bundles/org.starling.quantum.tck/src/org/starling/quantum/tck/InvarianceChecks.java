package org.starling.quantum.tck;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.qcschema.Driver;
import org.starling.sdk.contract.Expect;

/** Energies do not depend on place and direction; gradients turn with the molecule and are slopes of the energy. */
final class InvarianceChecks extends CheckGroup {

	private static final double ENERGY = 1e-7;
	private static final double GRADIENT = 1e-5;
	private static final double STEP = 0.005;
	/** Coordinates whose slope is looked at; the others follow by symmetry in most molecules. */
	private static final int SLOPES = 2;

	InvarianceChecks(Subject subject) {
		super(subject);
		add("energy does not change with place and direction", this::energy);
		add("energy does not change with the order of atoms", this::order);
		if (subject.provider().drivers().contains(Driver.GRADIENT)) {
			add("gradient is the slope of the energy, and its sum is zero", this::slope);
			add("gradient turns with the molecule", this::turned);
		}
	}

	/** x, y, z to another place: Euler's rotation about a skew axis, and a shift. */
	private static double[] moved(double[] r, boolean shifted) {
		double[] axis = { 1 / Math.sqrt(14), 2 / Math.sqrt(14), 3 / Math.sqrt(14) };
		double[] result = new double[r.length];
		double c = Math.cos(0.7);
		double s = Math.sin(0.7);
		for (int a = 0; a < r.length; a += 3) {
			double along = r[a] * axis[0] + r[a + 1] * axis[1] + r[a + 2] * axis[2];
			for (int k = 0; k < 3; k++) {
				double across = axis[(k + 1) % 3] * r[a + (k + 2) % 3] - axis[(k + 2) % 3] * r[a + (k + 1) % 3];
				result[a + k] = c * r[a + k] + s * across + (1 - c) * along * axis[k] + (shifted ? 1.5 - k : 0);
			}
		}
		return result;
	}

	private void energy() {
		Geometry molecule = subject().molecule();
		Expect.close(subject().sample().energy(), subject().energy(subject().problem(molecule.at(moved(molecule.coordinates(), true)), Driver.ENERGY)), ENERGY,
				"the energy of the molecule elsewhere", "Distances alone matter; look for axes that are mixed up.");
	}

	private void order() {
		Geometry molecule = subject().molecule();
		int n = molecule.atoms();
		int[] numbers = new int[n];
		double[] places = new double[3 * n];
		for (int a = 0; a < n; a++) {
			numbers[a] = molecule.number(n - 1 - a);
			System.arraycopy(molecule.coordinates(), 3 * (n - 1 - a), places, 3 * a, 3);
		}
		Geometry turned = new Geometry(numbers, places, molecule.charge(), molecule.multiplicity());
		Expect.close(subject().sample().energy(), subject().energy(subject().problem(turned, Driver.ENERGY)), ENERGY,
				"the energy with the atoms in another order", "");
	}

	private double[] gradient(Geometry molecule) {
		EnergyOutcome outcome = subject().converged(subject().problem(molecule, Driver.GRADIENT));
		double[] gradient = outcome.gradient();
		Expect.that(gradient != null && gradient.length == 3 * molecule.atoms(), "A gradient has x, y, z of each atom",
				gradient == null ? null : gradient.length + " numbers", "It stands in properties.return_gradient.");
		return gradient;
	}

	/** Off the symmetric places, where mistakes would cancel. */
	private Geometry bent() {
		double[] places = subject().molecule().coordinates();
		places[0] += 0.03;
		places[places.length - 1] += 0.05;
		return subject().molecule().at(places);
	}

	private void slope() {
		Geometry molecule = bent();
		double[] gradient = gradient(molecule);
		for (int i = 0; i < SLOPES; i++) {
			int k = i == 0 ? 0 : gradient.length - 1;
			double[] energies = new double[2];
			for (int side = 0; side < 2; side++) {
				double[] places = molecule.coordinates();
				places[k] += (2 * side - 1) * STEP;
				energies[side] = subject().energy(subject().problem(molecule.at(places), Driver.ENERGY));
			}
			Expect.close((energies[1] - energies[0]) / (2 * STEP), gradient[k], GRADIENT, "component " + k + " of the gradient in hartree per bohr",
					"Look for a sign (it is no force), the unit (bohr), or a term that moves with the nuclei.");
		}
		for (int axis = 0; axis < 3; axis++) {
			double sum = 0;
			for (int a = axis; a < gradient.length; a += 3) {
				sum += gradient[a];
			}
			Expect.close(0, sum, GRADIENT, "the sum of the gradient along axis " + axis, "A molecule does not pull itself along.");
		}
	}

	private void turned() {
		Geometry molecule = bent();
		double[] expected = moved(gradient(molecule), false);
		double[] seen = gradient(molecule.at(moved(molecule.coordinates(), true)));
		for (int k = 0; k < seen.length; k++) {
			Expect.close(expected[k], seen[k], GRADIENT, "component " + k + " of the turned gradient",
					"The gradient must be in the axes of the molecule as it was given; many programs turn molecules before they begin.");
		}
	}
}
