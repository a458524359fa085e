package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.CommonViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.CategoryNode;
import org.starling.ui.explorer.DocumentActions;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.MemberRange;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceProjects;

/** What the tree's menu does to documents, and folders that are opened where they lie. */
class ExplorerTest {

	private IProject project;
	private IFile prediction;

	@BeforeEach
	void start() throws CoreException {
		Projects.deleteAll();
	}

	private void open() {
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
	void aDocumentIsDuplicatedRenamedAndDeleted() throws IOException, CoreException {
		open();
		IFile copy = DocumentActions.duplicate(prediction);
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		Simulation first = folder.load(prediction.getLocation().toPath(), Simulation.class);
		Simulation second = folder.load(copy.getLocation().toPath(), Simulation.class);
		assertNotEquals(first.getId(), second.getId());
		assertEquals(first.getModel().getId(), second.getModel().getId());
		assertEquals(4, simulations().size());
		DocumentActions.delete(copy);
		assertFalse(copy.exists());
		DocumentActions.rename(prediction, "At the bedside");
		assertEquals(List.of("At the bedside", "One-compartment fit", "Physiological prediction"), simulations(), "the copy has left the tree");
		Workbench.waitFor("the file, which keeps its name", prediction::exists);
	}

	@Test
	void aFolderElsewhereIsOpenedWhereItLies(@TempDir Path place) throws IOException, CoreException {
		Path folder = ExampleProjects.copyTo(Projects.EXAMPLE, place.resolve("elsewhere"));
		IProject opened = WorkspaceProjects.open(folder, new NullProgressMonitor());
		assertEquals(folder.toRealPath(), opened.getLocation().toPath().toRealPath());
		assertEquals(opened, WorkspaceProjects.open(folder, new NullProgressMonitor()), "a second time it is the same project");
		opened.delete(false, true, null);
	}

	/** 600 members in each build; -Dstarling.tree=50000 by ./build walk, which prints the times. */
	@Test
	void aGroupOfManyMembersIsShownInRanges() throws IOException {
		open();
		int count = Integer.getInteger("starling.tree", 600);
		Path data = Files.createDirectories(project.getLocation().toPath().resolve("data/many"));
		for (int i = 0; i < count; i++) {
			Files.createFile(data.resolve(String.format("f%05d.csv", i)));
		}
		ProjectIndex.shared().read(project);
		Workbench.waitFor("the files", () -> {
			try {
				project.refreshLocal(IResource.DEPTH_INFINITE, null);
			} catch (CoreException e) {
				throw new IllegalStateException(e);
			}
			return ProjectIndex.shared().read(project).dataFiles().size() > count;
		});
		CommonViewer tree = ((CommonNavigator) Workbench.page().findView(ExplorerView.ID)).getCommonViewer();
		long start = System.nanoTime();
		CategoryNode group = new CategoryNode(project, Category.DATA);
		tree.refresh();
		tree.setExpandedState(group, true);
		Workbench.rest();
		long expanded = System.nanoTime();
		IFile last = project.getFile(String.format("data/many/f%05d.csv", count - 1));
		tree.setSelection(new StructuredSelection(last), true);
		Workbench.rest();
		long revealed = System.nanoTime();
		assertEquals(last, tree.getStructuredSelection().getFirstElement());
		TreeItem range = ((TreeItem) tree.testFindItem(last)).getParentItem();
		assertTrue(range.getItemCount() <= MemberRange.SIZE, () -> range.getText() + " has " + range.getItemCount());
		assertTrue(range.getText().contains("\u2013"), range.getText());
		System.out.printf("tree of %d files: %d ms to open the group, %d ms to the last file%n", count, (expanded - start) / 1_000_000,
				(revealed - expanded) / 1_000_000);
	}
}
