package org.starling.ui.charts;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.RunNode;

/**
 * What the chart view is to show.
 *
 * @param project    the project
 * @param simulation the simulation, or null when only a run is known
 * @param runId      the run, or null for the newest
 */
public record ChartSubject(IProject project, IFile simulation, String runId) {

	/** The subject of a simulation's newest run. */
	public static ChartSubject of(IFile simulation) {
		return new ChartSubject(simulation.getProject(), simulation, null);
	}

	/** The subject of a selection, or null when the selection is neither a simulation nor a run. */
	public static ChartSubject of(ISelection selection) {
		Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		if (first instanceof RunNode run) {
			return new ChartSubject(run.project(), run.input(), run.run().id());
		}
		IFile file = first == null ? null : Adapters.adapt(first, IFile.class);
		return file != null && isSimulation(file) ? of(file) : null;
	}

	/** Whether a file holds a simulation. */
	public static boolean isSimulation(IFile file) {
		return Category.ofExtension(file.getFileExtension()) == Category.SIMULATIONS;
	}

	/** A name before anything was read. */
	String name() {
		return simulation == null ? runId : simulation.getFullPath().removeFileExtension().lastSegment();
	}
}
