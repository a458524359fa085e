package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.app.SimulatePerspective;
import org.starling.chart.AxisScale;
import org.starling.model.base.BasePackage;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.charts.ChartSubject;
import org.starling.ui.charts.ChartView;
import org.starling.ui.charts.LooksJob;
import org.starling.ui.charts.look.ChartPropertiesDialog;
import org.starling.ui.charts.look.LookEdits;
import org.starling.ui.charts.page.AvailableChart;
import org.starling.ui.charts.page.FigurePageDialog;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.model.ModelEditor;
import org.starling.ui.editors.recovery.RecoveryOffer;
import org.starling.ui.editors.simulation.SimulationEditor;
import org.starling.ui.explorer.DocumentActions;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.search.SearchDialog;
import org.starling.workflow.figure.FigurePages;

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
		aLookIsKept(view, file);
	}

	private void aLookIsKept(ChartView view, IFile file) throws Exception {
		view.show(ChartSubject.of(file));
		Workbench.waitFor("the newest run", () -> view.runId() != null && view.canvas().isUpToDate());
		LookEdits edits = new LookEdits(view.model().figures().getFirst(), view.model().look(), look -> {
			view.model().setLook(look);
			view.update();
		});
		ChartPropertiesDialog dialog = new ChartPropertiesDialog(Workbench.shell(), edits);
		dialog.setBlockOnOpen(false);
		dialog.open();
		edits.change(l -> l.withY(0, l.y(0).withUnit("ug/mL").withLabel("Theophylline in plasma").withScale(AxisScale.LOG)));
		edits.change(l -> l.withSeries("Predicted", s -> s.withColour(2)).withX(l.x().withUnit("d")));
		edits.change(l -> l.withX(l.x().withUnit("mg")));
		assertTrue(edits.problem().contains("mg"), "another dimension is refused: " + edits.problem());
		assertEquals("Theophylline in plasma [µg/mL]", view.model().shown().charts().getFirst().y().getFirst().title());
		Workbench.screenshot(dialog.getShell(), "habits-chart-properties");
		edits.undo();
		assertEquals("h", view.model().shown().charts().getFirst().x().unit());
		edits.redo();
		dialog.close();
		Job job = LooksJob.schedule(view.model().looks(), file);
		Workbench.waitFor("the look's file", () -> job.getResult() != null);
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		FigurePageDialog page = new FigurePageDialog(Workbench.shell(), AvailableChart.of(folder), folder.path());
		page.setBlockOnOpen(false);
		page.open();
		assertEquals("d", FigurePages.of(page.page(), folder.path()).charts().getFirst().x().unit(), "the kept look");
		Workbench.screenshot(page.getShell(), "habits-figure-page");
		page.close();
		unsavedEditsSurviveACrash(folder);
	}

	private void unsavedEditsSurviveACrash(ProjectFolder folder) throws Exception {
		IFile file = project.getFile("models/one-compartment-oral.model");
		ModelEditor editor = (ModelEditor) IDE.openEditor(Workbench.page(), file);
		Parameter parameter = ((Model) editor.document()).getParameters().getFirst();
		editor.session().execute("Rename", SetCommand.create(editor.getEditingDomain(), parameter, BasePackage.Literals.NAMED__NAME, "Not saved"));
		editor.autosave().keepNow();
		Path kept = folder.path().resolve(".starling/recovery/models");
		Workbench.waitFor("the kept edits", () -> keptIn(kept) != null);
		// what a process that died would have left
		Path left = kept.resolveSibling("left");
		Files.move(kept.resolve(keptIn(kept)), left);
		Workbench.page().closeEditor(editor, false);
		Files.move(left, kept.resolve("one-compartment-oral.model.999999999999"));
		StringBuilder said = WizardHands.okSoon();
		new RecoveryOffer().earlyStartup();
		Workbench.waitFor("the recovered edits", () -> read(file).contains("Not saved"));
		assertTrue(said.toString().contains("Unsaved edits were found"), said.toString());
		theProjectIsSearched();
		everyCommandSaysWhatItDoes();
	}

	private void theProjectIsSearched() throws Exception {
		SearchDialog dialog = new SearchDialog(Workbench.page().getWorkbenchWindow(), project);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.waitFor("the documents", dialog::isReady);
		dialog.type("clearance");
		assertTrue(dialog.count() > 0);
		WizardHands.press(dialog.getShell(), "Open");
		Workbench.waitFor("the editor of the first find", () -> Workbench.page().getActiveEditor() instanceof DocumentEditor);
	}

	/** The palette (Ctrl+3) shows name, description and category. */
	private static void everyCommandSaysWhatItDoes() throws Exception {
		for (Command command : PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands()) {
			if (command.getId().startsWith("org.starling.")) {
				assertFalse(command.getName().isBlank() || command.getDescription() == null || command.getDescription().isBlank()
						|| command.getCategory().getName().isBlank(), command.getId());
			}
		}
	}

	private static String keptIn(Path folder) {
		String[] names = folder.toFile().list((f, name) -> name.startsWith("one-compartment-oral.model."));
		return names == null || names.length == 0 ? null : names[0];
	}

	private static String read(IFile file) {
		try {
			return Files.readString(file.getLocation().toPath());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
