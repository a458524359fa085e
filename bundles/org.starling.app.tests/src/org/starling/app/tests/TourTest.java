package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.app.SimulatePerspective;
import org.starling.chart.ChartSpec;
import org.starling.chart.SeriesSpec;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.quantization.budget.ErrorSource;
import org.starling.tables.Table;
import org.starling.ui.CommandLinks;
import org.starling.ui.charts.ChartView;
import org.starling.ui.charts.ExportDialog;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.WorkspaceProjects;

/** The first hours of three people, from the welcome page alone; what they see is kept as numbered pictures. */
class TourTest {

	private static final String FILTERED = "fGFR";

	@BeforeEach
	void welcome() throws Exception {
		Tour.welcome();
	}

	@AfterEach
	void clear() throws CoreException {
		Projects.deleteAll();
	}

	static DocumentEditor editor(Class<?> type) {
		Workbench.waitFor("the editor of a " + type.getSimpleName(), () -> Workbench.page().getActiveEditor() instanceof DocumentEditor e
				&& e.session().isLoaded() && type.isInstance(e.document()));
		return (DocumentEditor) Workbench.page().getActiveEditor();
	}

	@Test
	void aPharmacometricianLaysDataOverAModelAndComparesTwoRuns(@TempDir Path out) throws Exception {
		Tour tour = new Tour("pharmacometrician");
		tour.picture("welcome");
		Tour.wizard(CommandLinks.NEW_PROJECT, dialog -> {
			Tour.type(dialog.getShell(), "Title", "First hour");
			Tour.choose(dialog.getShell(), "Start from", "example: Whole-body models");
			Tour.finish(dialog);
		});
		Workbench.waitFor("the project", () -> WorkspaceProjects.all().size() == 1
				&& Projects.contents(WorkspaceProjects.all().getFirst()) != null);
		IProject project = WorkspaceProjects.all().getFirst();
		Workbench.waitFor("its first simulation", () -> Workbench.page().getActiveEditor() instanceof DocumentEditor e && e.session().isLoaded()
				&& e.document() instanceof Simulation);
		Workbench.page().closeAllEditors(false);
		Tour.wizard(CommandLinks.newWizard("org.starling.ui.newPbpk"), dialog -> {
			Tour.type(dialog.getShell(), "Name", "My model");
			Tour.choose(dialog.getShell(), "Molecule", "Theophylline");
			Tour.next(dialog);
			Tour.choose(dialog.getShell(), "Route", "Oral");
			Tour.next(dialog);
			Tour.next(dialog);
			Workbench.waitFor("the organs", () -> Workbench.find(dialog.getShell(), org.eclipse.swt.widgets.Table.class, t -> t.isVisible() && t.getItemCount() > 0).size() == 1);
			Tour.next(dialog);
			Tour.finish(dialog);
		});
		DocumentEditor model = editor(Model.class);
		Tour.wizard(CommandLinks.newWizard("org.starling.ui.newSimulation"), dialog -> {
			Tour.type(dialog.getShell(), "Name", "My prediction");
			Tour.choose(dialog.getShell(), "Study", "Theophylline");
			Tour.ready(dialog);
			tour.picture(dialog.getShell(), "simulation");
			Tour.finish(dialog);
		});
		DocumentEditor simulation = editor(Simulation.class);
		PlatformUI.getWorkbench().showPerspective(SimulatePerspective.ID, Workbench.page().getWorkbenchWindow());
		ChartView view = run(project, 1);
		ChartSpec laid = view.model().shown().charts().getFirst();
		assertTrue(laid.series().stream().anyMatch(SeriesSpec::hasPoints) && laid.series().stream().anyMatch(s -> !s.hasPoints()),
				"samples over curves");
		tour.picture("run");
		double before = end(laid);
		Workbench.page().activate(model);
		org.eclipse.swt.widgets.Table parameters = EditorHands.tables(EditorHands.page(model, "parameters")).getFirst().table();
		assertEquals("1", EditorHands.cell(parameters, FILTERED, "Value"));
		EditorHands.type(parameters, FILTERED, "Value", "0.148");
		tour.picture("parameter");
		Tour.command("org.eclipse.ui.file.save");
		Workbench.page().activate(simulation);
		assertTrue(end(run(project, 2).model().shown().charts().getFirst()) > before, "what is taken back by the kidney stays longer");
		compare(project, view);
		tour.picture("compare");
		export(tour, view, out.resolve("comparison.png"));
	}

	@Test
	void anAnalystComesFromATableWithBadRowsToAClassAndAReport(@TempDir Path folder) throws Exception {
		AnalystTour analyst = new AnalystTour(folder);
		DocumentEditor study = analyst.brought(analyst.table());
		analyst.parameters(study);
		String stated = analyst.classOf(study);
		Table budget = analyst.budget();
		String report = analyst.report(study);
		assertEquals("III", stated);
		theSourcesMakeTheWhole(budget);
		assertTrue(report.contains("III") && report.contains("cut-offs of nobody"), "the report tells of class and cut-offs");
	}

	/** From areas to exposures and ratios, each relative variance is the sum of those of its sources (JCGM 100:2008, 5.1.2). */
	private static void theSourcesMakeTheWhole(Table budget) {
		List<String> stages = List.of(budget.texts("stage").values());
		assertTrue(stages.containsAll(List.of("area", "concentration", "auc", "kp")), () -> stages.toString());
		for (int row = 0; row < budget.rows(); row++) {
			double sum = 0;
			for (ErrorSource source : ErrorSource.values()) {
				sum += Math.pow(budget.numbers(source.id()).value(row), 2);
			}
			assertEquals(budget.numbers("u").value(row), Math.sqrt(sum), 1e-9, budget.texts("stage").value(row));
		}
	}

	/** {@code ./build plugin} builds such a project, runs its contract test and lists its solver. */
	@Test
	void aPluginAuthorBeginsAProjectAndFindsTheListOfSolvers(@TempDir Path folder) throws Exception {
		PluginTour author = new PluginTour(folder);
		Path made = author.project();
		for (String file : List.of("pom.xml", "README.md", "plugin.xml", "META-INF/MANIFEST.MF", "src/com/example/mypair/MyPairProvider.java",
				"src_test/com/example/mypair/ContractTest.java")) {
			assertTrue(Files.size(made.resolve(file)) > 0, file);
		}
		assertTrue(Files.readString(made.resolve("plugin.xml")).contains("org.starling.runtime.odeSolvers"));
		assertTrue(author.solvers().size() > 5);
	}

	/** The last value of the first subject's curve. */
	private static double end(ChartSpec chart) {
		double[] y = chart.series().stream().filter(s -> !s.hasPoints()).findFirst().orElseThrow().y();
		return y[y.length - 1];
	}

	private static void compare(IProject project, ChartView view) {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().findView(ExplorerView.ID);
		Workbench.page().activate(explorer);
		explorer.selectReveal(new StructuredSelection(Projects.contents(project).runs()));
		Tour.command("org.starling.ui.compareRuns");
		Workbench.waitFor("two runs over each other", () -> view.runId() == null && view.model().shown() != null && view.canvas().isUpToDate());
		List<String> names = view.model().shown().charts().getFirst().series().stream().map(SeriesSpec::name).toList();
		assertEquals(2, names.size(), () -> names.toString());
	}

	private static void export(Tour tour, ChartView view, Path file) {
		Tour.dialog(() -> Tour.menu(view.canvas(), "Export"), ExportDialog.class, dialog -> {
			Tour.type(dialog.getShell(), "File", file.toString());
			tour.picture(dialog.getShell(), "export");
			WizardHands.press(dialog.getShell(), "Export");
		});
		Workbench.waitFor("the figure", () -> Files.exists(file));
		ImageData figure = new ImageLoader().load(file.toString())[0];
		assertTrue(figure.width > 1000, "as large as for print: " + figure.width);
	}

	/** Runs what is edited and waits for the chart of the new run. */
	private static ChartView run(IProject project, int runs) {
		List<String> before = ids(project);
		Tour.command(CommandLinks.RUN_SIMULATION);
		Workbench.waitFor("run " + runs, () -> ids(project).size() == runs);
		Workbench.waitFor("its chart", () -> Workbench.page().findView(ChartView.ID) instanceof ChartView v && v.runId() != null
				&& !before.contains(v.runId()) && v.model().shown() != null && v.canvas().isUpToDate());
		return (ChartView) Workbench.page().findView(ChartView.ID);
	}

	private static List<String> ids(IProject project) {
		return Projects.contents(project).runs().stream().map(r -> r.run().id()).toList();
	}
}
