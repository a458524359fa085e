package org.starling.pbpk.physiology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.tables.Table;
import org.starling.units.Units;

/** Bodies from the tables: they close, they have sources, and human ones follow the published equations. */
class PhysiologyTest {

	@ParameterizedTest
	@EnumSource(Species.class)
	void flowsAndVolumesCloseAndEveryNumberHasItsSource(Species species) {
		for (Sex sex : Sex.values()) {
			Physiology body = IndividualPhysiology.reference(species, sex);
			double flow = body.organs().stream().filter(o -> o.organ() != Organ.LUNG)
					.mapToDouble(OrganPhysiology::bloodFlowLitrePerHour).sum();
			assertEquals(body.cardiacOutput().value(), flow, 1e-9 * flow);
			assertEquals(flow, body.organ(Organ.LUNG).bloodFlowLitrePerHour(), 1e-9 * flow);
			assertTrue(body.organs().stream().mapToDouble(OrganPhysiology::volumeLitre).sum() + body.bloodVolume() <= body.bodyWeight());
			for (OrganPhysiology organ : body.organs()) {
				assertEquals(1, organ.vascularFraction().value() + organ.interstitialFraction().value()
						+ organ.cellularFraction().value(), 1e-12);
				assertFalse(organ.volume().source().isBlank() || organ.bloodFlow().source().isBlank()
						|| organ.composition().source().isBlank() || organ.vascularFraction().source().isBlank());
				assertEquals("L", organ.volume().unit());
				assertEquals("L/h", organ.bloodFlow().unit());
			}
			assertEquals(List.of(), PhysiologyChecks.check(body));
		}
	}

	/** ICRP Publication 89: reference man 73 kg, 176 cm; liver 1800 g, muscle 29 kg; cardiac output 6.5 L/min. */
	@Test
	void referenceManIsThatOfIcrp89() {
		Physiology man = IndividualPhysiology.reference(Species.HUMAN, Sex.MALE);
		assertEquals(1.8, man.organ(Organ.LIVER).massKilogram(), 1e-9);
		assertEquals(29, man.organ(Organ.MUSCLE).massKilogram(), 1e-9);
		assertEquals(390, man.cardiacOutput().value(), 0.07 * 390);
		assertEquals(5.3, man.bloodVolume(), 0.07 * 5.3);
		assertEquals(14.5, man.organ(Organ.ADIPOSE).massKilogram(), 0.05 * 14.5);
		assertEquals(0.255, man.hepaticFlow() / man.cardiacOutput().value(), 0.005);
		assertEquals(7.5, man.glomerularFiltrationRate().value(), 1e-9);
	}

	/** Davies & Morris 1993, rat of 250 g: kidney flow 9.2 mL/min, hepatic artery 2.0 (here by difference) and liver in all 11.8. */
	@Test
	void ratHasTheFlowsOfDaviesAndMorris() {
		Physiology rat = IndividualPhysiology.reference(Species.RAT, Sex.MALE);
		assertEquals(9.2 * 0.06, rat.organ(Organ.KIDNEY).bloodFlowLitrePerHour(), 0.001);
		assertEquals(11.8 * 0.06, rat.hepaticFlow(), 0.001);
		assertEquals(1.31 * 0.06, rat.glomerularFiltrationRate().value(), 1e-3);
	}

	/** DuBois: 1.81 m2 at 170 cm and 70 kg; Mosteller: 1.818; Nadler: 4.66 L; Barter: about 40 mg/g at 30 years and 31 (27-37) at 60. */
	@Test
	void equationsOfSizeAndAgeGiveThePublishedNumbers() {
		assertEquals(1.81, BodySize.surfaceArea(170, 70), 0.005);
		assertEquals(1.818, BodySize.surfaceAreaMosteller(170, 70), 5e-4);
		assertEquals(0.3669 * 4.913 + 0.03219 * 70 + 0.6041, BodySize.bloodVolume(Sex.MALE, 170, 70), 1e-9);
		assertEquals(40, BodySize.microsomalProtein(30), 0.5);
		assertEquals(31, BodySize.microsomalProtein(60), 1.5);
	}

	@Test
	void theTableHasUnitAndSourceInEachRow() {
		Table table = PhysiologyTable.of(List.of(IndividualPhysiology.reference(Species.RAT, Sex.MALE),
				IndividualPhysiology.reference(Species.HUMAN, Sex.FEMALE)));
		for (int row = 0; row < table.rows(); row++) {
			assertFalse(table.texts("source").value(row).isBlank());
			assertTrue(Units.isValid(table.texts("unit").value(row)), table.texts("unit").value(row));
			assertTrue(table.numbers("value").value(row) >= 0, table.texts("part").value(row) + table.texts("quantity").value(row));
		}
	}

	@Test
	void ageHeightAndWeightMoveTheBodyAsTheyShould() {
		Physiology young = IndividualPhysiology.of(Species.HUMAN, Sex.FEMALE, 30, 60, 163);
		Physiology heavy = IndividualPhysiology.of(Species.HUMAN, Sex.FEMALE, 30, 90, 163);
		Physiology old = IndividualPhysiology.of(Species.HUMAN, Sex.FEMALE, 80, 60, 163);
		Physiology byIndex = IndividualPhysiology.ofBodyMassIndex(Species.HUMAN, Sex.FEMALE, 30, 90, 90 / (1.63 * 1.63));
		assertEquals(heavy.organ(Organ.ADIPOSE).volumeLitre(), byIndex.organ(Organ.ADIPOSE).volumeLitre(), 1e-9);
		assertEquals(young.organ(Organ.LIVER).volumeLitre(), heavy.organ(Organ.LIVER).volumeLitre(), 1e-12);
		assertTrue(heavy.organ(Organ.ADIPOSE).massKilogram() > young.organ(Organ.ADIPOSE).massKilogram() + 25);
		assertEquals(young.organ(Organ.MUSCLE).massKilogram() - 0.11 * 35, old.organ(Organ.MUSCLE).massKilogram(), 1e-9);
		assertEquals((153.2 - 0.96 * 80) / (153.2 - 0.96 * 30),
				old.glomerularFiltrationRate().value() / young.glomerularFiltrationRate().value(), 1e-12);
	}

	@Test
	void namesAreUnderstoodAsPeopleWriteThem() {
		assertEquals(Species.RAT, Species.parse(" Sprague-Dawley Rats"));
		assertEquals(Species.HUMAN, Species.parse("Human (male)"));
		assertEquals(Species.MONKEY, Species.parse("Cynomolgus"));
		assertEquals("species", problem(() -> Species.parse("rat and mouse")).key());
		assertEquals(Organ.RED_BLOOD_CELLS, Organ.parse("Blood Cells").orElseThrow());
		assertEquals(Organ.GUT, Organ.parse("Small_Intestine").orElseThrow());
		assertTrue(Organ.parse("tail").isEmpty());
	}

	@Test
	void whatCantBeIsOneClearMessageAtTheField() {
		assertEquals("species", problem(() -> Species.parse("unicorn")).key());
		assertEquals("age", problem(() -> IndividualPhysiology.of(Species.HUMAN, Sex.MALE, 4, 70, 176)).key());
		assertEquals("bodyWeight", problem(() -> IndividualPhysiology.of(Species.RAT, Sex.MALE, 0, -1, 0)).key());
		assertEquals("bodyWeight", problem(() -> IndividualPhysiology.of(Species.HUMAN, Sex.MALE, 30, 25, 200)).key());
		Physiology rat = IndividualPhysiology.reference(Species.RAT, Sex.MALE);
		Physiology swollen = rat.withOrgans(rat.organs().stream().map(o -> o.organ() == Organ.LIVER
				? o.with(o.volume().with(0.2, "test"), o.bloodFlow()) : o).toList(), "test");
		List<PbpkProblem> problems = PhysiologyChecks.check(swollen);
		assertEquals(1, problems.size());
		assertEquals("volume", problems.getFirst().key());
	}

	private static PbpkProblem problem(org.junit.jupiter.api.function.Executable action) {
		PbpkException e = assertThrows(PbpkException.class, action);
		assertEquals(1, e.problems().size());
		return e.problems().getFirst();
	}
}
