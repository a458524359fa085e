package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.DocumentActions;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceProjects;

/** What the tree's menu does to documents, and folders that are opened where they lie. */
class ExplorerTest {

	private IProject project;
	private IFile prediction;

	@BeforeEach
	void open() throws CoreException {
		Projects.deleteAll();
		project = Projects.openExample();
		prediction = project.getFile("simulations/one-compartment-prediction.simulation");
	}

	@AfterEach
	void close() throws CoreException {
		Projects.deleteAll();
	}

	private List<String> simulations() {
		return ProjectIndex.shared().read(project).documents(Category.SIMULATIONS).stream().map(DocumentNode::name).toList();
	}

	@Test
	void renamingChangesTheNameAndNotTheFile() throws IOException, CoreException {
		DocumentActions.rename(prediction, "At the bedside");
		assertEquals(List.of("At the bedside", "One-compartment fit", "Physiological prediction"), simulations());
		Workbench.waitFor("the file", prediction::exists);
	}

	@Test
	void aDuplicateIsAnotherDocumentOfTheSameModel() throws IOException, CoreException {
		IFile copy = DocumentActions.duplicate(prediction);
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		Simulation first = folder.load(prediction.getLocation().toPath(), Simulation.class);
		Simulation second = folder.load(copy.getLocation().toPath(), Simulation.class);
		assertNotEquals(first.getId(), second.getId());
		assertEquals(first.getModel().getId(), second.getModel().getId());
		assertEquals(4, simulations().size());
	}

	@Test
	void aDeletedDocumentLeavesTheTree() throws IOException, CoreException {
		DocumentActions.delete(prediction);
		assertFalse(prediction.exists());
		assertEquals(List.of("One-compartment fit", "Physiological prediction"), simulations());
	}

	@Test
	void aFolderElsewhereIsOpenedWhereItLies(@TempDir Path place) throws IOException, CoreException {
		Path folder = ExampleProjects.copyTo(Projects.EXAMPLE, place.resolve("elsewhere"));
		IProject opened = WorkspaceProjects.open(folder, new NullProgressMonitor());
		assertEquals(folder.toRealPath(), opened.getLocation().toPath().toRealPath());
		assertEquals(opened, WorkspaceProjects.open(folder, new NullProgressMonitor()), "a second time it is the same project");
		opened.delete(false, true, null);
	}
}
