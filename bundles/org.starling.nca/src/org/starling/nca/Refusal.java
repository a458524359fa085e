package org.starling.nca;

/** Why a parameter has no value. */
public enum Refusal {
	/** it has one */
	NONE(""),
	NOT_APPLICABLE("it has no meaning for this route or regimen"),
	NO_SAMPLES("there is no measured concentration at or after the dose"),
	ALL_BELOW("all concentrations at or after the dose are below the limit of quantification"),
	NO_POSITIVE("no measured concentration is above zero"),
	LAMBDA_Z_NOT_ASKED("no terminal regression was asked for"),
	LAMBDA_Z_TOO_FEW_POINTS("the terminal regression has too few points"),
	LAMBDA_Z_NOT_POSITIVE("lambda-z is not positive: the terminal concentrations do not fall"),
	LAMBDA_Z_NOT_CONVERGED("the likelihood of the censored terminal regression has no maximum"),
	NO_DOSE("the amount of the dose is not known, or zero"),
	UNITS("the units of dose and concentration can't be reconciled"),
	ZERO_DENOMINATOR("what it is divided by is zero"),
	OUTSIDE("the window starts before the dose, or ends behind the last sample and lambda-z is not known");

	private final String text;

	Refusal(String text) {
		this.text = text;
	}

	/** The reason in words, for tables. */
	public String text() {
		return text;
	}
}
