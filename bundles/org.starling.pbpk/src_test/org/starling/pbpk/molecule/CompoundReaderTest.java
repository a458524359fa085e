package org.starling.pbpk.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeFactory;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;

/** What is taken from a molecule, and what is said when something is missing or wrong. */
class CompoundReaderTest {

	private final Molecule molecule = MoleculeFactory.eINSTANCE.createMolecule();

	private MoleculeProperty add(String key, double value, String unit, String qualifier, String species, String medium) {
		MoleculeProperty property = MoleculeFactory.eINSTANCE.createMoleculeProperty();
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(value);
		quantity.setUnit(unit);
		property.setKey(key);
		property.setQuantity(quantity);
		property.setQualifier(qualifier);
		property.setSpecies(species);
		property.setMedium(medium);
		molecule.getProperties().add(property);
		return property;
	}

	private List<PbpkProblem> problems() {
		return assertThrows(PbpkException.class, () -> CompoundReader.read(molecule, Species.RAT)).problems();
	}

	@Test
	void theClearanceOfAnotherSpeciesWholeLiverIsScaledByBodyWeight() {
		add("logP", 0, "", null, null, null);
		add("fractionUnbound", 0.44, "", null, "rat", "plasma");
		add("intrinsicClearance", 5.26, "L/h", "liver", "human", null);
		CompoundValue clearance = CompoundReader.read(molecule, Species.RAT).intrinsicClearances().getFirst().value();
		assertEquals(5.26 * Math.pow(0.25 / 73, 0.75), clearance.value(), 1e-12, "ICRP 89's man of 73 kg, a rat of 0.25 kg");
		assertEquals(OriginKind.ASSUMED, clearance.origin());
		assertTrue(clearance.source().startsWith(CompoundValue.FOREIGN + "human"), clearance.source());
	}

	@Test
	void valuesOfTheSpeciesComeFirstAndUnitsAreConverted() {
		molecule.setName("Midazolam");
		add("logP", 3.15, "", null, null, null);
		add("fractionUnbound", 3, "%", null, "human", "plasma");
		add("fractionUnbound", 0.05, "", null, "Rat", "plasma");
		add("molarMass", 0.32577, "kg/mol", null, null, null);
		add("pKa", 6.0, "", "base", null, null);
		add("intrinsicClearance", 12, "uL/min/mg", "microsomes", null, null);
		add("partitionCoefficient", 4.2, "", null, "rat", "Liver");
		CompoundProperties rat = CompoundReader.read(molecule, Species.RAT);
		assertEquals(0.05, rat.fractionUnbound().value());
		assertEquals(325.77, rat.molarMass().orElseThrow().value(), 1e-9);
		assertEquals(new IonizationConstant(6, IonizationConstant.Kind.BASE), rat.pKa().getFirst());
		assertEquals(4.2, rat.measuredKp().get(Organ.LIVER).value());
		assertEquals(IntrinsicClearance.System.MICROSOMES, rat.intrinsicClearances().getFirst().system());
		assertEquals(List.of(), rat.assumptions());
		assertEquals(0.03, CompoundReader.read(molecule, Species.HUMAN).fractionUnbound().value(), 1e-15);
	}

	@Test
	void aValueOfAnotherSpeciesIsTakenAndSaysSo() {
		add("logP", 1, "", null, null, null);
		add("fractionUnbound", 0.4, "", null, "human", null);
		CompoundProperties rat = CompoundReader.read(molecule, Species.RAT);
		assertEquals(OriginKind.ASSUMED, rat.fractionUnbound().origin());
		assertEquals(2, rat.assumptions().size(), rat.assumptions().toString());
		assertTrue(rat.assumptions().get(1).contains("value of human taken for rat"));
	}

	/** log P = log D + log(1 + 10^(pKa - pH)) of a base: 1 + log 101 at a pKa two above the pH. */
	@Test
	void logPComesFromLogDWhenThatIsGiven() {
		add("logD", 1, "", null, null, null);
		add("pKa", 9.4, "", "BASE", null, null);
		add("fractionUnbound", 0.4, "", null, "rat", null);
		assertEquals(1 + Math.log10(101), CompoundReader.read(molecule, Species.RAT).logP().value(), 1e-12);
	}

	@Test
	void aMissingLogPIsOneProblem() {
		add("fractionUnbound", 0.4, "", null, "rat", null);
		assertEquals(List.of("logP"), problems().stream().map(PbpkProblem::key).toList());
	}

	@Test
	void aNegativeFractionUnboundIsOneProblem() {
		molecule.setName("X");
		add("logP", 1, "", null, null, null);
		add("fractionUnbound", -0.4, "", null, "rat", null);
		assertEquals("X, fractionUnbound: is -0.4; give a value from 0.0 to 1.0", problems().getFirst().toString());
		assertEquals(1, problems().size());
	}

	@Test
	void aPKaWithoutKindAndAUnitOfAnotherDimensionAreProblems() {
		add("logP", 1, "mg/L", null, null, null);
		add("fractionUnbound", 0.4, "", null, "rat", null);
		add("pKa", 9, "", null, null, null);
		assertEquals(List.of("pKa", "logP"), problems().stream().map(PbpkProblem::key).toList());
	}
}
