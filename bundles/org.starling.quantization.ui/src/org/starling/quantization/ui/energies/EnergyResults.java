package org.starling.quantization.ui.energies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.EnergyOverview;
import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantization.ui.Computed;
import org.starling.results.RunStore;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.runs.SaveBeforeRun;

/**
 * What is known of the calculations of a document that is being edited, shared by the pages of its editor, and the job that calculates more.
 * UI thread.
 */
public final class EnergyResults implements Computed {

	/** Milliseconds between two looks at a calculation that is under way. */
	private static final int PAUSE = 150;

	private final EnergiesEditor editor;
	private final Display display = Display.getCurrent();
	private final List<Runnable> listeners = new ArrayList<>();
	private final Consumer<IProject> index = this::projectChanged;
	private final AtomicBoolean looking = new AtomicBoolean();
	private StoredEnergies energies = StoredEnergies.NONE;
	private boolean read;
	private Job reading;
	private EnergyJob job;
	private LiveConvergence live;
	private final Set<String> waiting = new HashSet<>();
	private String problem = ""; //$NON-NLS-1$

	EnergyResults(EnergiesEditor editor) {
		this.editor = editor;
		ProjectIndex.shared().addListener(index);
	}

	/** Tells of everything that changes what the pages show. */
	@Override
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** All that is kept. */
	public StoredEnergies energies() {
		return energies;
	}

	/** Whether calculations are under way. */
	public boolean isRunning() {
		return job != null;
	}

	/** What the present or last calculation told; null before the first. */
	LiveConvergence live() {
		return live;
	}

	/** What went wrong with reading or calculating; empty when nothing did. */
	public String problem() {
		return problem;
	}

	/** The project's runs. */
	RunStore store() {
		return new RunStore(editor.project().resolve(ProjectFolder.RESULTS_FOLDER));
	}

	/** How a calculation stands, for a person. */
	public String state(EnergyCalculation calculation) {
		String id = calculation.getId();
		if (job != null && live != null && live.calculation().equals(id) && waiting.contains(id)) {
			List<LiveConvergence.Step> steps = live.steps();
			return steps.isEmpty() ? Messages.State_running : NLS.bind(Messages.State_iteration, steps.size());
		}
		return job != null && waiting.contains(id) ? Messages.State_waiting : EnergyOverview.state(CalculationInput.of(calculation), energies);
	}

	/** Reads what the project keeps when it was never read. */
	@Override
	public void update() {
		if (!read) {
			read = true;
			read();
		}
	}

	/** Reads what the project keeps. */
	private void read() {
		if (reading != null) {
			reading.cancel();
		}
		RunStore store = store();
		Job mine = Job.createSystem(Messages.Job_read, monitor -> {
			StoredEnergies found = StoredEnergies.NONE;
			String trouble = ""; //$NON-NLS-1$
			try {
				found = StoredEnergies.read(store);
			} catch (IOException e) {
				ILog.of(EnergyResults.class).warn("energies are not read", e); //$NON-NLS-1$
				trouble = ErrorDialogs.reason(e);
			}
			StoredEnergies all = found;
			String sentence = trouble;
			if (!display.isDisposed() && !monitor.isCanceled()) {
				display.asyncExec(() -> found(all, sentence));
			}
		});
		reading = mine;
		mine.schedule();
	}

	private void found(StoredEnergies all, String trouble) {
		energies = all;
		problem = trouble;
		forgetOld();
		tell();
	}

	/** Molecules whose files have changed are read anew when they are looked at. */
	private void forgetOld() {
		for (Resource other : List.copyOf(editor.session().resource().getResourceSet().getResources())) {
			Path file = other.getURI().isFile() ? DocumentStore.path(other.getURI()) : null;
			if (other != editor.session().resource() && other.isLoaded() && file != null && changed(file, other.getTimeStamp())) {
				other.unload();
			}
		}
	}

	private static boolean changed(Path file, long stamp) {
		try {
			return stamp > 0 && Files.exists(file) && Files.getLastModifiedTime(file).toMillis() != stamp;
		} catch (IOException e) {
			ILog.of(EnergyResults.class).warn(file + " can't be looked at", e); //$NON-NLS-1$
			return false;
		}
	}

	private void projectChanged(IProject project) {
		if (read && job == null && project.equals(editor.file().getProject()) && !display.isDisposed()) {
			display.asyncExec(() -> {
				if (job == null && !listeners.isEmpty()) {
					read();
				}
			});
		}
	}

	/** Saves, then calculates in a job; nothing when the person does not want to save, or calculations are under way. */
	public void start(List<EnergyCalculation> calculations) {
		if (job != null || calculations.isEmpty() || !SaveBeforeRun.save(editor.getSite().getPage(), editor.file().getProject())) {
			return;
		}
		List<String> ids = calculations.stream().map(EnergyCalculation::getId).toList();
		waiting.clear();
		waiting.addAll(ids);
		problem = ""; //$NON-NLS-1$
		EnergyJob mine = new EnergyJob(editor.file(), ids, this::begun, this::done, this::told);
		job = mine;
		mine.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> ended(mine, event.getResult()));
				}
			}
		});
		mine.schedule();
		tell();
	}

	/** Those that were never calculated as they are now. */
	public List<EnergyCalculation> open() {
		return editor.calculations().getCalculations().stream().filter(c -> EnergyOverview.isOpen(CalculationInput.of(c), energies)).toList();
	}

	private void begun(LiveConvergence now) {
		onUi(() -> {
			live = now;
			tell();
		});
	}

	private void done(StoredEnergy stored) {
		onUi(() -> {
			waiting.remove(stored.calculation());
			energies = stored.runId().isEmpty() ? energies : energies.with(stored);
			tell();
		});
	}

	private void told() {
		if (!display.isDisposed() && looking.compareAndSet(false, true)) {
			display.asyncExec(() -> display.timerExec(PAUSE, () -> {
				looking.set(false);
				tell();
			}));
		}
	}

	private void onUi(Runnable run) {
		if (!display.isDisposed()) {
			display.asyncExec(run);
		}
	}

	private void ended(EnergyJob done, IStatus status) {
		if (done != job) {
			return;
		}
		job = null;
		waiting.clear();
		if (status.getSeverity() == IStatus.ERROR) {
			problem = status.getException() != null ? ErrorDialogs.reason(status.getException()) : status.getMessage();
		}
		if (!listeners.isEmpty()) {
			forgetOld();
			tell();
			editor.refresh();
		}
	}

	/** Stops what is under way; what was done is kept. */
	public void cancel() {
		if (job != null) {
			job.cancel();
		}
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	/** Ends what is under way with the editor: a calculation goes on without it. */
	void dispose() {
		listeners.clear();
		ProjectIndex.shared().removeListener(index);
	}
}
