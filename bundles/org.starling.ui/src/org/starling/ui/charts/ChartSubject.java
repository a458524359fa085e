package org.starling.ui.charts;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.starling.model.study.Study;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.RunNode;
import org.starling.workflow.concentrations.ConcentrationChoice;

/**
 * What the chart view is to show.
 *
 * @param project  the project
 * @param document the simulation or study, or null when only a run is known
 * @param runId    the run, or null for the newest
 * @param samples  which samples of a study are wanted, and how; everything when nothing was chosen
 * @param compared runs that are laid over each other, then there is neither document nor run; empty for anything else
 */
public record ChartSubject(IProject project, IFile document, String runId, ConcentrationChoice samples, List<RunNode> compared) {

	public ChartSubject {
		compared = List.copyOf(compared);
	}

	/** The subject of a run, or of a document's newest one, with samples of a choice. */
	public ChartSubject(IProject project, IFile document, String runId, ConcentrationChoice samples) {
		this(project, document, runId, samples, List.of());
	}

	/** The subject of two runs or more beside each other, of one project or of several. */
	public static ChartSubject comparing(List<RunNode> runs) {
		return new ChartSubject(runs.getFirst().project(), null, null, ConcentrationChoice.ALL, runs);
	}

	/** The subject of a run, or of a document's newest one. */
	public ChartSubject(IProject project, IFile document, String runId) {
		this(project, document, runId, ConcentrationChoice.ALL);
	}

	/** The same subject with other samples. */
	ChartSubject withSamples(ConcentrationChoice others) {
		return new ChartSubject(project, document, runId, others, compared);
	}

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
			return run.input() != null && !isCharted(run.input()) ? null : new ChartSubject(run.project(), run.input(), run.run().id());
		}
		if (first instanceof StudySelection samples) {
			return of(samples.study()).withSamples(ConcentrationChoice.ALL.of(samples.subjects(), samples.matrices(), samples.compounds()));
		}
		if (first instanceof EObject object && EcoreUtil.getRootContainer(object) instanceof Study) {
			StudySelection samples = StudySelection.of(((IStructuredSelection) selection).toList());
			return samples == null ? null : of(new StructuredSelection(samples));
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
		return !compared.isEmpty() ? NLS.bind(Messages.View_comparison, compared.size()) : document == null ? runId : document.getFullPath().removeFileExtension().lastSegment();
	}
}
