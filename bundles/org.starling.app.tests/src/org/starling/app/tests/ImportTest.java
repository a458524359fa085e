package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.analysis.study.StudyData;
import org.starling.app.DataPerspective;
import org.starling.chart.ChartSpec;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.tables.Table;
import org.starling.tables.samples.Sample;
import org.starling.tables.xlsx.XlsxWriter;
import org.starling.ui.charts.ChartView;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.WorkspaceProjects;
import org.starling.ui.wizards.Imports;

/** A table with a bad row goes through the import wizard, button by button, and becomes a study that tells of the row. */
class ImportTest {

	private static final String[] ROWS = { "Subject;Time [h];Concentration [mg/L];Dose [mg]", "A;0;0,5;320", "A;1;8,1;320",
			"A;2;not done;320", "A;4;6,2;320", "B;0;0,3;300", "B;1;7,7;300", "B;2;7,0;300" };
	private static final long BAD_LINE = 4;

	private WizardDialog dialog;

	@BeforeEach
	void start() throws CoreException {
		Projects.deleteAll();
	}

	@AfterEach
	void end() throws CoreException {
		WizardHands.end(dialog);
	}

	@Test
	void aBadRowIsExcludedWithItsReason(@TempDir Path folder) throws IOException, WorkbenchException {
		Path file = folder.resolve("mice.csv");
		Files.write(file, List.of(ROWS));
		dialog = Imports.data(Workbench.page().getWorkbenchWindow(), null);
		WizardHands.open(dialog);
		WizardHands.type(dialog, file.toString());
		Workbench.waitFor("the format", () -> dialog.getCurrentPage().isPageComplete());
		Workbench.screenshot(dialog.getShell(), "import-1-file");

		WizardHands.press(dialog.getShell(), "Next");
		Workbench.waitFor("the samples", () -> dialog.getCurrentPage().isPageComplete());
		Workbench.screenshot(dialog.getShell(), "import-2-columns");
		WizardHands.press(dialog.getShell(), "Next");
		Workbench.screenshot(dialog.getShell(), "import-3-problems");
		WizardHands.press(dialog.getShell(), "Finish");
		Workbench.waitFor("the project", () -> WorkspaceProjects.all().size() == 1
				&& Projects.contents(WorkspaceProjects.all().getFirst()) != null
				&& Projects.contents(WorkspaceProjects.all().getFirst()).size(Category.STUDIES) == 1);
		theStudyTellsOfTheRow(WorkspaceProjects.all().getFirst());
		theChartShowsWhatWasMeasured();
	}

	@Test
	void aWorkbookGoesTheSameWay(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("rats.xlsx");
		XlsxWriter.write(Table.builder().text("Subject", new String[] { "A", "A" }).number("Time", "h", new double[] { 0.5, 2 })
				.text("Concentration [mg/L]", new String[] { "4.5", "<0.1" }).build(), "Results", file);
		dialog = Imports.data(Workbench.page().getWorkbenchWindow(), null);
		WizardHands.open(dialog);
		WizardHands.type(dialog, file.toString());
		Workbench.waitFor("the format", () -> dialog.getCurrentPage().isPageComplete());
		WizardHands.press(dialog.getShell(), "Next");
		Workbench.waitFor("the samples", () -> dialog.getCurrentPage().isPageComplete());
		Workbench.screenshot(dialog.getShell(), "import-workbook-columns");
	}

	/** Times are those between the dose in EX and the sample in PC; the page of columns has nothing to ask. */
	@Test
	void domainsBesideConcentrationsAreJoined(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("pc.csv"), """
				STUDYID,DOMAIN,USUBJID,PCTESTCD,PCTEST,PCORRES,PCORRESU,PCSTRESC,PCSTRESN,PCSTRESU,PCSPEC,PCLLOQ,PCDTC
				S,PC,A,X,drug X,<0.1,ng/mL,<0.1,,ng/mL,PLASMA,0.1,2020-03-01T07:45
				S,PC,A,X,drug X,7,ng/mL,7,7,ng/mL,PLASMA,0.1,2020-03-01T08:31:30
				""");
		Files.writeString(folder.resolve("ex.csv"), "USUBJID,EXTRT,EXDOSE,EXDOSU,EXROUTE,EXSTDTC\nA,drug X,5,mg,ORAL,2020-03-01T08:00:00\n");
		dialog = Imports.data(Workbench.page().getWorkbenchWindow(), folder.resolve("pc.csv"));
		WizardHands.open(dialog);
		Workbench.waitFor("the domains", () -> dialog.getCurrentPage().isPageComplete());
		assertTrue(WizardHands.labels(dialog.getShell()).contains("SDTM"), WizardHands.labels(dialog.getShell()));
		WizardHands.press(dialog.getShell(), "Next");
		Workbench.waitFor("the samples", () -> dialog.getCurrentPage().isPageComplete());
		Workbench.screenshot(dialog.getShell(), "import-domains");
		WizardHands.press(dialog.getShell(), "Next");
		WizardHands.press(dialog.getShell(), "Finish");
		Workbench.waitFor("the project", () -> WorkspaceProjects.all().size() == 1
				&& Projects.contents(WorkspaceProjects.all().getFirst()) != null
				&& Projects.contents(WorkspaceProjects.all().getFirst()).size(Category.STUDIES) == 1);
		ProjectFolder project = ProjectFolder.open(WorkspaceProjects.all().getFirst().getLocation().toPath());
		Study study = project.load(project.studies().getFirst().path(), Study.class);
		assertEquals(List.of(-0.25, 31.5 / 60), StudyData.load(study).samples().stream().map(Sample::time).toList());
		assertEquals(5, study.getAdministrations().getFirst().getAmount().getValue());
		assertEquals("mg", study.getAdministrations().getFirst().getAmount().getUnit());
	}

	private static void theChartShowsWhatWasMeasured() throws IOException, WorkbenchException {
		PlatformUI.getWorkbench().showPerspective(DataPerspective.ID, Workbench.page().getWorkbenchWindow());
		ChartView view = (ChartView) Workbench.page().findView(ChartView.ID);
		Workbench.waitFor("the chart of the study", () -> view.model().shown() != null && view.canvas().isUpToDate()
				&& view.model().shown().title().equals("Measured in plasma"));
		ChartSpec all = view.model().shown().charts().getFirst();
		assertEquals(2, all.series().size(), "a series a subject");
		assertEquals(3, all.series().getFirst().size(), "the excluded sample is not drawn");
		assertEquals("mg/L", all.y().getFirst().unit());
		Workbench.screenshot("study-chart");
	}

	private static void theStudyTellsOfTheRow(IProject project) throws IOException {
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		Study study = folder.load(folder.studies().getFirst().path(), Study.class);
		assertEquals("mice", study.getName());
		assertEquals(2, study.getSubjects().size());
		assertTrue(study.getDecisions().stream().anyMatch(d -> d.getRow() == BAD_LINE && "not done".equals(d.getOriginal())),
				"the audit trail names line and cell");
		List<Sample> samples = StudyData.load(study).samples();
		assertEquals(ROWS.length - 1, samples.size(), "no row is lost");
		Sample bad = samples.stream().filter(s -> s.row() == BAD_LINE).findFirst().orElseThrow();
		assertTrue(bad.excluded());
		assertFalse(bad.reason().isBlank());
		assertEquals(6.2, samples.stream().filter(s -> s.row() == BAD_LINE + 1).findFirst().orElseThrow().value(), 0,
				"a decimal comma is read as such");
	}
}
