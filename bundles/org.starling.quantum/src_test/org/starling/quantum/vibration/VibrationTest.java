package org.starling.quantum.vibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.gradient.Surface;

class VibrationTest {

	/** Joule per mole and kelvin of 1 hartree per kelvin. */
	private static final double MOLAR = 1000 * Constants.KJ_PER_MOL;
	private static final double BAR = 1e5;
	private static final double ROOM = 298.15;

	/**
	 * Carbon dioxide with springs k for the bonds and κ for the angle: ω² = k/m, k(1 + 2m/M)/m and twice 2κ(1 + 2m/M)/(l²m) (G. Herzberg, Infrared
	 * and Raman Spectra, Van Nostrand 1945, chapter II 4).
	 */
	@Test
	void aRowOfThreeAtomsVibratesAsHerzbergSays() {
		double k = 1.0;
		double bend = 0.12;
		double l = 2.2;
		double[] minimum = { 0, 0, 0, 0.6 * l, 0, 0.8 * l, -0.6 * l, 0, -0.8 * l };
		Geometry geometry = new Geometry(new int[] { 6, 8, 8 }, minimum, 0, 1);
		double[] found = NormalModes.of(geometry, Hessian.of(geometry, at -> springs(at.coordinates(), k, bend, l), _ -> {
		})).wavenumbers();
		double m = AtomicMasses.of(8);
		double reduced = (1 + 2 * m / 12) / m;
		double unit = Math.sqrt(Constants.JOULE / Constants.DALTON) / Constants.BOHR / (2 * Math.PI * 100 * Constants.LIGHT);
		double[] expected = { Math.sqrt(2 * bend * reduced) / l, Math.sqrt(2 * bend * reduced) / l, Math.sqrt(k / m), Math.sqrt(k * reduced) };
		assertEquals(4, found.length);
		for (int i = 0; i < 4; i++) {
			assertEquals(expected[i] * unit, found[i], 0.02);
		}
	}

	private static Surface.Point springs(double[] x, double k, double bend, double l) {
		double[] gradient = new double[9];
		for (int i = 0; i < 9; i++) {
			double[] up = x.clone();
			double[] down = x.clone();
			up[i] += 1e-4;
			down[i] -= 1e-4;
			gradient[i] = (energy(up, k, bend, l) - energy(down, k, bend, l)) / 2e-4;
		}
		return new Surface.Point(energy(x, k, bend, l), gradient);
	}

	/** The angle from a straight one is, near it, the length of the sum of the two unit vectors. */
	private static double energy(double[] x, double k, double bend, double l) {
		double[] sum = new double[3];
		double energy = 0;
		for (int a = 1; a < 3; a++) {
			double r = Math.sqrt(square(x[3 * a] - x[0]) + square(x[3 * a + 1] - x[1]) + square(x[3 * a + 2] - x[2]));
			energy += 0.5 * k * square(r - l);
			for (int i = 0; i < 3; i++) {
				sum[i] += (x[3 * a + i] - x[i]) / r;
			}
		}
		return energy + 0.5 * bend * (square(sum[0]) + square(sum[1]) + square(sum[2]));
	}

	private static double square(double x) {
		return x * x;
	}

	/** Entropies at 298.15 K and 1 bar of the NIST-JANAF Thermochemical Tables (M. W. Chase, 1998), from experimental wavenumbers and lengths. */
	@Test
	void gasesHaveTheirTabulatedEntropies() {
		double half = Math.toRadians(104.48 / 2);
		double r = 0.9578 / Constants.ANGSTROM;
		Geometry water = new Geometry(new int[] { 8, 1, 1 },
				new double[] { 0, 0, 0, r * Math.sin(half), 0, r * Math.cos(half), -r * Math.sin(half), 0, r * Math.cos(half) }, 0, 1);
		Thermochemistry steam = Thermochemistry.of(water, new double[] { 1594.7, 3657.1, 3755.9 }, ROOM, BAR, 2);
		assertEquals(188.834, steam.entropy() * MOLAR, 0.25);
		assertEquals(9.904, (steam.enthalpy() - steam.zeroPoint()) * Constants.KJ_PER_MOL, 0.03);
		Geometry nitrogen = new Geometry(new int[] { 7, 7 }, new double[] { 0, 0, 0, 0, 0, 1.0977 / Constants.ANGSTROM }, 0, 1);
		assertEquals(191.609, Thermochemistry.of(nitrogen, new double[] { 2330 }, ROOM, BAR, 2).entropy() * MOLAR, 0.1);
		Geometry argon = new Geometry(new int[] { 18 }, new double[3], 0, 1);
		assertEquals(154.845, Thermochemistry.of(argon, new double[0], ROOM, BAR, 1).entropy() * MOLAR, 0.01);
		assertThrows(IllegalArgumentException.class, () -> Thermochemistry.of(argon, new double[0], 0, BAR, 1));
	}
}
