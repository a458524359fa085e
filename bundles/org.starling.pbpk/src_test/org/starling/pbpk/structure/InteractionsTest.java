package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.starling.pbpk.structure.Build.base;
import static org.starling.pbpk.structure.Build.drug;
import static org.starling.pbpk.structure.Build.enzyme;
import static org.starling.pbpk.structure.Build.last;
import static org.starling.pbpk.structure.Build.parameter;
import static org.starling.pbpk.structure.Build.run;
import static org.starling.pbpk.structure.Build.value;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.InteractionSettings.Kind;

/** Metabolites, bile and interactions of two compounds against closed forms. */
class InteractionsTest {

	private static final double FUB = 0.2 / 0.9;

	private final Molecule victim = base("victim");
	private final Molecule perpetrator = base("other one");

	private PbpkSettings two(CompoundSettings first, CompoundSettings second) {
		return PbpkSettings.of(victim, Species.HUMAN).withCompounds(List.of(first, second));
	}

	@Test
	void competitiveInhibitorRaisesTheAreaAsRowlandAndMatinSay() {
		Model model = Build.model(two(drug(victim, enzyme("CYP3A4", 240), enzyme("CYP2C9", 60)), drug(perpetrator, enzyme("UGT", 10)))
				.withInteractions(List.of(new InteractionSettings("other one", "CYP3A4", Kind.COMPETITIVE, value(600, "ug/L"), null, null)))
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 10, "mg"))));
		Build.addArea(model, "C_venous");
		Build.hold(model, "C_liver_other_one", 0);
		double alone = last(run(model, 0, 2000), "area_C_venous");
		double unbound = 8;
		Build.hold(model, "C_liver_other_one", unbound * parameter(model, "Kp_liver_other_one") / 0.2);
		double together = last(run(model, 0, 2000), "area_C_venous");
		double expected = 1 / (0.8 / (1 + unbound / 2) + 0.2);
		assertEquals(expected, together / alone, 1e-6 * expected, "Rowland, Matin, J Pharmacokinet Biopharm 1:553 (1973)");
	}

	@Test
	void inactivatedAndInducedEnzymeSettlesWhereSynthesisIsLoss() {
		Model model = Build.model(two(drug(victim, enzyme("CYP3A4", 240)), drug(perpetrator, enzyme("UGT", 10)))
				.withInteractions(List.of(
						new InteractionSettings("other one", "CYP3A4", Kind.MECHANISM_BASED, value(3, "umol/L"), value(0.5, "1/h"), value(0.02, "1/h")),
						new InteractionSettings("other one", "CYP3A4", Kind.INDUCTION, value(0.5, "umol/L"), value(8, "1"), null))));
		double unbound = 1.5;
		Build.hold(model, "C_liver_other_one", unbound * parameter(model, "Kp_liver_other_one") / 0.2);
		Build.observe(model, "E_CYP3A4");
		double expected = 0.02 * (1 + 8 * 1.5 / 2) / (0.02 + 0.5 * 1.5 / 4.5);
		assertEquals(expected, last(run(model, 0, 500), "seen_E_CYP3A4"), 1e-8, "Fahmi et al., Drug Metab Dispos 36:1698 (2008)");
	}

	@Test
	void metaboliteThatTheLiverMakesHasTheAreaOfAnOralDose() {
		Model model = Build.model(two(drug(victim, enzyme("CYP3A4", 100).making("other one")), drug(perpetrator, enzyme("UGT", 50)))
				.withDoses(List.of(DoseSettings.single(Route.INTRAVENOUS, 6, "mg"))));
		Build.addArea(model, "C_venous_other_one");
		var curves = run(model, 0, 3000);
		double expected = 20 / (FUB * 50);
		assertEquals(expected, last(curves, "area_C_venous_other_one"), 1e-6 * expected);
		assertEquals(20, last(curves, "mass_balance"), 20e-9);
	}

	@Test
	void whatBileBringsBackIsAbsorbedAgain() {
		CompoundSettings drug = drug(victim, enzyme("CYP3A4", 60), ProcessSettings.linear("MRP2", ProcessKind.BILIARY, Organ.LIVER, value(40, "L/h")))
				.withBile(BileSettings.CONTINUOUS);
		Model model = Build.model(PbpkSettings.of(victim, Species.HUMAN).withDrug(drug)
				.withDoses(List.of(DoseSettings.single(Route.INTRAVENOUS, 6, "mg"))));
		Build.addArea(model, "C_venous");
		var curves = run(model, 0, 5000);
		double kt = parameter(model, "k_transit");
		double back = 0.4 * (1 - Math.pow(kt / (kt + parameter(model, "ka")), 7));
		double q = parameter(model, "Q_liver");
		double intrinsic = FUB * 100;
		double absorbed = 20 * back / (1 - back);
		double expected = 20 * (q + intrinsic) / (q * intrinsic) + absorbed / intrinsic;
		assertEquals(expected, last(curves, "area_C_venous"), 1e-6 * expected);
		assertEquals(20, last(curves, "mass_balance"), 20e-9);
	}

	@Test
	void mealsEmptyTheGallBladder() {
		CompoundSettings drug = drug(victim, ProcessSettings.linear("MRP2", ProcessKind.BILIARY, Organ.LIVER, value(400, "L/h")))
				.withBile(new BileSettings(value(3, "1/h"), List.of(10.0), 0.5));
		Model model = Build.model(PbpkSettings.of(victim, Species.HUMAN).withDrug(drug)
				.withDoses(List.of(DoseSettings.single(Route.INTRAVENOUS, 6, "mg"))));
		Build.hold(model, "C_liver", 0);
		Build.species(model, "A_gall_bladder").getInitialAmount().setValue(5.0);
		Build.observe(model, "A_gall_bladder");
		double[] bladder = run(model, Map.of(), 0, 9.9, 10.25, 11).curve("seen_A_gall_bladder");
		assertEquals(5, bladder[1], 1e-9);
		assertEquals(5 * Math.exp(-0.75), bladder[2], 1e-8);
		assertEquals(5 * Math.exp(-1.5), bladder[3], 1e-8);
	}
}
