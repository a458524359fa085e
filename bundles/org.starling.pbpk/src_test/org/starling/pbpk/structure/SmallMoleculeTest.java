package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starling.kinetics.SimulatedCurves;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;

/** The small-molecule template against closed forms. The drug has fup 0.2 and a blood:plasma ratio of 0.9. */
class SmallMoleculeTest {

	private static final double DAY = 24;
	/** Unbound over blood. */
	private static final double FUB = 0.2 / 0.9;

	private final Molecule molecule = base("drug");

	private PbpkSettings settings(Species species, ProcessSettings... processes) {
		return PbpkSettings.of(molecule, species).withDrug(drug(molecule, processes));
	}

	private static PbpkSettings infused(PbpkSettings s, double micromolePerHour, double days) {
		return s.withDoses(List.of(DoseSettings.single(Route.INFUSION, micromolePerHour * days * DAY, "umol").over(days * DAY)));
	}

	/** What escapes the liver: Pang, Rowland, J Pharmacokinet Biopharm 5:625 (1977); Roberts, Rowland, ibid. 14:227 (1986). */
	private static double escaped(LiverModel model, double rn) {
		return switch (model) {
		case WELL_STIRRED -> 1 / (1 + rn);
		case PARALLEL_TUBE -> Math.exp(-rn);
		case DISPERSION -> {
			double dn = 0.17;
			double a = Math.sqrt(1 + 4 * rn * dn);
			yield 4 * a / ((1 + a) * (1 + a) * Math.exp((a - 1) / (2 * dn)) - (1 - a) * (1 - a) * Math.exp(-(a + 1) / (2 * dn)));
		}
		};
	}

	@ParameterizedTest
	@EnumSource
	void infusionReachesDoseRateOverHepaticAndRenalClearance(LiverModel liver) {
		CompoundSettings drug = drug(molecule, enzyme("CYP3A4", 400)).withRenal(new RenalSettings(value(0.5, "1"), value(20, "%")));
		Model model = Build.model(infused(settings(Species.HUMAN).withDrug(drug).withLiver(liver), 30, 60));
		double q = parameter(model, "Q_liver");
		double clearance = q * (1 - escaped(liver, FUB * 400 / q)) + 0.8 * 0.5 * parameter(model, "GFR") * FUB;
		assertEquals(30 / clearance, last(run(model, 0, 60 * DAY), "blood") / 0.3, 1e-6 * 30 / clearance);
	}

	@Test
	void saturableEnzymeReachesMichaelisAndMentensSteadyState() {
		Model model = Build.model(infused(settings(Species.RAT, ProcessSettings.saturable("CYP2D6", ProcessKind.METABOLISM, Organ.LIVER,
				value(3, "mg/h"), value(2, "umol/L"))), 4, 20));
		double unbound = 4 * 2.0 / (10 - 4);
		double expected = unbound / FUB + 4 / parameter(model, "Q_liver");
		assertEquals(expected, last(run(model, 0, 20 * DAY), "blood") / 0.3, 1e-6 * expected);
	}

	@Test
	void oralBioavailabilityIsThatOfTransitGutWallAndLiver() {
		Model model = Build.model(settings(Species.HUMAN, enzyme("CYP3A4", 300),
				ProcessSettings.linear("CYP3A4", ProcessKind.METABOLISM, Organ.GUT, value(40, "L/h")))
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 10, "mg"), DoseSettings.single(Route.INTRAVENOUS, 10, "mg"),
						DoseSettings.single(Route.INTRAVENOUS, 20, "mg"))));
		Build.addArea(model, "C_venous");
		Build.observe(model, "A_faeces");
		SimulatedCurves oral = run(model, 0, 60 * DAY);
		model.getRegimens().removeFirst();
		SimulatedCurves intravenous = run(model, 0, 60 * DAY);
		model.getRegimens().removeFirst();
		double kt = parameter(model, "k_transit");
		double lost = Math.pow(kt / (kt + parameter(model, "ka")), 7);
		assertEquals(lost * 10 / 0.3, last(oral, "seen_A_faeces"), 1e-6 * lost * 10 / 0.3, "Yu, Amidon 1999, eq. 13");
		double villi = parameter(model, "Q_villi");
		double liver = parameter(model, "Q_liver");
		double expected = (1 - lost) * villi / (villi + FUB * 40) * liver / (liver + FUB * 300);
		double single = last(intravenous, "area_C_venous");
		assertEquals(expected, last(oral, "area_C_venous") / single, 1e-6 * expected);
		assertEquals(2, last(run(model, 0, 60 * DAY), "area_C_venous") / single, 1e-8, "twice the dose");
	}

	@Test
	void largePermeabilitiesLeadToTheOrganThatPerfusionLimits() {
		PbpkSettings settings = settings(Species.RAT, enzyme("CYP3A4", 1)).withDoses(List.of(DoseSettings.single(Route.INTRAVENOUS, 1, "mg/kg")));
		double[] times = { 0, 0.05, 0.2, 1, 3 };
		SimulatedCurves flow = run(Build.model(settings), times);
		Model model = Build.model(settings.withDrug(settings.drug().withOrgans(List.of(OrganSettings.permeability(Organ.MUSCLE),
				new OrganSettings(Organ.LIVER, Exchange.PERMEABILITY, value(1, "mL/min"), value(1, "mL/min"))))));
		assertEquals(0.06, parameter(model, "PS_cap_liver"), 1e-12);
		double[] limited = run(model, times).curve("muscle");
		SimulatedCurves fast = run(model, Map.of("PS_cap_muscle", 1e7, "PS_cell_muscle", 1e7, "PS_cap_liver", 1e7, "PS_cell_liver", 1e7), times);
		for (String organ : List.of("muscle", "liver", "plasma", "muscle_unbound")) {
			for (int i = 1; i < times.length; i++) {
				double expected = flow.curve(organ)[i];
				assertEquals(expected, fast.curve(organ)[i], 1e-5 * expected, organ + " at " + times[i]);
			}
		}
		assertTrue(limited[1] < 0.9 * flow.curve("muscle")[1], "slower at the permeabilities that are assumed");
	}

	/** Extended clearance: Shitara, Horie, Sugiyama, Eur J Pharm Sci 27:425 (2006), doi:10.1016/j.ejps.2005.12.003. */
	@Test
	void transportersAndEnzymesOfTheLiverGiveTheExtendedClearance() {
		CompoundSettings drug = drug(molecule, enzyme("CYP3A4", 0.6),
				ProcessSettings.linear("OATP", ProcessKind.UPTAKE, Organ.LIVER, value(2, "L/h")),
				ProcessSettings.linear("MRP3", ProcessKind.EFFLUX, Organ.LIVER, value(0.3, "L/h")))
				.withOrgans(List.of(new OrganSettings(Organ.LIVER, Exchange.PERMEABILITY, value(3, "L/h"), value(0.5, "L/h"))));
		Model model = Build.model(infused(settings(Species.RAT).withDrug(drug), 1, 30));
		double cell = (0.5 + 2) * 0.6 / (0.5 + 0.3 + 0.6);
		double all = FUB / (1 / 3.0 + 1 / cell);
		double q = parameter(model, "Q_liver");
		double expected = (q + all) / (q * all);
		assertEquals(expected, last(run(model, 0, 30 * DAY), "blood") / 0.3, 1e-6 * expected);
	}

	@Test
	void anotherBodyWeightGivesAnotherBody() {
		Model model = Build.model(settings(Species.RAT, enzyme("CYP3A4", 1)));
		double[] flow = { parameter(model, "Q_lung"), 0 };
		var simulator = org.starling.kinetics.ModelSimulator.of(model, null, Build.SOLVERS);
		var heavier = org.starling.kinetics.SimulationSetup.at(0).with("BW", 16 * parameter(model, "BW"));
		assertEquals(8 * flow[0], simulator.valueAtStart("Q_lung", heavier), 1e-9);
		assertEquals(16 * Build.volume(model, "V_muscle"), simulator.valueAtStart("V_muscle", heavier), 1e-9);
		assertEquals(flow[0] + 1, simulator.valueAtStart("Q_lung",
				org.starling.kinetics.SimulationSetup.at(0).with("Q_kidney", parameter(model, "Q_kidney") + 1)), 1e-12, "flows still close");
	}
}
