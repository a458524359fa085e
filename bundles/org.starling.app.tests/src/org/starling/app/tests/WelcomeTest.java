package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.app.ModelPerspective;
import org.starling.ui.CommandLinks;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.CategoryNode;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.WorkspaceProjects;

/** A first visit: the welcome page, its tile that opens the example, and what the tree then shows. */
class WelcomeTest {

	@BeforeEach
	void welcome() throws WorkbenchException, CoreException {
		Projects.deleteAll();
		PlatformUI.getWorkbench().showPerspective(ModelPerspective.ID, Workbench.page().getWorkbenchWindow());
		CommandLinks.run(Workbench.page().getWorkbenchWindow(), "org.starling.app.welcome");
	}

	@AfterEach
	void clear() throws CoreException {
		Projects.deleteAll();
	}

	@Test
	void theFirstTileOpensTheExample() throws IOException {
		assertEquals("Welcome", Workbench.page().getActiveEditor().getTitle());
		Workbench.screenshot("welcome");
		List<Canvas> tiles = Workbench.find(Workbench.shell(), Canvas.class,
				c -> c.getClass().getName().equals("org.starling.app.Tile"));
		assertEquals(3, tiles.size());
		Event click = new Event();
		click.button = 1;
		click.x = 10;
		click.y = 10;
		tiles.getFirst().notifyListeners(SWT.MouseUp, click);
		IProject project = Projects.waitForExample();
		assertTrue(project.getLocation().append(WorkspaceProjects.PROJECT_FILE).toFile().isFile());
		Workbench.waitFor("an editor of a simulation", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getEditorInput().getName().endsWith(".simulation"));
		Workbench.screenshot("example-opened");
		theTreeShowsNamesOfDocuments(project);
	}

	private static void theTreeShowsNamesOfDocuments(IProject project) {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().findView(ExplorerView.ID);
		List<Object> groups = children(explorer, project);
		assertEquals(List.of(Category.values()), groups.stream().map(g -> ((CategoryNode) g).category()).toList());
		assertEquals(List.of("One-compartment oral", "Physiological"),
				labels(explorer, children(explorer, groups.get(Category.MODELS.ordinal()))));
		assertEquals(List.of("Theophylline"), labels(explorer, children(explorer, groups.get(Category.MOLECULES.ordinal()))));
		assertEquals(3, children(explorer, groups.get(Category.SIMULATIONS.ordinal())).size());
		assertTrue(children(explorer, groups.get(Category.RESULTS.ordinal())).isEmpty());
	}

	@Test
	void theTreesMenuDoesWhatItsElementsAllow() {
		IProject project = Projects.openExample();
		CommonNavigator explorer = (CommonNavigator) Workbench.page().findView(ExplorerView.ID);
		IFile simulation = project.getFile("simulations/one-compartment-fit.simulation");
		// an editor that opens late takes the activation back
		List<String> expected = List.of("New", "Run simulation", "Duplicate", "Rename\u2026", "Delete", "Properties");
		AtomicReference<List<String>> items = new AtomicReference<>(List.of());
		Workbench.waitFor(() -> expected + " in " + items, () -> {
			Workbench.page().activate(explorer);
			explorer.selectReveal(new StructuredSelection(simulation));
			Workbench.rest();
			items.set(menu(explorer));
			return items.get().containsAll(expected);
		});
	}

	private static List<String> menu(CommonNavigator explorer) {
		Menu menu = explorer.getCommonViewer().getTree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> items = Arrays.stream(menu.getItems()).map(i -> i.getText().replace("&", "").replaceAll("\\t.*", "")).toList();
		menu.notifyListeners(SWT.Hide, new Event());
		return items;
	}

	private static List<Object> children(CommonNavigator explorer, Object parent) {
		return Arrays.asList(explorer.getNavigatorContentService().createCommonContentProvider().getChildren(parent));
	}

	private static List<String> labels(CommonNavigator explorer, List<Object> elements) {
		return elements.stream().map(e -> explorer.getNavigatorContentService().createCommonLabelProvider().getText(e)).toList();
	}

	@Test
	void theEmptyExplorerSaysWhatToDo() {
		assertTrue(Workbench.page().isPartVisible(Workbench.page().findView(ExplorerView.ID)));
		assertTrue(WorkspaceProjects.all().isEmpty());
		Workbench.waitFor("the way to the example", () -> Workbench.find(Workbench.shell(), Link.class,
				l -> l.getText().contains("Open the example project") && l.isVisible()).size() == 1);
	}
}
