package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.pbpk.structure.Build.base;
import static org.starling.pbpk.structure.Build.enzyme;
import static org.starling.pbpk.structure.Build.run;
import static org.starling.pbpk.structure.Build.value;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.model.base.OriginKind;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Parameter;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.InteractionSettings.Kind;

/** A model with all parts at once. */
class WholeTemplateTest {

	private final Molecule molecule = base("drug");
	private final Molecule metabolite = base("M1");

	private PbpkSettings everything() {
		Build.property(molecule, "solubility", 50, "mg/L").setPH(7.0);
		CompoundSettings drug = CompoundSettings.of(molecule)
				.withProcesses(List.of(ProcessSettings.saturable("CYP3A4", ProcessKind.METABOLISM, Organ.LIVER, value(20, "umol/h"),
						value(0.5, "umol/L")).making("M1"),
						ProcessSettings.linear("CYP3A4", ProcessKind.METABOLISM, Organ.GUT, value(0.1, "L/h")),
						ProcessSettings.linear("MRP2", ProcessKind.BILIARY, Organ.LIVER, value(0.3, "L/h")),
						ProcessSettings.saturable("OAT1", ProcessKind.SECRETION, Organ.KIDNEY, value(1, "umol/h"), value(1, "umol/L")),
						ProcessSettings.linear("P-gp", ProcessKind.EFFLUX, Organ.BRAIN, value(0.01, "L/h")),
						ProcessSettings.linear("OATP", ProcessKind.UPTAKE, Organ.BRAIN, value(0.001, "L/h")),
						ProcessSettings.linear("esterase", ProcessKind.PLASMA, null, value(0.02, "L/h"))))
				.withOrgans(List.of(OrganSettings.permeability(Organ.BRAIN), OrganSettings.permeability(Organ.MUSCLE)))
				.withBile(BileSettings.CONTINUOUS).withFormulation(FormulationSettings.SOLID);
		return PbpkSettings.of(molecule, Species.RAT)
				.withCompounds(List.of(drug, CompoundSettings.of(metabolite).withProcesses(List.of(enzyme("UGT", 0.5)))))
				.withTumour(TumourSettings.of(value(0.5, "mL")))
				.withInteractions(List.of(new InteractionSettings("M1", "CYP3A4", Kind.COMPETITIVE, value(1, "umol/L"), null, null),
						new InteractionSettings("M1", "CYP3A4", Kind.MECHANISM_BASED, value(2, "umol/L"), value(0.1, "1/h"), null)))
				.withDoses(List.of(DoseSettings.single(Route.INHALED, 10, "mg/kg")));
	}

	@Test
	void nothingIsLostAndEveryNumberHasAnOrigin() {
		PbpkBuild build = PbpkModelBuilder.assemble(everything());
		assertEquals(List.of(), org.starling.kinetics.checks.ModelChecks.check(build.model()));
		double dose = 10 * Build.parameter(build.model(), "BW") / 0.3;
		for (double left : run(build.model(), 0, 0.1, 1, 8, 48).curve("mass_balance")) {
			assertEquals(dose, left, 1e-9 * dose);
		}
		for (Parameter p : build.model().getParameters()) {
			var origin = p.getQuantity().getOrigin();
			assertTrue(origin != null && (origin.getSource() != null || origin.getMethod() != null), p.getSymbol());
			assertTrue(origin.getKind() != OriginKind.ASSUMED || build.assumptions().stream().anyMatch(a -> a.contains(p.getSymbol() + " =")),
					p.getSymbol());
			assertTrue(p.getQuantity().getUnit() != null && p.getQuantity().getValue() != null, p.getSymbol());
		}
		assertTrue(build.model().getNotes().contains("kdeg_CYP3A4"), build.model().getNotes());
		assertEquals(everything(), PbpkSettingsText.of(build.model()).orElseThrow());
	}
}
