package org.starling.cli.internal.bench;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.base.BaseFactory;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage.Literals;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.Documents;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.OrganSettings;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;
import org.starling.pbpk.structure.Route;

/** A weak base that nobody makes, in a man whose organs are all limited by permeability: something to measure. */
final class WholeBodyModel {

	private static final String SOURCE = "made up to measure with";

	private WholeBodyModel() {
	}

	static Model build() {
		Molecule molecule = Documents.create(Molecule.class, Literals.MOLECULE);
		molecule.setName("Base");
		add(molecule, "molarMass", 300, "g/mol");
		add(molecule, "logP", 2, "");
		add(molecule, "fractionUnbound", 0.2, "");
		add(molecule, "bloodPlasmaRatio", 0.9, "");
		add(molecule, "permeability", 2e-5, "cm/s");
		add(molecule, "pKa", 8, "").setQualifier("BASE");
		List<OrganSettings> organs = new ArrayList<>();
		for (Organ organ : IndividualPhysiology.organs(Species.HUMAN, Sex.MALE)) {
			organs.add(OrganSettings.permeability(organ));
		}
		CompoundSettings drug = CompoundSettings.of(molecule).withOrgans(organs).withProcesses(List.of(ProcessSettings.linear("CYP3A4",
				ProcessKind.METABOLISM, Organ.LIVER, new CompoundValue(60, "L/h", OriginKind.ASSUMED, SOURCE))));
		return PbpkModelBuilder.build(PbpkSettings.of(molecule, Species.HUMAN).withDrug(drug)
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 100, "mg"))));
	}

	private static MoleculeProperty add(Molecule molecule, String key, double value, String unit) {
		MoleculeProperty property = Documents.create(MoleculeProperty.class, Literals.MOLECULE_PROPERTY);
		property.setKey(key);
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(value);
		quantity.setUnit(unit);
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.ASSUMED);
		origin.setSource(SOURCE);
		quantity.setOrigin(origin);
		property.setQuantity(quantity);
		molecule.getProperties().add(property);
		return property;
	}
}
