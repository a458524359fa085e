package org.starling.workflow.pbpk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.Route;
import org.starling.workflow.RunContext;

/**
 * A neutral molecule with a blood:plasma ratio of 1 whose liver clears 50 L/h of unbound drug in every species. Plasma clearance of the
 * well-stirred liver is Q·fu·CLint/(Q + fu·CLint) (Rowland, Benet, Graham, J Pharmacokinet Biopharm 1:123, 1973), and unbound drug is
 * freely filtered: fu·GFR.
 */
class SpeciesComparisonTest {

	private static Molecule molecule(boolean complete) {
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName("Drug");
		property(molecule, "molarMass", 300, "g/mol");
		property(molecule, "logP", 1.5, "");
		property(molecule, "bloodPlasmaRatio", 1, "");
		property(molecule, "intrinsicClearance", 50, "L/h");
		if (complete) {
			property(molecule, "fractionUnbound", 0.2, "");
		}
		return molecule;
	}

	private static void property(Molecule molecule, String key, double value, String unit) {
		MoleculeProperty property = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		property.setKey(key);
		Quantity quantity = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(value);
		quantity.setUnit(unit);
		property.setQuantity(quantity);
		molecule.getProperties().add(property);
	}

	@Test
	void clearanceIsThatOfTheWellStirredLiver() {
		SpeciesComparison comparison = SpeciesComparison.of(molecule(true), List.of(Species.HUMAN, Species.RAT),
				new SpeciesComparison.Question(Route.INTRAVENOUS, 1, "rodgers-rowland", 72), RunContext.standard());
		assertEquals(2, comparison.chart().series().size());
		for (SpeciesResult result : comparison.results()) {
			assertEquals("", result.problem());
			Physiology body = IndividualPhysiology.reference(result.species(), Sex.MALE);
			double flow = body.hepaticFlow();
			double expected = flow * 0.2 * 50 / (flow + 0.2 * 50) + 0.2 * body.glomerularFiltrationRate().value();
			assertEquals(expected, result.clearance(), 5e-3 * expected, result.species().id());
			assertEquals(body.bodyWeight() / result.clearance(), result.area(), 1e-9 * result.area());
			assertTrue(result.volume() > 0.2 * body.bodyWeight() && result.volume() < 5 * body.bodyWeight(), "a volume of a body");
		}
		assertEquals(List.of("human", "rat"), List.of(comparison.table().texts("Species").value(0), comparison.table().texts("Species").value(1)));
	}

	@Test
	void whatIsMissingIsSaidForEachSpecies() {
		SpeciesComparison comparison = SpeciesComparison.of(molecule(false), List.of(Species.DOG),
				new SpeciesComparison.Question(Route.ORAL, 1, "rodgers-rowland", 24), RunContext.standard());
		assertFalse(comparison.results().getFirst().isGood());
		assertTrue(comparison.results().getFirst().problem().contains("fractionUnbound"));
	}
}
