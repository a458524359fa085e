package org.starling.pbpk.structure;

import java.util.List;

import org.starling.model.molecule.Molecule;
import org.starling.pbpk.physiology.Organ;

/**
 * One molecule in the body. Immutable; the molecule is not copied.
 *
 * @param name            by which processes and interactions call it; symbols of all but the first compound end in it
 * @param partitionMethod id of a method of {@code org.starling.pbpk.partition}
 * @param organs          those that are not limited by perfusion
 * @param processes       enzymes and transporters; when empty those that the molecule's intrinsic clearances give
 * @param bile            null when bile does not return
 */
public record CompoundSettings(String name, Molecule molecule, String partitionMethod, List<OrganSettings> organs,
		List<ProcessSettings> processes, RenalSettings renal, FormulationSettings formulation, BileSettings bile,
		DepotSettings depots) {

	/** The method that is taken when none is named. */
	public static final String DEFAULT_METHOD = "rodgers-rowland";

	public CompoundSettings {
		organs = List.copyOf(organs);
		processes = List.copyOf(processes);
	}

	/** All organs limited by perfusion, a dissolved dose, clearances as the molecule has them. */
	public static CompoundSettings of(Molecule molecule) {
		return new CompoundSettings(molecule.getName(), molecule, DEFAULT_METHOD, List.of(), List.of(), RenalSettings.UNSTATED,
				FormulationSettings.SOLUTION, null, DepotSettings.UNSTATED);
	}

	public CompoundSettings withName(String other) {
		return new CompoundSettings(other, molecule, partitionMethod, organs, processes, renal, formulation, bile, depots);
	}

	public CompoundSettings withMethod(String other) {
		return new CompoundSettings(name, molecule, other, organs, processes, renal, formulation, bile, depots);
	}

	public CompoundSettings withOrgans(List<OrganSettings> others) {
		return new CompoundSettings(name, molecule, partitionMethod, others, processes, renal, formulation, bile, depots);
	}

	public CompoundSettings withProcesses(List<ProcessSettings> others) {
		return new CompoundSettings(name, molecule, partitionMethod, organs, others, renal, formulation, bile, depots);
	}

	public CompoundSettings withRenal(RenalSettings other) {
		return new CompoundSettings(name, molecule, partitionMethod, organs, processes, other, formulation, bile, depots);
	}

	public CompoundSettings withFormulation(FormulationSettings other) {
		return new CompoundSettings(name, molecule, partitionMethod, organs, processes, renal, other, bile, depots);
	}

	/** @param other null when bile does not return */
	public CompoundSettings withBile(BileSettings other) {
		return new CompoundSettings(name, molecule, partitionMethod, organs, processes, renal, formulation, other, depots);
	}

	/** What is said of an organ; limited by perfusion when nothing is. */
	public OrganSettings organ(Organ organ) {
		return organs.stream().filter(o -> o.organ() == organ).findFirst()
				.orElse(new OrganSettings(organ, Exchange.PERFUSION, null, null));
	}
}
