package org.starling.chemistry.internal;

import java.util.Optional;

/** The cell of a crystal: a along x, b in the plane of x and y (International Tables for Crystallography B, 3.3). Immutable. */
public final class UnitCell {

	private final double[][] axes;

	private UnitCell(double[][] axes) {
		this.axes = axes;
	}

	/** @param numbers a, b, c in ångström, α, β, γ in degrees; empty when they span no volume */
	public static Optional<UnitCell> of(double[] numbers) {
		double cosAlpha = Math.cos(Math.toRadians(numbers[3]));
		double cosBeta = Math.cos(Math.toRadians(numbers[4]));
		double cosGamma = Math.cos(Math.toRadians(numbers[5]));
		double sinGamma = Math.sin(Math.toRadians(numbers[5]));
		double square = 1 - cosAlpha * cosAlpha - cosBeta * cosBeta - cosGamma * cosGamma + 2 * cosAlpha * cosBeta * cosGamma;
		if (!(numbers[0] > 0 && numbers[1] > 0 && numbers[2] > 0 && square > 1e-10 && sinGamma > 1e-5)) {
			return Optional.empty();
		}
		double a = numbers[0];
		double b = numbers[1];
		double c = numbers[2];
		return Optional.of(new UnitCell(new double[][] { { a, 0, 0 }, { b * cosGamma, b * sinGamma, 0 },
				{ c * cosBeta, c * (cosAlpha - cosBeta * cosGamma) / sinGamma, c * Math.sqrt(square) / sinGamma } }));
	}

	/** Ångström from fractions of the axes. */
	public double[] cartesian(double[] fractions) {
		double[] place = new double[3];
		for (int k = 0; k < 3; k++) {
			for (int axis = 0; axis < 3; axis++) {
				place[k] += fractions[axis] * axes[axis][k];
			}
		}
		return place;
	}
}
