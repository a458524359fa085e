package org.starling.quantum.optimize;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** When a geometry counts as optimised. */
public enum Convergence {
	/** J. Baker, J Comput Chem 7 (1986) 385 */
	BAKER(3e-4, Double.POSITIVE_INFINITY, 3e-4, Double.POSITIVE_INFINITY, 1e-6),
	/** the usual one of Gaussian */
	GAU(4.5e-4, 3e-4, 1.8e-3, 1.2e-3, 0),
	/** for frequencies and flat energies */
	GAU_TIGHT(1.5e-5, 1e-5, 6e-5, 4e-5, 0),
	GAU_VERYTIGHT(2e-6, 1e-6, 6e-6, 4e-6, 0);

	private final double maxForce;
	private final double rmsForce;
	private final double maxStep;
	private final double rmsStep;
	private final double energy;

	Convergence(double maxForce, double rmsForce, double maxStep, double rmsStep, double energy) {
		this.maxForce = maxForce;
		this.rmsForce = rmsForce;
		this.maxStep = maxStep;
		this.rmsStep = rmsStep;
		this.energy = energy;
	}

	/** As in requests. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @throws IllegalArgumentException when there is none of that name; the message lists them
	 */
	public static Convergence of(String text) {
		for (Convergence one : values()) {
			if (one.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
				return one;
			}
		}
		throw new IllegalArgumentException("the criterion \"" + text + "\" is none of "
				+ Arrays.stream(values()).map(Convergence::id).collect(Collectors.joining(", ")));
	}

	/**
	 * Forces must be small, and so must the next step, or with Baker's criterion the last change of the energy; forces a hundredth of what is asked
	 * for do alone.
	 *
	 * @param gradient in hartree per bohr
	 * @param step     the next one that would be taken, in bohr
	 * @param change   last change of the energy in hartree; NaN at the first geometry
	 */
	boolean isMet(double[] gradient, double[] step, double change) {
		boolean forces = largest(gradient) < maxForce && mean(gradient) < rmsForce;
		boolean near = largest(step) < maxStep && mean(step) < rmsStep;
		return forces && (near || Math.abs(change) < energy || largest(gradient) < maxForce / 100);
	}

	/** Largest absolute value. */
	public static double largest(double[] values) {
		return Arrays.stream(values).map(Math::abs).max().orElse(0);
	}

	/** Root of the mean square. */
	static double mean(double[] values) {
		return Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElse(0));
	}
}
