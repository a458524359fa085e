package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.kinetics.checks.ModelChecks;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.Table;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.WorkspaceProjects;
import org.starling.ui.runs.Runs;
import org.starling.ui.runs.SimulationJob;
import org.starling.ui.wizards.ModelTemplate;
import org.starling.ui.wizards.NewModelWizard;
import org.starling.ui.wizards.NewMoleculeWizard;
import org.starling.ui.wizards.NewProjectWizard;
import org.starling.ui.wizards.NewSimulationWizard;
import org.starling.ui.wizards.NewStudyWizard;
import org.starling.workflow.RunTables;

/** From nothing to a curve with the wizards of the New menu. */
class NewDocumentsTest {

	@BeforeEach
	void start() throws CoreException {
		Projects.deleteAll();
	}

	@AfterEach
	void end() throws CoreException {
		Projects.deleteAll();
	}

	@Test
	void aProjectAMoleculeAModelAndASimulationAreMadeAndRun() throws Exception {
		finish(new NewProjectWizard(), "wizard-project");
		Workbench.waitFor("the project", () -> WorkspaceProjects.all().size() == 1
				&& Projects.contents(WorkspaceProjects.all().getFirst()) != null);
		IProject project = WorkspaceProjects.all().getFirst();
		finish(new NewMoleculeWizard(), "wizard-molecule");
		finish(new NewStudyWizard(), "wizard-study");
		finish(new NewModelWizard(), "wizard-model");
		Workbench.waitFor("the model", () -> Projects.contents(project).size(Category.MODELS) == 1);
		finish(new NewSimulationWizard(), "wizard-simulation");
		Workbench.waitFor("the simulation", () -> Projects.contents(project).size(Category.SIMULATIONS) == 1);
		assertEquals(1, Projects.contents(project).size(Category.MOLECULES));
		assertEquals(1, Projects.contents(project).size(Category.STUDIES));
		SimulationJob job = Runs.start(List.of(Projects.contents(project).documents(Category.SIMULATIONS).getFirst().file()),
				Workbench.page());
		Workbench.waitFor("the run", () -> job.getResult() != null);
		assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		theCurveIsThatOfBateman(project, job.result().orElseThrow().getFirst());
		Workbench.screenshot("new-project-run");
	}

	/**
	 * Dose 100 mg, ka 1/h, CL 5 L/h, V 50 L: C(t) = D ka / (V (ka - k)) (exp(-k t) - exp(-ka t)), k = CL/V
	 * (Bateman 1910; Gibaldi & Perrier, Pharmacokinetics, 2nd ed. 1982, eq. 1.98).
	 */
	private static void theCurveIsThatOfBateman(IProject project, RunRecord run) throws IOException {
		assertEquals(RunStatus.COMPLETE, run.status());
		Table curves = new RunStore(project.getLocation().toPath().resolve("results")).read(run.id(), RunTables.CURVES);
		double[] t = curves.numbers(RunTables.TIME).values();
		double[] c = curves.numbers("plasma").values();
		assertTrue(t.length > 20);
		for (int i = 0; i < t.length; i++) {
			double k = 5.0 / 50;
			double expected = 100.0 / (50 * (1 - k)) * (Math.exp(-k * t[i]) - Math.exp(-t[i]));
			assertEquals(expected, c[i], 1e-5, "at " + t[i] + " h");
		}
	}

	@Test
	void everyTemplateIsAModelWithoutMessages() {
		for (ModelTemplate template : ModelTemplate.values()) {
			Model model = template.create("M", null);
			if (template != ModelTemplate.EMPTY) {
				assertEquals(List.of(), ModelChecks.check(model).stream().map(Object::toString).toList(), template.name());
			}
		}
	}

	@Test
	void aSimulationRemembersTheModelThatWasChosen() throws Exception {
		IProject project = Projects.openExample();
		finish(new NewSimulationWizard(), "wizard-simulation-example");
		Workbench.waitFor("the simulation", () -> Projects.contents(project).size(Category.SIMULATIONS) == 4);
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		Simulation simulation = folder.load(Path.of("simulations/Simulation.simulation"), Simulation.class);
		assertEquals("One-compartment oral", simulation.getModel().getName());
	}

	private static void finish(INewWizard wizard, String screenshot) throws IOException {
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(Workbench.shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.screenshot(dialog.getShell(), screenshot);
		Button finish = Workbench.find(dialog.getShell(), Button.class, b -> b.getText().replace("&", "").startsWith("Finish"))
				.getFirst();
		assertTrue(finish.isEnabled(), screenshot + ": " + dialog.getErrorMessage());
		finish.notifyListeners(SWT.Selection, new Event());
		Workbench.waitFor("the wizard to close", () -> dialog.getShell() == null || dialog.getShell().isDisposed());
		Workbench.settle(200);
	}
}
