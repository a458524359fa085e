package org.starling.ui.wizards;

import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;

/**
 * Models to start from. The structures are the mammillary models of Gibaldi &amp; Perrier, Pharmacokinetics, 2nd ed. 1982,
 * chapters 1 and 2, in clearances and volumes; the numbers are those of no drug and say so in their origin.
 */
public enum ModelTemplate {

	/** Nothing but units. */
	EMPTY {
		@Override
		void fill(Model model) {
			// the person builds everything
		}
	},

	/** First-order absorption and elimination: ka, CL, V. */
	ONE_COMPARTMENT_ORAL {
		@Override
		void fill(Model model) {
			ModelParts parts = new ModelParts(model);
			Compartment gut = parts.compartment("gut", Messages.Template_gut, 1, null); //$NON-NLS-1$
			Compartment central = parts.compartment("central", Messages.Template_central, 50, "V"); //$NON-NLS-1$ //$NON-NLS-2$
			Species depot = parts.amount("depot", Messages.Template_depot, gut); //$NON-NLS-1$
			Species plasma = parts.concentration("C", Messages.Template_drug, central); //$NON-NLS-1$
			parts.parameter("ka", Messages.Template_absorptionRate, 1, "1/h"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.parameter("CL", Messages.Template_clearance, 5, "L/h"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.parameter("V", Messages.Template_volume, 50, "L"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.flow("absorption", Messages.Template_absorption, depot, plasma, "ka*depot"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.flow("elimination", Messages.Template_elimination, plasma, null, "CL*C"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.observer("plasma", Messages.Template_plasma, "C", "plasma"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			parts.singleDose(Messages.Template_singleOral, depot, DOSE_MILLIGRAM);
		}
	},

	/** Intravenous bolus into a central compartment that exchanges with a peripheral one: CL, V1, Q, V2. */
	TWO_COMPARTMENT_INTRAVENOUS {
		@Override
		void fill(Model model) {
			ModelParts parts = new ModelParts(model);
			Compartment central = parts.compartment("central", Messages.Template_central, 20, "V1"); //$NON-NLS-1$ //$NON-NLS-2$
			Compartment peripheral = parts.compartment("peripheral", Messages.Template_peripheral, 40, "V2"); //$NON-NLS-1$ //$NON-NLS-2$
			Species plasma = parts.concentration("C1", Messages.Template_drug, central); //$NON-NLS-1$
			Species tissue = parts.concentration("C2", Messages.Template_drugPeripheral, peripheral); //$NON-NLS-1$
			parts.parameter("CL", Messages.Template_clearance, 5, "L/h"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.parameter("V1", Messages.Template_centralVolume, 20, "L"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.parameter("Q", Messages.Template_exchange, 10, "L/h"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.parameter("V2", Messages.Template_peripheralVolume, 40, "L"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.flow("distribution", Messages.Template_distribution, plasma, tissue, "Q*(C1 - C2)").setReversible(true); //$NON-NLS-1$ //$NON-NLS-2$
			parts.flow("elimination", Messages.Template_elimination, plasma, null, "CL*C1"); //$NON-NLS-1$ //$NON-NLS-2$
			parts.observer("plasma", Messages.Template_plasma, "C1", "plasma"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			parts.singleDose(Messages.Template_singleBolus, plasma, DOSE_MILLIGRAM);
		}
	};

	private static final double DOSE_MILLIGRAM = 100;

	/**
	 * Makes a model.
	 *
	 * @param molecule the drug, or null
	 */
	public Model create(String name, Molecule molecule) {
		Model model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		model.setName(name);
		if (molecule != null) {
			model.getMolecules().add(molecule);
		}
		fill(model);
		return model;
	}

	abstract void fill(Model model);

	/** Title for a person. */
	String label() {
		return switch (this) {
		case EMPTY -> Messages.Template_empty;
		case ONE_COMPARTMENT_ORAL -> Messages.Template_oneOral;
		case TWO_COMPARTMENT_INTRAVENOUS -> Messages.Template_twoIv;
		};
	}
}
