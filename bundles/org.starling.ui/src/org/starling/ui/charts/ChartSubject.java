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
 * @param project  the project
 * @param document the simulation or study, or null when only a run is known
 * @param runId    the run, or null for the newest
 */
public record ChartSubject(IProject project, IFile document, String runId) {

	/** The subject of a simulation's newest run, or of a study's measurements. */
	public static ChartSubject of(IFile document) {
		return new ChartSubject(document.getProject(), document, null);
	}

	/** The simulation, or null. */
	public IFile simulation() {
		return document != null && isSimulation(document) ? document : null;
	}

	/** The study, or null. */
	public IFile study() {
		return document != null && Category.ofExtension(document.getFileExtension()) == Category.STUDIES ? document : null;
	}

	/** Whether a file has something to be charted. */
	static boolean isCharted(IFile file) {
		ChartSubject subject = of(file);
		return subject.simulation() != null || subject.study() != null;
	}

	/** The subject of a selection, or null when the selection has no charts. */
	public static ChartSubject of(ISelection selection) {
		Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		if (first instanceof RunNode run) {
			return new ChartSubject(run.project(), run.input(), run.run().id());
		}
		IFile file = first == null ? null : Adapters.adapt(first, IFile.class);
		return file != null && isCharted(file) ? of(file) : null;
	}

	/** Whether a file holds a simulation. */
	public static boolean isSimulation(IFile file) {
		return Category.ofExtension(file.getFileExtension()) == Category.SIMULATIONS;
	}

	/** A name before anything was read. */
	String name() {
		return document == null ? runId : document.getFullPath().removeFileExtension().lastSegment();
	}
}
