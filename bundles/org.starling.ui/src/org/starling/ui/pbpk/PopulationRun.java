package org.starling.ui.pbpk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.LaneUse;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.ProjectFolder;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.population.ModelPopulation;
import org.starling.pbpk.population.PopulationSettings;
import org.starling.pbpk.population.VariedParameters;
import org.starling.pbpk.population.VirtualPopulation;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.PbpkSettingsText;
import org.starling.results.InputHash;
import org.starling.results.RunHead;
import org.starling.results.RunStore;
import org.starling.runtime.SolverRegistry;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.validation.Snapshot;
import org.starling.workflow.EngineVersion;
import org.starling.workflow.PopulationRunner;
import org.starling.workflow.organs.OrganDose;

/** Runs virtual subjects of a copy of a model that is being edited and keeps them among the results of the project. */
final class PopulationRun extends EngineJob<PopulationRunner.Outcome> {

	private static final int POINTS = 97;

	/**
	 * What is run.
	 *
	 * @param count  subjects
	 * @param output symbol of what is looked at
	 * @param end    in the model's time unit
	 */
	record Question(int count, long seed, String output, OrganDose dose, double end) {
	}

	private final Snapshot snapshot;
	private final IFile file;
	private final Question question;

	/** Made on the UI thread. */
	PopulationRun(Model model, IFile file, Question question) {
		super(Messages.Population_job, "org.starling.ui"); //$NON-NLS-1$
		this.snapshot = new Snapshot(model);
		this.file = file;
		this.question = question;
		setUser(true);
		setPriority(LONG);
	}

	@Override
	protected PopulationRunner.Outcome compute(MonitorContext context) throws IOException {
		Model model = (Model) snapshot.document();
		IProject project = file.getProject();
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		ModelSimulator simulator = ModelSimulator.of(model, null, SolverRegistry.platform().solvers());
		SimulationSetup setup = SimulationSetup.evenly(0, question.end(), POINTS).withOutputs(question.output())
				.withDoses(question.dose().inputs(model, simulator.system()));
		Species species = PbpkSettingsText.of(model).map(PbpkSettings::species).orElse(Species.HUMAN);
		VirtualPopulation people = VirtualPopulation.generate(PopulationSettings.of(question.count()).withSpecies(species), question.seed());
		ModelPopulation population = ModelPopulation.of(people, model, simulator, setup, VariedParameters.NONE, false);
		RunHead head = RunHead.of(PopulationRunner.POPULATION, model.getName(), file.getProjectRelativePath().toString())
				.withInputs(InputHash.of(folder.path(), Set.of(Path.of(file.getLocationURI())))).withEngineVersion(EngineVersion.current())
				.withSeed(question.seed());
		try {
			return PopulationRunner.run(population, simulator, setup, List.of(), LaneUse.AUTO, new RunStore(folder.resultsFolder()), head,
					new EnsembleContext(Math.max(1, Runtime.getRuntime().availableProcessors()), context::isCancelled, context::progress));
		} finally {
			ProjectIndex.shared().refresh(project);
		}
	}
}
