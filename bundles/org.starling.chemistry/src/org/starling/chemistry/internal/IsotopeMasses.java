package org.starling.chemistry.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.openscience.cdk.config.Isotopes;
import org.openscience.cdk.interfaces.IIsotope;
import org.starling.chemistry.Elements;

/** Masses of isotopes in dalton, from the Blue Obelisk Data Repository as CDK carries it. */
public final class IsotopeMasses {

	private IsotopeMasses() {
	}

	/** NaN when the element has no isotope with a natural abundance. */
	public static double mostAbundant(int number) {
		IIsotope isotope = isotopes().getMajorIsotope(number);
		return isotope == null || isotope.getNaturalAbundance() == null || isotope.getNaturalAbundance() <= 0 ? Double.NaN
				: isotope.getExactMass();
	}

	/** @throws IllegalArgumentException when it is unknown */
	public static double of(int number, int mass) {
		String symbol = Elements.symbol(number);
		IIsotope isotope = isotopes().getIsotope(symbol, mass);
		if (isotope == null || isotope.getExactMass() == null) {
			throw new IllegalArgumentException("the mass of " + mass + symbol + " is unknown");
		}
		return isotope.getExactMass();
	}

	private static Isotopes isotopes() {
		try {
			return Isotopes.getInstance();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
