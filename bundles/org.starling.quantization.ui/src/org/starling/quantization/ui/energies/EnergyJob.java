package org.starling.quantization.ui.energies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.EnergyLinks;
import org.starling.quantization.energies.EnergyRunner;
import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.results.RunStore;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.explorer.ProjectIndex;

/** Does calculations of a document as they are on disk, one after the other; each is kept when it ends, and its molecule linked. */
final class EnergyJob extends EngineJob<List<StoredEnergy>> {

	static final String BUNDLE = "org.starling.quantization.ui"; //$NON-NLS-1$

	private final IFile file;
	private final List<String> ids;
	private final Consumer<LiveConvergence> begun;
	private final Consumer<StoredEnergy> done;
	private final Runnable told;

	/**
	 * @param ids   of the calculations, in their order
	 * @param begun told of each calculation that begins, on the job's thread
	 * @param done  told of each that ended, likewise
	 * @param told  run at each iteration, likewise
	 */
	EnergyJob(IFile file, List<String> ids, Consumer<LiveConvergence> begun, Consumer<StoredEnergy> done, Runnable told) {
		super(NLS.bind(Messages.Job_name, file.getFullPath().removeFileExtension().lastSegment()), BUNDLE);
		this.file = file;
		this.ids = List.copyOf(ids);
		this.begun = begun;
		this.done = done;
		this.told = told;
		setUser(true);
		setPriority(LONG);
	}

	@Override
	protected List<StoredEnergy> compute(MonitorContext context) throws IOException {
		Path root = file.getProject().getLocation().toPath();
		Map<String, StoredEnergy> results = new LinkedHashMap<>();
		ProjectFolder project = ProjectFolder.open(root);
		Path path = file.getLocation().toPath();
		EnergyRunner runner = new EnergyRunner(project.resultsFolder(), project.relativize(path), Programs.all());
		StoredEnergies before = StoredEnergies.read(new RunStore(project.resultsFolder()));
		try {
			for (int k = 0; k < ids.size() && !context.isCancelled(); k++) {
				String id = ids.get(k);
				ProjectFolder now = ProjectFolder.open(root);
				CalculationInput input = CalculationInput.of(now.load(path, EnergyCalculations.class)).stream().filter(i -> i.id().equals(id)).findFirst()
						.orElse(null);
				if (input != null) {
					context.task(input.title());
					LiveConvergence live = new LiveConvergence(id, context, told);
					begun.accept(live);
					StoredEnergy stored = runner.run(input, live);
					EnergyLinks.write(now, input, stored, before.all(id).stream().map(StoredEnergy::runId).collect(Collectors.toSet()));
					results.put(id, stored);
					done.accept(stored);
				}
				context.progress((k + 1.0) / ids.size());
			}
		} finally {
			refresh();
		}
		return List.copyOf(results.values());
	}

	private void refresh() {
		try {
			file.getProject().refreshLocal(IResource.DEPTH_INFINITE, null);
		} catch (CoreException e) {
			ILog.of(EnergyJob.class).warn(file.getProject() + " is not refreshed", e); //$NON-NLS-1$
		}
		ProjectIndex.shared().refresh(file.getProject());
	}

	/** What has no energy is shown where it would stand; a sentence for the rest is enough. */
	@Override
	protected IStatus judge(List<StoredEnergy> results) {
		long failed = results.stream().filter(r -> !r.isConverged()).count();
		return failed == 0 ? Status.OK_STATUS : new Status(IStatus.INFO, BUNDLE, NLS.bind(Messages.Job_failed, failed, results.size()));
	}
}
