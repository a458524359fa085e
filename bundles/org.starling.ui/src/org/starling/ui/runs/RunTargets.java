package org.starling.ui.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.charts.ChartSubject;
import org.starling.ui.charts.ChartView;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.explorer.RunNode;
import org.starling.ui.explorer.WorkspaceFiles;

/**
 * Which simulations a person means by Run: the selected ones, those of the selected runs, else the edited one, else those
 * that use the selected or edited model, else the one whose chart is shown.
 */
final class RunTargets {

	/** Simulations that are meant without reading a file; empty when the answer needs {@link #usersOf}. UI thread. */
	static List<IFile> direct(ISelection selection, IWorkbenchPage page) {
		List<IFile> simulations = new ArrayList<>(
				ExplorerSelection.elements(selection, IFile.class).stream().filter(ChartSubject::isSimulation).toList());
		ExplorerSelection.elements(selection, RunNode.class).stream().map(RunNode::input)
				.filter(f -> f != null && ChartSubject.isSimulation(f) && !simulations.contains(f))
				.forEach(simulations::add);
		IFile edited = ExplorerSelection.editedFile(page);
		if (simulations.isEmpty() && edited != null && ChartSubject.isSimulation(edited)) {
			simulations.add(edited);
		}
		return simulations.stream().filter(f -> f.getProject().equals(simulations.getFirst().getProject())).toList();
	}

	/** The model that is selected or edited, or null. UI thread. */
	static IFile model(ISelection selection, IWorkbenchPage page) {
		for (IFile file : ExplorerSelection.elements(selection, IFile.class)) {
			if (isModel(file)) {
				return file;
			}
		}
		IFile edited = ExplorerSelection.editedFile(page);
		return edited != null && isModel(edited) ? edited : null;
	}

	/** The simulation whose chart is shown, or null. UI thread. */
	static IFile charted(IWorkbenchPage page) {
		IViewPart view = page == null ? null : page.findView(ChartView.ID);
		return view instanceof ChartView chart ? chart.simulation() : null;
	}

	private static boolean isModel(IFile file) {
		return Category.ofExtension(file.getFileExtension()) == Category.MODELS;
	}

	/** The simulations of a project that use a model. Reads files: on a worker thread. */
	static List<IFile> usersOf(IFile model) throws IOException {
		IProject project = model.getProject();
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		List<IFile> users = new ArrayList<>();
		for (DocumentEntry entry : folder.simulations()) {
			Model used = folder.load(entry.path(), Simulation.class).getModel();
			if (used != null && used.eResource() != null
					&& DocumentStore.path(used.eResource().getURI()).equals(model.getLocation().toPath())) {
				users.add(WorkspaceFiles.file(project, entry.path()));
			}
		}
		return users;
	}

	private RunTargets() {
	}
}
