package org.starling.examples;

import static org.starling.examples.Make.literature;
import static org.starling.examples.Make.quantity;

import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Species;

/** The one-compartment model with first-order absorption of the theophylline example. */
final class OneCompartmentModel {

	private OneCompartmentModel() {
	}

	static Model create(Molecule theophylline) {
		Model model = Make.make(Model.class, Literals.MODEL);
		model.setName("One-compartment oral");
		model.setNotes("First-order absorption from a depot and first-order elimination. Without intravenous data CL and V are "
				+ "apparent values, CL/F and V/F; the start values are those of a 70 kg adult.");
		model.getMolecules().add(theophylline);
		Compartment gut = Make.compartment(model, "gut", "Gut lumen", "gut", quantity(1, "L",
				Make.assumed("the depot is an amount; its volume does not matter")));
		Compartment central = Make.compartment(model, "central", "Central", null, quantity(35, "L",
				Make.calculated("set to V at the start")));
		Species depot = Make.amount(model, "depot", "Dose not yet absorbed", gut);
		depot.setMolecule(theophylline);
		Species drug = Make.concentration(model, "C", "Theophylline in plasma", central);
		drug.setMolecule(theophylline);
		Make.parameter(model, "ka", "Absorption rate constant", quantity(1.59, "1/h", literature(
				"Pinheiro JC, Bates DM: Mixed-Effects Models in S and S-PLUS, Springer 2000, section 8.2: exp(lKa), lKa = 0.466",
				"10.1007/b98882")));
		Make.parameter(model, "CL", "Clearance", quantity(2.73, "L/h",
				literature(TheophyllineMolecule.GOODMAN + ": 0.65 mL/min/kg at 70 kg", null)));
		Make.parameter(model, "V", "Volume of distribution", quantity(35, "L",
				literature(TheophyllineMolecule.GOODMAN + ": 0.50 L/kg at 70 kg", null)));
		Make.initially(model, central, "V");
		Make.flow(model, "absorption", "Absorption", depot, drug, "ka*depot");
		Make.flow(model, "elimination", "Elimination", drug, null, "CL*C");
		Make.observer(model, "plasma", "Plasma concentration", "C", "plasma");
		return model;
	}
}
