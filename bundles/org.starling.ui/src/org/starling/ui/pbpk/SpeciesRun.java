package org.starling.ui.pbpk;

import java.util.List;

import org.starling.model.molecule.Molecule;
import org.starling.pbpk.physiology.Species;
import org.starling.runtime.SolverRegistry;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.validation.Snapshot;
import org.starling.workflow.RunContext;
import org.starling.workflow.pbpk.SpeciesComparison;

/** Compares a copy of a molecule that is being edited in several species; a cancelled one keeps the species that were done. */
final class SpeciesRun extends EngineJob<SpeciesComparison> {

	private final Snapshot snapshot;
	private final List<Species> species;
	private final SpeciesComparison.Question question;

	/** Made on the UI thread. */
	SpeciesRun(Molecule molecule, List<Species> species, SpeciesComparison.Question question) {
		super(Messages.Species_job, "org.starling.ui"); //$NON-NLS-1$
		this.snapshot = new Snapshot(molecule);
		this.species = List.copyOf(species);
		this.question = question;
	}

	@Override
	protected SpeciesComparison compute(MonitorContext context) {
		return SpeciesComparison.of((Molecule) snapshot.document(), species, question, new RunContext(SolverRegistry.platform().solvers(),
				context::isCancelled, (fraction, what) -> {
					context.progress(fraction);
					context.task(what);
				}));
	}
}
