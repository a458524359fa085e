package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.starling.pbpk.structure.Build.base;
import static org.starling.pbpk.structure.Build.drug;
import static org.starling.pbpk.structure.Build.enzyme;
import static org.starling.pbpk.structure.Build.value;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.model.molecule.Molecule;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.InteractionSettings.Kind;

/** Each mistake is one problem at its field. */
class ProblemsTest {

	private final Molecule molecule = base("drug");
	private final PbpkSettings good = PbpkSettings.of(molecule, Species.RAT).withDrug(drug(molecule, enzyme("CYP3A4", 1)));

	private static void assertProblem(String key, PbpkSettings settings) {
		List<PbpkProblem> problems = assertThrows(PbpkException.class, () -> PbpkModelBuilder.build(settings)).problems();
		assertEquals(List.of(key), problems.stream().map(PbpkProblem::key).toList(), problems.toString());
	}

	private PbpkSettings with(ProcessSettings... processes) {
		return good.withDrug(good.drug().withProcesses(List.of(processes)));
	}

	@Test
	void organsAndTheirWalls() {
		assertProblem("organs.brain.cell", good.withDrug(good.drug()
				.withOrgans(List.of(new OrganSettings(Organ.BRAIN, Exchange.PERMEABILITY, value(1, "L/h"), value(-1, "L/h"))))));
		assertProblem("organs.brain.capillary", good.withDrug(good.drug()
				.withOrgans(List.of(new OrganSettings(Organ.BRAIN, Exchange.PERMEABILITY, value(1, "mg"), null)))));
		assertProblem("organ", good.withDrug(good.drug().withOrgans(List.of(OrganSettings.permeability(Organ.UTERUS)))));
		assertProblem("organ", with(ProcessSettings.linear("CYP1B1", ProcessKind.METABOLISM, Organ.UTERUS, value(1, "L/h"))));
		assertProblem("organs.brain", with(ProcessSettings.linear("P-gp", ProcessKind.EFFLUX, Organ.BRAIN, value(1, "L/h"))));
	}

	@Test
	void elimination() {
		assertProblem("intrinsicClearance", PbpkSettings.of(molecule, Species.RAT));
		assertProblem("clearance", with(enzyme("CYP3A4", 0)));
		assertProblem("metabolite", with(enzyme("CYP3A4", 1).making("M1")));
		assertProblem("processes.CYP3A4", with(enzyme("CYP3A4", 1), enzyme("CYP3A4", 2)));
		assertProblem("renal.filtration", good.withDrug(good.drug().withRenal(new RenalSettings(value(2, "1"), null))));
		assertProblem("perpetrator", good.withInteractions(List.of(new InteractionSettings("x", "CYP3A4", Kind.COMPETITIVE, value(1, "umol/L"),
				null, null))));
		assertProblem("kinact", good.withInteractions(List.of(new InteractionSettings("drug", "CYP3A4", Kind.MECHANISM_BASED,
				value(1, "umol/L"), null, null))));
	}

	@Test
	void dosesAndFormulations() {
		PbpkSettings oral = good.withDoses(List.of(DoseSettings.single(Route.ORAL, 1, "mg")));
		assertProblem("solubility", oral.withDrug(good.drug().withFormulation(FormulationSettings.SOLID)));
		assertProblem("unit", good.withDoses(List.of(DoseSettings.single(Route.ORAL, 1, "h"))));
		assertProblem("amount", good.withDoses(List.of(DoseSettings.single(Route.ORAL, -1, "mg"))));
		assertProblem("durationHour", good.withDoses(List.of(DoseSettings.single(Route.INFUSION, 1, "mg").over(0))));
		assertProblem("route", PbpkSettings.of(antibody(), Species.RAT).withTemplate(Template.ANTIBODY)
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 1, "mg"))));
		assertProblem("molarMass", good.withTemplate(Template.ANTIBODY));
		assertProblem("tumour.volume", good.withTumour(TumourSettings.of(value(-1, "mL"))));
	}

	private static Molecule antibody() {
		Molecule m = base("IgG");
		m.getProperties().removeFirst();
		Build.property(m, "molarMass", 150, "kg/mol");
		return m;
	}
}
