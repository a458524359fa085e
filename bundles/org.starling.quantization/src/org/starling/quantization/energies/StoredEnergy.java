package org.starling.quantization.energies;

import org.starling.quantum.Constants;
import org.starling.quantum.provider.EnergyOutcome.Status;

/**
 * What a run kept of a calculation. Numbers that are not there are NaN; energies in hartree. Of a scan, energies are those of its lowest point.
 *
 * @param runId       id of the run
 * @param calculation UUID of the calculation
 * @param input       {@link CalculationInput#hash()} of what was calculated
 * @param molecule    name of the molecule then
 * @param moleculeId  its UUID
 * @param level       method and basis in short
 * @param driver      what was calculated
 * @param status      how it ended; there is an energy when it converged alone
 * @param message     why there is none and what to do, or what is to be known of the result
 * @param description all that the energy means, on one line
 * @param numbers     of the result
 */
public record StoredEnergy(String runId, String calculation, String input, String molecule, String moleculeId, String level, String driver, Status status,
		String message, String description, Numbers numbers) {

	/**
	 * @param energy     total energy
	 * @param homo       highest occupied level of both spins
	 * @param lumo       lowest empty one
	 * @param dipole     size of the dipole moment in debye
	 * @param functions  of the basis
	 * @param iterations that the last field took
	 * @param lastChange of the energy in them
	 * @param seconds    that it took
	 * @param points     geometries of a scan; 1 otherwise
	 * @param failed     points without an energy
	 */
	public record Numbers(double energy, double homo, double lumo, double dipole, double functions, double iterations, double lastChange, double seconds,
			double points, double failed) {

		/** Without any but what is known of an attempt. */
		static Numbers none(double lastChange, double iterations, double seconds) {
			return new Numbers(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, iterations, lastChange, seconds, Double.NaN, Double.NaN);
		}

		/** LUMO less HOMO. */
		public double gap() {
			return lumo - homo;
		}
	}

	/** Whether there is an energy. */
	public boolean isConverged() {
		return status == Status.CONVERGED;
	}

	/** Total energy; NaN when there is none. */
	public double energy() {
		return isConverged() ? numbers.energy : Double.NaN;
	}

	/** Hartree as electronvolt. */
	public static double electronvolt(double hartree) {
		return hartree * Constants.ELECTRONVOLT;
	}
}
