package org.starling.quantum.vibration;

import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.optimize.Freedom;

/**
 * Thermodynamic functions of an ideal gas of rigid rotors and harmonic oscillators (D. A. McQuarrie, Statistical Mechanics, University Science Books
 * 2000, chapters 5, 6 and 8). Imaginary vibrations take no part. Energies in hartree above that of the resting nuclei.
 *
 * @param temperature    in kelvin
 * @param pressure       in pascal
 * @param symmetryNumber number of rotations that leave the molecule as it is
 * @param zeroPoint      energy of the vibrations at rest
 * @param energy         internal energy, zero point included
 * @param entropy        in hartree per kelvin
 * @param heatCapacity   at constant volume, in hartree per kelvin
 */
public record Thermochemistry(double temperature, double pressure, int symmetryNumber, double zeroPoint, double energy, double entropy,
		double heatCapacity) {

	/** Hartree per kelvin. */
	private static final double K = Constants.BOLTZMANN / Constants.JOULE;
	/** Kelvin of 1 cm⁻¹. */
	private static final double KELVIN = 100 * Constants.PLANCK * Constants.LIGHT / Constants.BOLTZMANN;

	/**
	 * @param wavenumbers of the vibrations in cm⁻¹
	 * @throws IllegalArgumentException when temperature, pressure or symmetry number are not above 0
	 */
	public static Thermochemistry of(Geometry geometry, double[] wavenumbers, double temperature, double pressure, int symmetryNumber) {
		if (!(temperature > 0 && pressure > 0) || symmetryNumber < 1) {
			throw new IllegalArgumentException("temperature, pressure and symmetry number must be above 0: " + temperature + " K, " + pressure
					+ " Pa, " + symmetryNumber);
		}
		Inertia body = Inertia.of(geometry);
		double kilogram = body.mass() * Constants.DALTON;
		double volume = Constants.BOLTZMANN * temperature / pressure;
		double wave = Constants.PLANCK / Math.sqrt(2 * Math.PI * kilogram * Constants.BOLTZMANN * temperature);
		double energy = 1.5 * temperature;
		double capacity = 1.5;
		double entropy = Math.log(volume / (wave * wave * wave)) + 2.5 + Math.log(geometry.multiplicity());
		if (geometry.atoms() > 1) {
			boolean linear = Freedom.isLinear(geometry);
			double states = rotations(body.moments(), linear, temperature) / symmetryNumber;
			energy += (linear ? 1 : 1.5) * temperature;
			capacity += linear ? 1 : 1.5;
			entropy += Math.log(states) + (linear ? 1 : 1.5);
		}
		double zero = 0;
		for (double wavenumber : wavenumbers) {
			double theta = wavenumber * KELVIN;
			if (theta > 0) {
				double x = theta / temperature;
				double occupied = 1 / Math.expm1(x);
				zero += 0.5 * theta;
				energy += theta * occupied;
				capacity += x * x * occupied * (occupied + 1);
				entropy += x * occupied - Math.log(-Math.expm1(-x));
			}
		}
		return new Thermochemistry(temperature, pressure, symmetryNumber, K * zero, K * (zero + energy), K * entropy, K * capacity);
	}

	/** Classical partition function, without the symmetry number. */
	private static double rotations(double[] moments, boolean linear, double temperature) {
		double product = 1;
		for (int k = linear ? 2 : 0; k < 3; k++) {
			double moment = moments[k] * Constants.DALTON * Constants.BOHR * Constants.BOHR;
			double theta = Constants.PLANCK * Constants.PLANCK / (8 * Math.PI * Math.PI * moment * Constants.BOLTZMANN);
			product *= temperature / theta;
		}
		return linear ? product : Math.sqrt(Math.PI * product);
	}

	/** H = U + kT. */
	public double enthalpy() {
		return energy + K * temperature;
	}

	/** G = H − TS. */
	public double freeEnergy() {
		return enthalpy() - temperature * entropy;
	}
}
