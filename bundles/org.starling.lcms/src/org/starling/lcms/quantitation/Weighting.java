package org.starling.lcms.quantitation;

/** Weights of the squared residuals of a calibration: the inverse of the variance that the response is taken to have. */
public enum Weighting {
	ONE("1"), INVERSE("1/x"), INVERSE_SQUARE("1/x2");

	private final String id;

	Weighting(String id) {
		this.id = id;
	}

	/** Stable name in files and on the command line. */
	public String id() {
		return id;
	}

	/** The weight at a concentration above 0. */
	public double at(double concentration) {
		return switch (this) {
			case ONE -> 1;
			case INVERSE -> 1 / concentration;
			case INVERSE_SQUARE -> 1 / (concentration * concentration);
		};
	}

	/** @throws IllegalArgumentException when there is none of that name */
	public static Weighting of(String id) {
		for (Weighting weighting : values()) {
			if (weighting.id.equals(id) || (weighting.id + "^").replace("2^", "^2").equals(id)) {
				return weighting;
			}
		}
		throw new IllegalArgumentException("the weighting is 1, 1/x or 1/x2, not \"" + id + "\"");
	}
}
