package org.starling.examples;

import java.util.List;

import org.starling.model.base.OriginKind;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.IndividualSettings;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;
import org.starling.pbpk.structure.RenalSettings;
import org.starling.pbpk.structure.Route;
import org.starling.pbpk.structure.TumourSettings;

/** The whole-body models of the example, built as the wizard and the command line build them. */
final class PbpkModels {

	private static final String GOODMAN = TheophyllineMolecule.GOODMAN;
	/** Of unbound drug, well-stirred liver: 82 % of 0.65 mL/min/kg at 70 kg over the unbound fraction 0.44 and less the flow's part. */
	private static final double HUMAN_CLEARANCE = 5.26;
	private static final double HUMAN_WEIGHT = 73;
	private static final double RAT_WEIGHT = 0.25;
	private static final int DAYS = 42;

	private PbpkModels() {
	}

	static CompoundValue theophyllineClearance() {
		return new CompoundValue(HUMAN_CLEARANCE, "L/h", OriginKind.CALCULATED, "well-stirred liver: 82 % of 0.65 mL/min/kg (" + GOODMAN + ") at 70 kg");
	}

	static CompoundValue tamoxifenClearance() {
		return new CompoundValue(460, "L/h", OriginKind.CALCULATED, "20 mg/day over 122 ng/mL at steady state ("
				+ PbpkMolecules.LABEL + ") over the unbound fraction 0.015; the dose is taken as wholly absorbed and the liver as all that clears");
	}

	static Model theophyllineHuman(Molecule molecule) {
		Model model = theophylline(molecule, Species.HUMAN, theophyllineClearance(), DoseSettings.single(Route.ORAL, 320, "mg"));
		model.setName("Theophylline in human");
		return model;
	}

	static Model theophyllineRat(Molecule molecule) {
		CompoundValue clearance = new CompoundValue(HUMAN_CLEARANCE * Math.pow(RAT_WEIGHT / HUMAN_WEIGHT, 0.75), "L/h", OriginKind.ASSUMED,
				"the human value times the ratio of body weights, 0.25 to 73 kg, to the power 0.75 (allometry)");
		Model model = theophylline(molecule, Species.RAT, clearance, DoseSettings.single(Route.ORAL, 5, "mg/kg"));
		model.setName("Theophylline in rat");
		return model;
	}

	private static Model theophylline(Molecule molecule, Species species, CompoundValue clearance, DoseSettings dose) {
		CompoundValue filtered = new CompoundValue(0.148, "1", OriginKind.CALCULATED, "renal clearance of 18 % of 0.65 mL/min/kg (" + GOODMAN
				+ ") at 70 kg over filtration 7.5 L/h times the unbound fraction 0.44; most of what is filtered returns");
		CompoundSettings drug = CompoundSettings.of(molecule)
				.withProcesses(List.of(ProcessSettings.linear("CYP1A2", ProcessKind.METABOLISM, Organ.LIVER, clearance)))
				.withRenal(new RenalSettings(filtered, null));
		return PbpkModelBuilder.build(PbpkSettings.of(molecule, species).withDrug(drug).withDoses(List.of(dose)));
	}

	/** A woman with a tumour of 10 mL who takes 20 mg a day. */
	static Model tamoxifen(Molecule molecule) {
		CompoundSettings drug = CompoundSettings.of(molecule).withMethod("calibrated")
				.withProcesses(List.of(ProcessSettings.linear("CYP3A4", ProcessKind.METABOLISM, Organ.LIVER, tamoxifenClearance())))
				.withRenal(new RenalSettings(new CompoundValue(0, "1", OriginKind.ASSUMED, "no unchanged drug in urine"), null));
		CompoundValue volume = new CompoundValue(10, "mL", OriginKind.ASSUMED, "a tumour of 2.7 cm diameter");
		Model model = PbpkModelBuilder.build(PbpkSettings.of(molecule, Species.HUMAN)
				.withIndividual(new IndividualSettings(Sex.FEMALE, 50, 65, 163)).withDrug(drug).withTumour(TumourSettings.of(volume))
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 20, "mg").repeated(24, DAYS - 1))));
		model.setName("Tamoxifen with a tumour");
		return model;
	}

	/** The rat of the simulated study: a tumour of 1 mL and one oral dose of 0.25 mg. */
	static Model tamoxifenRat(Molecule molecule) {
		double scale = Math.pow(RAT_WEIGHT / HUMAN_WEIGHT, 0.75);
		CompoundValue clearance = new CompoundValue(tamoxifenClearance().value() * scale, "L/h", OriginKind.ASSUMED,
				"the human value times the ratio of body weights, 0.25 to 73 kg, to the power 0.75 (allometry)");
		CompoundSettings drug = CompoundSettings.of(molecule).withMethod("calibrated")
				.withProcesses(List.of(ProcessSettings.linear("CYP3A4", ProcessKind.METABOLISM, Organ.LIVER, clearance)))
				.withRenal(new RenalSettings(new CompoundValue(0, "1", OriginKind.ASSUMED, "no unchanged drug in urine"), null));
		Model model = PbpkModelBuilder.build(PbpkSettings.of(molecule, Species.RAT).withDrug(drug)
				.withIndividual(new IndividualSettings(Sex.FEMALE, Double.NaN, RAT_WEIGHT, Double.NaN))
				.withTumour(TumourSettings.of(new CompoundValue(1, "mL", OriginKind.ASSUMED, "a tumour of 1.2 cm diameter")))
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 0.25, "mg"))));
		model.setName("Tamoxifen in a rat with a tumour");
		return model;
	}
}
