package org.starling.ui.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.osgi.util.NLS;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.workflow.SimulationRunner;

/**
 * Runs simulations of one project one after the other, as they are on disk, and keeps each run, cut short ones too. Two jobs
 * of the same simulations wait for each other.
 */
public final class SimulationJob extends EngineJob<List<RunRecord>> {

	private static final String BUNDLE = "org.starling.ui"; //$NON-NLS-1$

	private final IProject project;
	private final List<IFile> simulations;

	/** @param simulations files of one project, at least one */
	public SimulationJob(String name, List<IFile> simulations) {
		super(name, BUNDLE);
		this.project = simulations.getFirst().getProject();
		this.simulations = List.copyOf(simulations);
		setUser(true);
		setPriority(LONG);
		setRule(new SameSimulations(this.simulations));
	}

	@Override
	protected List<RunRecord> compute(MonitorContext context) throws IOException {
		List<RunRecord> runs = new ArrayList<>();
		try {
			for (int k = 0; k < simulations.size() && !context.isCancelled(); k++) {
				ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
				Simulation simulation = folder.load(simulations.get(k).getLocation().toPath(), Simulation.class);
				context.task(simulation.getName());
				runs.add(SimulationRunner.run(folder, simulation,
						RunContexts.of(context, (double) k / simulations.size(), (k + 1.0) / simulations.size())));
			}
		} finally {
			ProjectIndex.shared().refresh(project);
		}
		return runs;
	}

	/** One clear message for each run that did not go well. */
	@Override
	protected IStatus judge(List<RunRecord> runs) {
		List<IStatus> bad = new ArrayList<>();
		for (RunRecord run : runs) {
			String name = run.head().title();
			if (run.status() == RunStatus.FAILED) {
				bad.add(new Status(IStatus.ERROR, BUNDLE, NLS.bind(Messages.Job_failed, name, run.message())));
			} else if (run.status() == RunStatus.PARTIAL) {
				bad.add(new Status(IStatus.WARNING, BUNDLE, NLS.bind(Messages.Job_partial, name, run.message())));
			}
		}
		return switch (bad.size()) {
		case 0 -> Status.OK_STATUS;
		case 1 -> bad.getFirst();
		default -> new MultiStatus(BUNDLE, 0, bad.toArray(IStatus[]::new), Messages.Job_severalFailed, null);
		};
	}

	/** Jobs with a simulation in common run one after the other. */
	private record SameSimulations(List<IFile> files) implements ISchedulingRule {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule instanceof SameSimulations other && other.files.stream().anyMatch(files::contains);
		}
	}
}
