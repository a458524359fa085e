package org.starling.pbpk.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.pbpk.molecule.IonizationConstant.Kind;

class IonizationTest {

	private static List<IonizationConstant> groups(List<Double> acids, List<Double> bases) {
		List<IonizationConstant> all = new ArrayList<>();
		acids.forEach(a -> all.add(new IonizationConstant(a, Kind.ACID)));
		bases.forEach(b -> all.add(new IonizationConstant(b, Kind.BASE)));
		return all;
	}

	private static void check(double neutral, double negative, double positive, List<Double> acids, List<Double> bases) {
		List<IonizationConstant> pKa = groups(acids, bases);
		double fraction = Ionization.neutralFraction(pKa, 7);
		assertEquals(neutral, fraction, 5.1e-5 * neutral);
		assertEquals(negative, fraction * Ionization.acids(pKa, 7), 5.1e-5 * (negative + 1e-9));
		assertEquals(positive, fraction * Ionization.bases(pKa, 7), 5.1e-5 * (positive + 1e-9));
	}

	/** The output of httk's own tests of calc_ionization (httk 2.4, tests/ionization_tests.Rout.save), four digits. */
	@Test
	void fractionsAreThoseOfHttk() {
		check(0.009901, 0.9901, 0, List.of(5.0), List.of());
		check(0.9901, 0, 0.009901, List.of(), List.of(5.0));
		check(0.999, 0.000999, 0, List.of(10.0), List.of());
		check(0.009891, 0.9901, 0, List.of(10.0, 5.0), List.of());
		check(0.0009891, 0, 0.999, List.of(), List.of(5.0, 10.0));
		check(0.9891, 0.0009891, 0.009891, List.of(10.0), List.of(5.0));
		check(0.009891, 0.9901, 9.891e-6, List.of(5.0, 10.0), List.of(4.0));
	}

	@Test
	void classesGoByTheGroupsThatAreChargedAtThePhOfPlasma() {
		assertEquals(IonClass.ACID, IonClass.of(groups(List.of(4.33), List.of())));
		assertEquals(IonClass.BASE, IonClass.of(groups(List.of(14.1), List.of(9.67))));
		assertEquals(IonClass.NEUTRAL, IonClass.of(groups(List.of(13.7), List.of(2.9))));
		assertEquals(IonClass.ZWITTERION, IonClass.of(groups(List.of(5.88), List.of(8.77, 0.08))));
	}
}
