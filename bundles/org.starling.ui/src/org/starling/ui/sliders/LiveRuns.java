package org.starling.ui.sliders;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.starling.kinetics.checks.ModelException;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.runtime.SolverRegistry;
import org.starling.ui.ErrorDialogs;
import org.starling.workflow.LiveSimulation;
import org.starling.workflow.RunContext;
import org.starling.workflow.SimulationException;

/**
 * Runs a simulation in a job for the newest values asked for; those in between are passed over. A run that takes long gives way
 * to a newer one. UI thread.
 */
final class LiveRuns {

	/** Told on the UI thread. */
	interface Listener {

		/** The model is compiled. */
		void opened(LiveSimulation live);

		void answered(LiveSimulation.Answer answer);

		/** There is nothing to run, for a reason. */
		void failed(String reason);
	}

	private record Request(IFile file, int opening, Map<String, Double> values) {
	}

	private static final long PATIENCE_NANOS = 1_000_000_000L;

	private final Control control;
	private final Listener listener;
	private final Job job = Job.createSystem(Messages.Live_job, (ICoreRunnable) monitor -> run());
	private volatile Request wanted;
	private LiveSimulation live;
	private int compiled;

	/** @param control for whose life answers are wanted */
	LiveRuns(Control control, Listener listener) {
		this.control = control;
		this.listener = listener;
		control.addDisposeListener(e -> wanted = null);
	}

	/** Reads and compiles a simulation as it is on disk, and runs it. */
	void open(IFile simulation, Map<String, Double> values) {
		Request before = wanted;
		wanted = new Request(simulation, before == null ? 1 : before.opening() + 1, Map.copyOf(values));
		job.schedule();
	}

	/** Asks for other values. */
	void request(Map<String, Double> values) {
		Request before = wanted;
		if (before != null) {
			wanted = new Request(before.file(), before.opening(), Map.copyOf(values));
			job.schedule();
		}
	}

	boolean isOpen(IFile simulation) {
		Request now = wanted;
		return now != null && simulation.equals(now.file());
	}

	/** Drops what is being done. */
	void close() {
		Request before = wanted;
		wanted = before == null ? null : new Request(null, before.opening() + 1, Map.of());
	}

	private void run() {
		Request request = wanted;
		if (request == null || request.file() == null) {
			return;
		}
		long start = System.nanoTime();
		BooleanSupplier cancelled = () -> wanted != request && System.nanoTime() - start > PATIENCE_NANOS;
		try {
			if (compiled != request.opening()) {
				live = compile(request.file());
				compiled = request.opening();
				LiveSimulation opened = live;
				deliver(request, () -> listener.opened(opened));
			}
			LiveSimulation.Answer answer = live.run(request.values(), cancelled);
			if (!cancelled.getAsBoolean()) {
				deliver(request, () -> listener.answered(answer));
			}
		} catch (IOException | SimulationException | ModelException | IllegalArgumentException e) {
			deliver(request, () -> listener.failed(ErrorDialogs.reason(e)));
		}
	}

	private static LiveSimulation compile(IFile file) throws IOException, SimulationException {
		ProjectFolder folder = ProjectFolder.open(file.getProject().getLocation().toPath());
		Simulation simulation = folder.load(file.getLocation().toPath(), Simulation.class);
		return LiveSimulation.of(simulation, new RunContext(SolverRegistry.platform().solvers(), () -> false, (fraction, what) -> {
		}));
	}

	private void deliver(Request request, Runnable action) {
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				if (!control.isDisposed() && wanted != null && wanted.opening() == request.opening()) {
					action.run();
				}
			});
		}
	}
}
