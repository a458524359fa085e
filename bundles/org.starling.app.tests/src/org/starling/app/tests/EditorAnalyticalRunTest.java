package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.analysis.study.StudyData;
import org.starling.chart.PlotArea;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.quantization.run.AnalyticalRuns;
import org.starling.quantization.ui.run.AnalyticalRunEditor;
import org.starling.quantization.ui.run.ChromatogramsPage;
import org.starling.quantization.ui.wizards.ImportRunHandler;
import org.starling.quantization.ui.wizards.SendToStudyWizard;
import org.starling.tables.samples.Sample;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.editors.study.StudyEditor;
import org.starling.ui.emf.Problem;
import org.starling.ui.validation.DocumentValidator;

/** A person imports a run, sees its peaks, drags a limit, takes it back, looks at curve and verdict, and saves. */
class EditorAnalyticalRunTest {

	private static final int LAST = 18;

	private IProject project;
	private AnalyticalRunEditor editor;

	@BeforeEach
	void make() throws IOException, CoreException {
		Projects.deleteAll();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("batch");
		ProjectFolder made = ProjectFolder.create(Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocationURI()).resolve("batch"), "Batch");
		Study study = Documents.create(Study.class, StudyPackage.Literals.STUDY);
		study.setName("rats");
		made.add(study);
		project.create(null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
	}

	private QuantifiedRow last() {
		return editor.results().shown().run().rows().get(LAST);
	}

	private void rest(String what) {
		EditorHands.idle();
		Workbench.waitFor(() -> what + ": " + editor.results().problem(), () -> editor.results().run() != null && !editor.results().isComputing());
	}

	/** Brings table and raw files into the project; the transitions are found in the files. */
	private AnalyticalRunEditor imported(Path folder) throws IOException {
		WizardDialog dialog = ImportRunHandler.dialog(Workbench.page().getWorkbenchWindow(), SyntheticRun.write(folder));
		WizardHands.open(dialog);
		Workbench.waitFor("the files", () -> dialog.getCurrentPage().isPageComplete());
		assertTrue(WizardHands.labels(dialog.getShell()).contains("19 injections in 19 files with 2 transitions"), WizardHands.labels(dialog.getShell()));
		Workbench.find(dialog.getShell(), Text.class, t -> t.getText().equals("analyte")).getFirst().setText("tamoxifen");
		Workbench.screenshot(dialog.getShell(), "import-run");
		WizardHands.press(dialog.getShell(), "Finish");
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() instanceof AnalyticalRunEditor);
		return (AnalyticalRunEditor) Workbench.page().getActiveEditor();
	}

	@Test
	void aRunIsImportedAndALimitDraggedAndTakenBack(@TempDir Path folder) throws IOException, CoreException {
		editor = imported(folder);
		assertEquals("data/run/run.csv", editor.run().getSequence());
		assertEquals("TripleTOF 5600", editor.run().getInstrument());
		Display.getCurrent().setCursorLocation(Workbench.shell().toDisplay(3, 3));
		rest("the run");
		assertTrue(editor.results().shown().run().accepted(), () -> editor.results().shown().run().rules().toString());
		assertEquals(40, editor.results().shown().run().rows().get(LAST - 1).concentration(), 0.4, "ratio is 0.01 times the concentration");
		Workbench.screenshot("run-overview");
		ChromatogramsPage page = (ChromatogramsPage) editor.openPage(ChromatogramsPage.ID);
		page.select(LAST);
		Composite control = (Composite) page.getPartControl();
		ChartCanvas canvas = Workbench.find(control, ChartCanvas.class, c -> true).getFirst();
		Workbench.waitFor("the chart", () -> canvas.isUpToDate() && canvas.geometry() != null);
		double before = last().concentration();
		drag(canvas, editor.results().shown().peaks().get(LAST).analyte().peak().start(), 2.43);
		rest("limits set by hand");
		assertEquals(2.43, editor.results().shown().peaks().get(LAST).analyte().peak().start(), 0.01);
		assertTrue(editor.run().getLimits().getFirst().getAuthor() != null && editor.isDirty());
		double dragged = last().concentration();
		assertTrue(dragged < before, "the neighbour is cut off: " + dragged + " of " + before);
		Workbench.waitFor("the chart", canvas::isUpToDate);
		Workbench.screenshot("run-chromatograms");
		EditorHands.undo(editor);
		rest("automatic limits");
		assertEquals(before, last().concentration());
		EditorHands.redo(editor);
		rest("limits by hand again");
		editor.doSave(new NullProgressMonitor());
		assertFalse(editor.isDirty());
		ProjectFolder saved = ProjectFolder.open(editor.project());
		QuantifiedRun headless = AnalyticalRuns.quantify(saved.load(saved.analyticalRuns().getFirst().path(), AnalyticalRun.class), saved.path(),
				() -> false, share -> {
				});
		assertEquals(dragged, headless.results().getFirst().run().rows().get(LAST).concentration(), "the command line computes the same");
		EditorHands.page(editor, "calibration");
		Workbench.screenshot("run-calibration");
		EditorHands.page(editor, "verdict");
		Workbench.screenshot("run-verdict");
		theReasonIsKept(control);
		assertNull(editor.results().problem());
		theResultsGoIntoAStudy(dragged);
	}

	@Test
	void whatKeepsARunFromBeingQuantifiedIsAProblem() {
		AnalyticalRun run = Documents.create(AnalyticalRun.class, BioanalysisPackage.Literals.ANALYTICAL_RUN);
		assertEquals(List.of(BioanalysisPackage.Literals.ANALYTICAL_RUN__SEQUENCE, BioanalysisPackage.Literals.ANALYTICAL_RUN__ANALYTES),
				DocumentValidator.validate(run).stream().map(Problem::feature).toList());
		run.setSequence("data/run.csv");
		Analyte analyte = Documents.create(Analyte.class, BioanalysisPackage.Literals.ANALYTE);
		analyte.setConcentrationUnit("ngs/mL");
		analyte.setTransition(Documents.create(Transition.class, BioanalysisPackage.Literals.TRANSITION));
		analyte.getTransition().setPrecursorMz(372.2);
		run.getAnalytes().add(analyte);
		assertEquals(List.of(BioanalysisPackage.Literals.ANALYTE__CONCENTRATION_UNIT, BioanalysisPackage.Literals.ANALYTE__STANDARD,
				BioanalysisPackage.Literals.TRANSITION__PRODUCT_MZ), DocumentValidator.validate(run).stream().map(Problem::feature).toList());
	}

	private void theResultsGoIntoAStudy(double dragged) throws IOException {
		editor.doSave(new NullProgressMonitor());
		WizardDialog dialog = SendToStudyWizard.dialog(Workbench.page(), editor.file(), editor.run(), editor.results().run());
		WizardHands.open(dialog);
		Workbench.waitFor(() -> "the plan: " + dialog.getCurrentPage().getErrorMessage(), () -> dialog.getCurrentPage().isPageComplete());
		Workbench.screenshot(dialog.getShell(), "send-to-study");
		WizardHands.press(dialog.getShell(), "Finish");
		Workbench.waitFor("the study", () -> Workbench.page().getActiveEditor() instanceof StudyEditor);
		ProjectFolder saved = ProjectFolder.open(editor.project());
		List<Sample> samples = StudyData.load(saved.load(saved.studies().getFirst().path(), Study.class)).samples();
		assertEquals(List.of(1.0, 4.0), samples.stream().map(Sample::time).toList());
		assertEquals(dragged, samples.get(1).value(), "limits set by hand reach the study");
		assertTrue(samples.get(1).standardUncertainty() > 0);
	}

	private void theReasonIsKept(Composite control) {
		editor.openPage(ChromatogramsPage.ID);
		Text why = Workbench.find(control, Text.class, t -> t.getToolTipText() != null && t.getToolTipText().startsWith("Goes with")).getFirst();
		why.setText("co-eluting metabolite");
		why.notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals(List.of(Optional.of("co-eluting metabolite")),
				editor.run().getLimits().stream().map(l -> Optional.ofNullable(l.getNote())).toList());
	}

	private static void drag(ChartCanvas canvas, double from, double to) {
		PlotArea plot = canvas.geometry().plots().getFirst();
		int y = (int) (plot.y() + plot.height() / 2);
		mouse(canvas, SWT.MouseDown, plot.xAxis().toDrawing(from), y);
		mouse(canvas, SWT.MouseMove, plot.xAxis().toDrawing(to), y);
		mouse(canvas, SWT.MouseUp, plot.xAxis().toDrawing(to), y);
	}

	private static void mouse(ChartCanvas canvas, int type, double x, int y) {
		Event event = new Event();
		event.button = 1;
		event.x = (int) Math.round(x);
		event.y = y;
		canvas.notifyListeners(type, event);
	}
}
