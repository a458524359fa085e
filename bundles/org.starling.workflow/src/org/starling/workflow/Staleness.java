package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.starling.model.base.Document;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.results.InputHash;
import org.starling.results.RunRecord;

/** Which files a run depends on, and whether they are still what they were. Reads files on the calling thread. */
public final class Staleness {

	private Staleness() {
	}

	/**
	 * Hashes of the files on disk that a simulation's numbers depend on: itself, its model and the model's molecules, its
	 * study and the study's samples. Unsaved changes are not in them.
	 */
	public static InputHash inputs(ProjectFolder project, Simulation simulation) throws IOException {
		Set<Path> files = new LinkedHashSet<>();
		add(files, simulation);
		Model model = simulation.getModel();
		if (model != null) {
			add(files, model);
			model.getMolecules().forEach(m -> add(files, m));
		}
		Study study = simulation.getStudy();
		if (study != null) {
			add(files, study);
			if (study.getData() != null && study.eResource() != null) {
				files.add(dataFile(project, study));
			}
		}
		return InputHash.of(project.path(), files);
	}

	/** Whether a file that the run depended on has changed since or is gone. */
	public static boolean isStale(ProjectFolder project, RunRecord run) throws IOException {
		return !changed(project, run).isEmpty();
	}

	/** The files that have changed since the run or are gone, relative to the project; sorted. */
	public static List<String> changed(ProjectFolder project, RunRecord run) throws IOException {
		return run.head().inputs().differences(run.head().inputs().now(project.path()));
	}

	/** The sample table of a study, as the study's file refers to it. */
	static Path dataFile(ProjectFolder project, Study study) throws IOException {
		return project.resolve(study.getData());
	}

	private static void add(Set<Path> files, EObject document) {
		if (document instanceof Document && document.eResource() != null) {
			files.add(DocumentStore.path(document.eResource().getURI()));
		}
	}
}
