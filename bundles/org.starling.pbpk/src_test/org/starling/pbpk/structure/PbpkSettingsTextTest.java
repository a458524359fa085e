package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.model.base.OriginKind;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.store.Documents;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;

class PbpkSettingsTextTest {

	private final Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);

	private PbpkSettings settings() {
		molecule.setName("drug = a");
		CompoundValue ten = new CompoundValue(10, "L/h", OriginKind.MEASURED, "two\nlines = \\n");
		CompoundSettings drug = CompoundSettings.of(molecule)
				.withProcesses(List.of(ProcessSettings.linear("CYP3A4", ProcessKind.METABOLISM, Organ.LIVER, ten)))
				.withOrgans(List.of(OrganSettings.permeability(Organ.BRAIN))).withBile(new BileSettings(null, List.of(4.0, 10.0), 1));
		return PbpkSettings.of(molecule, Species.RAT).withDrug(drug).withTumour(TumourSettings.ASSUMED)
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 5, "mg/kg").repeated(24, 6)));
	}

	@Test
	void whatIsWrittenIsReadBack() {
		PbpkSettings settings = settings();
		assertEquals(settings, PbpkSettingsText.read(PbpkSettingsText.write(settings), name -> name.equals(molecule.getId()) ? molecule : null));
		Model model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		assertTrue(PbpkSettingsText.of(model).isEmpty());
		model.getMolecules().add(molecule);
		PbpkSettingsText.annotate(model, settings);
		assertEquals(settings, PbpkSettingsText.of(model).orElseThrow());
	}

	@Test
	void whatCantBeReadIsNamed() {
		String text = PbpkSettingsText.write(settings());
		assertMessage("compounds.1.molecule", text, null);
		assertMessage("species: \"WHALE\"", text.replace("species = RAT", "species = WHALE"), molecule);
		assertMessage("doses.1.amount: \"much\"", text.replace("doses.1.amount = 5.0", "doses.1.amount = much"), molecule);
	}

	private static void assertMessage(String part, String text, Molecule molecule) {
		String message = assertThrows(PbpkException.class, () -> PbpkSettingsText.read(text, _ -> molecule)).getMessage();
		assertTrue(message.contains(part), message);
	}
}
