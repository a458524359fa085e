package org.starling.examples;

import static org.starling.examples.Make.assumed;
import static org.starling.examples.Make.calculated;
import static org.starling.examples.Make.derived;
import static org.starling.examples.Make.flow;
import static org.starling.examples.Make.literature;
import static org.starling.examples.Make.parameter;
import static org.starling.examples.Make.quantity;

import org.starling.model.base.Origin;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Species;

/** The small physiological model of the theophylline example: gut, liver, blood and the other tissues, limited by flow. */
final class PhysiologicalModel {

	private static final String DAVIES = "Davies B, Morris T: Physiological parameters in laboratory animals and humans, "
			+ "Pharm Res 10:1093–1095 (1993), 70 kg human";
	private static final String DAVIES_DOI = "10.1023/A:1018943613122";

	private final Model model = Make.make(Model.class, Literals.MODEL);
	private final Molecule theophylline;

	private PhysiologicalModel(Molecule theophylline) {
		this.theophylline = theophylline;
	}

	static Model create(Molecule theophylline) {
		return new PhysiologicalModel(theophylline).build();
	}

	private static Origin davies(String what) {
		return literature(DAVIES + ": " + what, DAVIES_DOI);
	}

	private Model build() {
		model.setName("Physiological");
		model.setNotes("Four well-stirred organs joined by blood flow. Volumes scale with body weight, flows and clearances with "
				+ "its power 0.75. Red cells are taken to be in equilibrium with plasma.");
		model.getMolecules().add(theophylline);
		parameters();
		Compartment lumen = Make.compartment(model, "gut_lumen", "Gut lumen", "gut lumen", quantity(1, "L",
				assumed("the dose in the lumen is an amount; its volume does not matter")));
		Species dose = Make.amount(model, "lumen", "Dose not yet absorbed", lumen);
		dose.setMolecule(theophylline);
		Species gut = organ("gut", "Gut wall", 1.65, "gut 1650 mL");
		Species liver = organ("liver", "Liver", 1.69, "liver 1690 mL");
		Species blood = organ("blood", "Blood", 5.2, "blood 5200 mL");
		Species tissue = organ("tissue", "Other tissues", 61.46, null);
		flow(model, "absorption", "Absorption", dose, gut, "ka*lumen");
		flow(model, "to_gut", "Blood flow to the gut", blood, gut, "Q_portal*C_blood");
		flow(model, "portal_vein", "Portal vein", gut, liver, "Q_portal*Rb*C_gut/Kp_gut");
		flow(model, "hepatic_artery", "Hepatic artery", blood, liver, "Q_artery*C_blood");
		flow(model, "hepatic_vein", "Hepatic vein", liver, blood, "(Q_portal + Q_artery)*Rb*C_liver/Kp_liver");
		flow(model, "to_tissue", "Blood flow to the other tissues", blood, tissue, "Q_tissue*C_blood");
		flow(model, "from_tissue", "Blood flow from the other tissues", tissue, blood, "Q_tissue*Rb*C_tissue/Kp_tissue");
		flow(model, "metabolism", "Metabolism in the liver", liver, null, "CLint*fu*C_liver/Kp_liver");
		flow(model, "renal_excretion", "Renal excretion", blood, null, "CLrenal*C_blood/Rb");
		Make.observer(model, "plasma", "Plasma concentration", "C_blood/Rb", "plasma");
		Make.observer(model, "liver_concentration", "Liver concentration", "C_liver", "liver");
		Make.observer(model, "gut_concentration", "Gut wall concentration", "C_gut", "gut");
		Make.observer(model, "tissue_concentration", "Concentration in the other tissues", "C_tissue", "tissue");
		return model;
	}

	private Species organ(String organ, String name, double litre, String table) {
		Origin origin = table == null ? calculated("70 kg at 1 kg/L less blood, liver and gut") : davies(table);
		Compartment compartment = Make.compartment(model, organ, name, organ, quantity(litre, "L",
				calculated("V_" + organ + " scaled to the body weight at the start")));
		parameter(model, "V_" + organ, "Volume of " + name.toLowerCase(java.util.Locale.ROOT) + " at 70 kg",
				quantity(litre, "L", origin));
		Make.initially(model, compartment, "V_" + organ + "*size");
		Species species = Make.concentration(model, "C_" + organ, "Theophylline in " + name.toLowerCase(java.util.Locale.ROOT),
				compartment);
		species.setMolecule(theophylline);
		return species;
	}

	private void parameters() {
		parameter(model, "BW", "Body weight", quantity(70, "kg", davies("reference human")));
		parameter(model, "BW_ref", "Reference body weight", quantity(70, "kg", davies("reference human")));
		derived(model, "size", "Body weight over the reference", "1", "BW/BW_ref");
		derived(model, "allometry", "Scale of flows and clearances", "1", "(BW/BW_ref)^0.75");
		parameter(model, "Q_portal_ref", "Portal vein flow at 70 kg", quantity(69, "L/h", davies("portal vein 1150 mL/min")));
		parameter(model, "Q_artery_ref", "Hepatic artery flow at 70 kg",
				quantity(18, "L/h", davies("hepatic artery 300 mL/min")));
		parameter(model, "CO_ref", "Cardiac output at 70 kg", quantity(336, "L/h", davies("cardiac output 5600 mL/min")));
		derived(model, "Q_portal", "Portal vein flow", "L/h", "Q_portal_ref*allometry");
		derived(model, "Q_artery", "Hepatic artery flow", "L/h", "Q_artery_ref*allometry");
		derived(model, "Q_tissue", "Flow to the other tissues", "L/h",
				"(CO_ref - Q_portal_ref - Q_artery_ref)*allometry");
		parameter(model, "fu", "Fraction unbound in plasma", quantity(0.44, "1",
				literature(TheophyllineMolecule.GOODMAN + ": 56 ± 4 % bound", null)));
		parameter(model, "Rb", "Blood-to-plasma ratio", quantity(0.82, "1",
				assumed("1 − H + 0.6·H at a haematocrit H of 0.44, red cells at 0.6 of the plasma concentration")));
		parameter(model, "Kp_gut", "Gut-to-plasma partition coefficient", quantity(0.34, "1", calculated(
				"fu times the water fraction 0.78 of gut (Schmitt W, Toxicol In Vitro 22:457, 2008): a polar neutral drug "
						+ "distributes into water")));
		parameter(model, "Kp_liver", "Liver-to-plasma partition coefficient", quantity(0.32, "1",
				calculated("fu times the water fraction 0.72 of liver (Schmitt 2008)")));
		parameter(model, "Kp_tissue", "Partition coefficient of the other tissues", quantity(0.48, "1", calculated(
				"so that Rb·V_blood + Kp_gut·V_gut + Kp_liver·V_liver + Kp_tissue·V_tissue = 35 L, 0.50 L/kg ("
						+ TheophyllineMolecule.GOODMAN + ")")));
		parameter(model, "ka", "Absorption rate constant", quantity(1.59, "1/h", literature(
				"Pinheiro JC, Bates DM: Mixed-Effects Models in S and S-PLUS, Springer 2000, section 8.2: exp(lKa), lKa = 0.466",
				"10.1007/b98882")));
		parameter(model, "CLint_ref", "Intrinsic clearance of unbound drug at 70 kg", quantity(5.26, "L/h", calculated(
				"well-stirred liver: 82 % of 0.65 mL/min/kg (" + TheophyllineMolecule.GOODMAN + ") at 70 kg")));
		parameter(model, "CLrenal_ref", "Renal clearance at 70 kg", quantity(0.49, "L/h", calculated(
				"18 % of 0.65 mL/min/kg (" + TheophyllineMolecule.GOODMAN + ") at 70 kg")));
		derived(model, "CLint", "Intrinsic clearance of unbound drug", "L/h", "CLint_ref*allometry");
		derived(model, "CLrenal", "Renal clearance", "L/h", "CLrenal_ref*allometry");
	}
}
