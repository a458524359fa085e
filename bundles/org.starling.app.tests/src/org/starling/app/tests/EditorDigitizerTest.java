package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.ui.digitizer.BudgetPage;
import org.starling.quantization.ui.digitizer.DigitizerPage;
import org.starling.quantization.ui.run.AnalyticalRunEditor;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.DataTable;
import org.starling.ui.theme.ThemeMode;
import org.starling.ui.theme.Themes;

/** A person sees the step of a run's digitizer, compares converters, and reads the budget of errors. */
class EditorDigitizerTest {

	private IProject project;
	private AnalyticalRunEditor editor;

	@BeforeEach
	void make() throws IOException, CoreException {
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("steps");
		ProjectFolder made = ProjectFolder.create(Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocationURI()).resolve("steps"), "Steps");
		SyntheticRun.write(made.dataFolder());
		AnalyticalRun run = Documents.create(AnalyticalRun.class, BioanalysisPackage.Literals.ANALYTICAL_RUN);
		run.setName("steps");
		run.setSequence("data/run.csv");
		Analyte analyte = Documents.create(Analyte.class, BioanalysisPackage.Literals.ANALYTE);
		analyte.setName("tamoxifen");
		analyte.setConcentrationUnit("ng/mL");
		for (int i = 0; i < 2; i++) {
			Transition transition = Documents.create(Transition.class, BioanalysisPackage.Literals.TRANSITION);
			transition.setPrecursorMz(SyntheticRun.TRANSITIONS[i][0]);
			transition.setProductMz(SyntheticRun.TRANSITIONS[i][1]);
			analyte.eSet(i == 0 ? BioanalysisPackage.Literals.ANALYTE__TRANSITION : BioanalysisPackage.Literals.ANALYTE__STANDARD, transition);
		}
		run.getAnalytes().add(analyte);
		made.add(run);
		project.create(null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
	}

	private Composite page(String id) {
		Composite page = EditorHands.page(editor, id);
		Workbench.waitFor(() -> id + ": " + editor.results().problem(),
				() -> editor.results().run() != null && !editor.results().isComputing() && !editor.digitizer().isComputing());
		List<ChartCanvas> charts = Workbench.find(page, ChartCanvas.class, ChartCanvas::isVisible);
		Workbench.waitFor("the charts of " + id, () -> charts.stream().allMatch(ChartCanvas::isUpToDate));
		return page;
	}

	@Test
	void theStepIsFoundAndCarriedOn() throws IOException, CoreException {
		editor = (AnalyticalRunEditor) EditorHands.open(project.getFile("analytical-runs/steps.analyticalrun"));
		Display.getCurrent().setCursorLocation(Workbench.shell().toDisplay(3, 3));
		Composite digitizer = page(DigitizerPage.ID);
		String evidence = Workbench.find(digitizer, Text.class, t -> t.getText().contains("steps of")).getFirst().getText();
		assertTrue(evidence.startsWith("The intensities lie on steps of " + SyntheticRun.STEP + ": a digitizer."), evidence);
		assertTrue(evidence.contains("17 bits over a full scale of 65536, LSB 0.5"), "the highest peak of 40,050 takes 80,100 steps: " + evidence);
		DataTable areas = Workbench.find(digitizer, DataTable.class, t -> true).getFirst();
		assertEquals(19, areas.data().rows());
		EditorHands.type(EditorHands.field(digitizer, "Compare with bits"), "6, 10, 14");
		Workbench.waitFor("three converters", () -> areas.data().has("area, 14 bits"));
		assertEquals(List.of(6, 10, 14), editor.run().getQuantization().getBits());
		assertEquals(0, areas.data().numbers("change, 14 bits").value(9), 0.1, "steps of 4 under a peak of 40,000");
		Workbench.screenshot("run-digitizer");
		Composite budget = page(BudgetPage.ID);
		DataTable stages = Workbench.find(budget, DataTable.class, t -> true).getFirst();
		assertTrue(stages.data().rows() >= 3, () -> Workbench.find(budget, Text.class, t -> true).getFirst().getText());
		Workbench.screenshot("run-budget");
		Themes.apply(ThemeMode.DARK);
		try {
			Workbench.screenshot("dark-run-budget");
			page(DigitizerPage.ID);
			Workbench.screenshot("dark-run-digitizer");
		} finally {
			Themes.apply(ThemeMode.LIGHT);
		}
		EditorHands.undo(editor);
		assertTrue(editor.run().getQuantization() == null || editor.run().getQuantization().getBits().isEmpty());
	}
}
