package org.starling.pbpk.invitro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.IntrinsicClearance;
import org.starling.pbpk.molecule.IonizationConstant;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;

class InVitroTest {

	private static CompoundValue value(double value, String unit) {
		return new CompoundValue(value, unit, OriginKind.MEASURED, "test");
	}

	private static CompoundProperties compound(double logP, IonizationConstant... pKa) {
		return new CompoundProperties("compound", Species.HUMAN, Optional.empty(), value(logP, ""), Optional.empty(), List.of(pKa), "",
				value(0.1, ""), Optional.empty(), Optional.empty(), List.of(), Map.of());
	}

	/** Extraction of 1/2 and 1 - 1/e at Rn = 1; the dispersion model lies between and reaches both as D goes to infinity and to 0. */
	@Test
	void liverModelsAreTheirClosedForms() {
		assertEquals(45, LiverEquations.wellStirred(90, 0.1, 900), 1e-12);
		assertEquals(90 * (1 - Math.exp(-1)), LiverEquations.parallelTube(90, 0.1, 900), 1e-12);
		assertEquals(LiverEquations.parallelTube(90, 0.1, 900), LiverEquations.dispersion(90, 0.1, 900, 1e-4), 0.01);
		assertEquals(45, LiverEquations.dispersion(90, 0.1, 900, 1e4), 0.01);
		double between = LiverEquations.dispersion(90, 0.1, 900, LiverEquations.DISPERSION_NUMBER);
		assertTrue(between > 45 && between < 90 * (1 - Math.exp(-1)));
		assertEquals(900, LiverEquations.intrinsicOfWellStirred(90, 0.1, 45), 1e-9);
		assertThrows(IllegalArgumentException.class, () -> LiverEquations.intrinsicOfWellStirred(90, 0.1, 90));
	}

	/** Dispersion at Rn 2, D 0.5, worked out by hand: a = sqrt 5, F = 4a / ((1 + a)^2 e^(a - 1) - (1 - a)^2 e^(-(a + 1))). */
	@Test
	void dispersionIsRobertsAndRowlandsEquation() {
		double a = Math.sqrt(5);
		double escaped = 4 * a / ((1 + a) * (1 + a) * Math.exp(a - 1) - (1 - a) * (1 - a) * Math.exp(-(a + 1)));
		assertEquals(1 - escaped, LiverEquations.dispersion(1, 1, 2, 0.5), 1e-12);
	}

	/** At log P/D 3: Austin 1 / (1 + 10^0.27) at 1 mg/mL; Hallifax & Houston 1 / (1 + 10^-0.277); Kilford with 0.625 of that. */
	@Test
	void bindingInIncubationsIsThePublishedRegressions() {
		assertEquals(1 / (1 + Math.pow(10, 0.27)), IncubationBinding.microsomesAustin(3, 1), 1e-12);
		assertEquals(1 / (1 + Math.pow(10, -0.277)), IncubationBinding.microsomesHallifaxHouston(3, 1), 1e-12);
		assertEquals(1 / (1 + 0.625 * Math.pow(10, -0.277)), IncubationBinding.hepatocytesKilford(3, 1), 1e-12);
		assertEquals(1 / (1 + Math.pow(10, -0.18)), IncubationBinding.hepatocytesAustin(3, 1), 1e-12);
		assertEquals(3, IncubationBinding.lipophilicity(compound(3, new IonizationConstant(9.4, IonizationConstant.Kind.BASE))), 1e-12);
		assertEquals(3 - Math.log10(1001),
				IncubationBinding.lipophilicity(compound(3, new IonizationConstant(4.4, IonizationConstant.Kind.ACID))), 1e-12);
	}

	/** 10 uL/min/mg at half unbound, 40 mg/g, liver of 1800 g: 20 x 40 x 1800 uL/min = 1.44 L/min = 86.4 L/h. */
	@Test
	void microsomesScaleToTheWholeLiver() {
		Physiology man = IndividualPhysiology.reference(Species.HUMAN, Sex.MALE);
		double perGram = man.microsomalProtein().value();
		CompoundValue scaled = HepaticScaling.wholeLiver(new IntrinsicClearance(IntrinsicClearance.System.MICROSOMES,
				value(10, "uL/min/mg"), Optional.of(value(0.5, ""))), compound(3), man);
		assertEquals(86.4 * perGram / 40, scaled.value(), 1e-9);
		assertEquals(OriginKind.CALCULATED, scaled.origin());
		CompoundValue cells = HepaticScaling.wholeLiver(
				new IntrinsicClearance(IntrinsicClearance.System.HEPATOCYTES, value(5, "uL/min/10*6")), compound(3), man);
		assertEquals(5 * (1 + 0.625 * Math.pow(10, -0.277)) * 99 * 1800 * 60e-6, cells.value(), 1e-9);
		assertEquals(OriginKind.ASSUMED, cells.origin());
		assertTrue(cells.source().contains("Kilford"), cells.source());
	}

	/** Intrinsic clearance of 100 L/h, fu 0.1, B:P from Schmitt: each model's closed form, times B:P, plus filtration. */
	@Test
	void thePredictionPutsLiverAndKidneyTogether() {
		Physiology man = IndividualPhysiology.reference(Species.HUMAN, Sex.MALE);
		CompoundProperties known = new CompoundProperties("compound", Species.HUMAN, Optional.empty(), value(2, ""), Optional.empty(),
				List.of(), "", value(0.1, ""), Optional.of(value(0.8, "")), Optional.empty(),
				List.of(new IntrinsicClearance(IntrinsicClearance.System.LIVER, value(100, "L/h"))), Map.of());
		List<ClearancePrediction.Line> lines = ClearancePrediction.of(known, man).lines();
		double flow = man.hepaticFlow();
		double free = 0.1 / 0.8 * 100;
		assertEquals(0.1 * man.glomerularFiltrationRate().value(), lines.get(2).value().value(), 1e-12);
		assertEquals("totalPlasmaClearance-well-stirred", lines.get(6).quantity());
		assertEquals(0.8 * flow * free / (flow + free) + lines.get(2).value().value(), lines.get(6).value().value(), 1e-9);
		assertEquals(1 - Math.exp(-free / flow), lines.get(7).value().value(), 1e-12);
	}

	@Test
	void renalClearanceIsFiltrationSecretionAndReabsorption() {
		assertEquals(3.75, RenalClearance.filtration(0.5, 7.5), 1e-12);
		assertEquals(36, RenalClearance.secretion(72, 0.5, 144, 1), 1e-12);
		assertEquals(10, RenalClearance.total(15, 5, 0.5), 1e-12);
		assertThrows(IllegalArgumentException.class, () -> RenalClearance.total(15, 5, 1.5));
	}

	/** Powers of weight are found again exactly; 70 kg over 0.25 kg to the 0.75 is 68.4. */
	@Test
	void allometryIsAPowerOfWeight() {
		double[] weights = { 0.02, 0.25, 10 };
		double[] values = { 2 * Math.pow(0.02, 0.7), 2 * Math.pow(0.25, 0.7), 2 * Math.pow(10, 0.7) };
		Allometry fit = Allometry.fit(weights, values);
		assertEquals(0.7, fit.exponent(), 1e-12);
		assertEquals(2, fit.coefficient(), 1e-12);
		assertEquals(68.4, Allometry.through(0.25, 1, Allometry.CLEARANCE).at(70), 0.05);
		assertEquals(33.35, Allometry.humanClearanceByUnboundFraction(2, 2), 1e-12);
		assertThrows(IllegalArgumentException.class, () -> Allometry.fit(new double[] { 1 }, new double[] { 1 }));
	}
}
