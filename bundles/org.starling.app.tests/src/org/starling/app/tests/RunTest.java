package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.app.SimulatePerspective;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ChartFormats;
import org.starling.chart.export.FigureSize;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStatus;
import org.starling.runtime.jobs.EngineJob;
import org.starling.ui.charts.ChartExportJob;
import org.starling.ui.charts.ChartSubject;
import org.starling.ui.charts.ChartView;
import org.starling.ui.charts.ExportDialog;
import org.starling.ui.charts.ExportRequest;
import org.starling.ui.runs.ProjectReportHandler;
import org.starling.ui.runs.Runs;
import org.starling.ui.runs.SimulationJob;
import org.starling.workflow.report.ReportSections;

/** Runs of the example, as a person sees them: a chart, a changed chart after a changed parameter, exported files. */
class RunTest {

	private IProject project;

	@BeforeEach
	void open() throws WorkbenchException, CoreException {
		Projects.deleteAll();
		PlatformUI.getWorkbench().showPerspective(SimulatePerspective.ID, Workbench.page().getWorkbenchWindow());
		project = Projects.openExample();
	}

	@AfterEach
	void close() throws CoreException {
		Projects.deleteAll();
	}

	private IFile simulation(String name) {
		return project.getFile("simulations/" + name + ".simulation");
	}

	private static SimulationJob run(IFile simulation) {
		SimulationJob job = Runs.start(List.of(simulation), Workbench.page());
		Workbench.waitFor("the run of " + simulation.getName(), () -> job.getState() == Job.NONE && job.getResult() != null);
		assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		assertEquals(RunStatus.COMPLETE, job.result().orElseThrow().getFirst().status());
		return job;
	}

	private static ChartView shown(SimulationJob job) {
		String id = job.result().orElseThrow().getFirst().id();
		Workbench.waitFor("the chart of run " + id, () -> Workbench.page().findView(ChartView.ID) instanceof ChartView view
				&& id.equals(view.runId()) && view.model().shown() != null && view.canvas().isUpToDate());
		return (ChartView) Workbench.page().findView(ChartView.ID);
	}

	private static double[] curve(ChartView view) {
		ChartSpec chart = view.model().figures().getFirst().charts().getFirst();
		return chart.series().stream().filter(s -> !s.hasPoints()).findFirst().orElseThrow().y();
	}

	@Test
	void aFitShowsChartsAndEstimatesAndAChangedParameterChangesTheCurve() throws Exception {
		ChartView fit = shown(run(simulation("one-compartment-fit")));
		assertEquals(12, fit.model().figures().getFirst().charts().size(), "a panel a subject");
		Workbench.screenshot("chart-fit");
		SimulationJob first = run(simulation("one-compartment-prediction"));
		ChartView view = shown(first);
		double[] before = curve(view);
		Workbench.screenshot("chart-prediction");

		setParameter("CL", 4);
		CTabFolder tabs = (CTabFolder) view.canvas().getParent().getParent().getParent();
		tabs.setSelection(1);
		assertTrue(tabs.getSelection().getControl().setFocus(), "the person looks through a table");
		SimulationJob second = run(simulation("one-compartment-prediction"));
		double[] after = curve(shown(second));
		assertEquals(before.length, after.length);
		assertEquals(1, tabs.getSelectionIndex(), "the table is still in front");
		assertTrue(after[after.length - 1] < before[before.length - 1],
				"a larger clearance leaves less drug: " + after[after.length - 1] + " against " + before[before.length - 1]);
		Workbench.waitFor("the older run is stale", () -> Projects.contents(project).runs().stream()
				.anyMatch(r -> r.isStale() && r.run().id().equals(first.result().orElseThrow().getFirst().id())));
		Workbench.screenshot("chart-stale-runs");
		reportSaysWhatIsStale();
	}

	/** The job of File > Report…, of the fit alone; the feature of instruments adds its chapters by the framework's buddies. */
	private void reportSaysWhatIsStale() throws IOException {
		Path file = Files.createTempFile("report", ".html");
		EngineJob<Path> job = ProjectReportHandler.job(project, List.of(simulation("one-compartment-fit").getLocation().toPath()), file);
		job.schedule();
		Workbench.waitFor("the report", () -> job.getState() == Job.NONE && job.getResult() != null);
		assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		String report = Files.readString(file);
		assertTrue(report.contains("Stale: changed since it was computed: models/one-compartment-oral.model") && report.contains("CONVERGED"));
		assertTrue(ReportSections.standard().all().stream().anyMatch(s -> s.id().equals("analytical-runs")), "chapters of features are found");
		Files.delete(file);
	}

	private void setParameter(String symbol, double value) throws IOException {
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		Model model = folder.load(Path.of("models/one-compartment-oral.model"), Model.class);
		Parameter parameter = model.getParameters().stream().filter(p -> symbol.equals(p.getSymbol())).findFirst().orElseThrow();
		parameter.getQuantity().setValue(parameter.getQuantity().getValue() * value);
		folder.save(model);
	}

	@Test
	void aChartIsExportedAndShowsWhatThePersonChooses(@TempDir Path folder) throws Exception {
		ChartView view = shown(run(simulation("one-compartment-prediction")));
		itIsExportedAsPngAndCsv(view, folder);
		theDialogOffersWhatTheFormatUses(folder);
		thePlugInsFormatIsChosen(view, folder);
		seriesScalesAndRangeAreThePersonsChoice(view);
	}

	private static void itIsExportedAsPngAndCsv(ChartView view, Path folder) throws Exception {
		Path png = folder.resolve("chart.png");
		Path csv = folder.resolve("chart.csv");
		for (Path file : List.of(png, csv)) {
			ChartFormat format = ChartFormats.of(file);
			Job job = ChartExportJob.schedule(view.model().shown(), new ExportRequest(format, new FigureSize(127, 76.2), 200,
					ChartTheme.print(), ChartViewport.AUTOMATIC, file));
			Workbench.waitFor("the export of " + file, () -> job.getResult() != null);
			assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		}
		ImageData picture = new ImageLoader().load(png.toString())[0];
		assertEquals(1000, picture.width, "127 mm are 5 inches of 200 pixels");
		assertEquals(600, picture.height);
		List<String> lines = Files.readAllLines(csv);
		assertTrue(lines.getFirst().contains("Time [h]"), lines.getFirst());
		assertTrue(lines.size() > 100);
	}

	private static void theDialogOffersWhatTheFormatUses(Path folder) {
		ExportDialog dialog = new ExportDialog(Workbench.shell(), ChartViewport.AUTOMATIC, folder.resolve("Dose 0.5 mg"));
		dialog.setBlockOnOpen(false);
		dialog.open();
		Combo format = Workbench.find(dialog.getShell(), Combo.class, c -> c.getItemCount() >= 4).getFirst();
		Text file = Workbench.find(dialog.getShell(), Text.class, t -> t.getText().startsWith(folder.toString())).getFirst();
		assertTrue(file.getText().endsWith("Dose 0.5 mg.png"), file.getText());
		assertEquals(3, Workbench.find(dialog.getShell(), Spinner.class, Spinner::isEnabled).size(), "width, height, resolution");
		for (int choice : new int[] { 3, 1 }) {
			format.select(choice);
			format.notifyListeners(SWT.Selection, new Event());
			assertEquals(choice == 3 ? 0 : 2, Workbench.find(dialog.getShell(), Spinner.class, Spinner::isEnabled).size());
		}
		assertTrue(file.getText().endsWith("Dose 0.5 mg.svg"), file.getText());
		screenshot(dialog, "export-chart");
		dialog.close();
	}

	private static void screenshot(ExportDialog dialog, String name) {
		try {
			Workbench.screenshot(dialog.getShell(), name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The example of a plug-in; its ending takes the place of ours. */
	private static void thePlugInsFormatIsChosen(ChartView view, Path folder) throws IOException {
		Tour.dialog(() -> Tour.menu(view.canvas(), "Export"), ExportDialog.class, dialog -> {
			Tour.type(dialog.getShell(), "File", folder.resolve("chart.png").toString());
			Combo format = Workbench.find(dialog.getShell(), Combo.class, c -> c.indexOf("Vega-Lite specification (.vl.json)") >= 4).getFirst();
			format.select(format.getItemCount() - 1);
			format.notifyListeners(SWT.Selection, new Event());
			screenshot(dialog, "export-plug-in");
			WizardHands.press(dialog.getShell(), "Export");
		});
		Path file = folder.resolve("chart.vl.json");
		Workbench.waitFor("the specification", () -> Files.exists(file));
		assertTrue(Files.readString(file).contains("https://vega.github.io/schema/vega-lite/v5.json"));
	}

	private void seriesScalesAndRangeAreThePersonsChoice(ChartView view) throws Exception {
		boolean log = view.model().isLogY();
		view.model().setLogY(!log);
		view.update();
		Workbench.waitFor("the drawing", view.canvas()::isUpToDate);
		assertNotEquals(log, view.model().isLogY());
		String series = view.model().series().keySet().iterator().next();
		view.model().setVisible(series, false);
		assertTrue(view.model().shown().charts().stream().flatMap(c -> c.series().stream()).noneMatch(s -> s.name().equals(series)));
		view.show(ChartSubject.of(simulation("physiological-prediction")));
		Workbench.waitFor("the hint to run it", () -> view.runId() == null);
		Workbench.screenshot("chart-not-run");
	}
}
