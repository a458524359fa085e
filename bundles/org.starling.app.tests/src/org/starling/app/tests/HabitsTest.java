package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.app.SimulatePerspective;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.charts.ChartView;
import org.starling.ui.editors.simulation.SimulationEditor;
import org.starling.ui.explorer.DocumentActions;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.ProjectContents.DocumentNode;

/** What people expect of any program with documents and results. */
class HabitsTest {

	private IProject project;

	@BeforeEach
	void open() throws Exception {
		Projects.deleteAll();
		PlatformUI.getWorkbench().showPerspective(SimulatePerspective.ID, Workbench.page().getWorkbenchWindow());
		project = Projects.openExample();
	}

	@AfterEach
	void close() throws CoreException {
		Projects.deleteAll();
	}

	private static void run(String command) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	private DocumentNode simulation(String name) {
		return Projects.contents(project).document(project.getFile("simulations/" + name + ".simulation"));
	}

	private void scale(String symbol, double factor) throws IOException {
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		Model model = folder.load(Path.of("models/one-compartment-oral.model"), Model.class);
		model.getParameters().stream().filter(p -> symbol.equals(p.getSymbol())).findFirst().orElseThrow().getQuantity()
				.setValue(factor);
		folder.save(model);
	}

	@Test
	void staleSimulationsWearABadgeUntilAllThatIsStaleIsRun() throws Exception {
		IFile file = simulation("one-compartment-prediction").file();
		SimulationEditor editor = (SimulationEditor) IDE.openEditor(Workbench.page(), file);
		ExplorerView.reveal(Workbench.page(), project);
		DocumentActions.delete(simulation("one-compartment-fit").file());
		run("org.starling.ui.runStale");
		Workbench.waitFor("all runs", () -> Projects.contents(project).runs().size() == 2);
		assertEquals("", editor.staleness());

		scale("CL", 5);
		Workbench.waitFor("the badge", () -> simulation("one-compartment-prediction").isStale());
		assertFalse(simulation("physiological-prediction").isStale(), "another model");
		Workbench.waitFor("the badge of the editor", () -> editor.staleness().contains("models/one-compartment-oral.model"));
		IWorkbenchPage page = Workbench.page();
		page.showView(ExplorerView.ID);
		ExplorerView.reveal(page, file);
		Workbench.screenshot("habits-stale");
		run("org.starling.ui.runStale");
		Workbench.waitFor("the one that uses the model has run", () -> Projects.contents(project).runs().size() == 3);
		Workbench.waitFor("no badge", () -> !simulation("one-compartment-prediction").isStale() && editor.staleness().isEmpty());
		compareTheTwoRuns(file);
	}

	private void compareTheTwoRuns(IFile file) throws Exception {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().findView(ExplorerView.ID);
		explorer.selectReveal(new StructuredSelection(Projects.contents(project).runs().stream().filter(r -> file.equals(r.input())).toList()));
		run("org.starling.ui.compareRuns");
		ChartView view = (ChartView) Workbench.page().findView(ChartView.ID);
		Workbench.waitFor("the overlay", () -> view.runId() == null && view.model().shown() != null
				&& view.model().shown().charts().getFirst().series().size() == 2 && view.canvas().isUpToDate());
		Workbench.screenshot("habits-compare");
	}
}
