package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.simulation.Simulation;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.runs.Runs;

/** A person chooses a model, a solver and its options, runs, and reads what the solver did. */
class SolverChoiceTest {

	private static final SharedExample EXAMPLE = new SharedExample("solver-choice");

	private IProject project;
	private DocumentEditor editor;
	private Composite page;

	@BeforeEach
	void open() throws IOException, CoreException {
		project = EXAMPLE.project();
		editor = EditorHands.open(simulation());
		page = EditorHands.page(editor, "solver");
	}

	@AfterEach
	void tidy() throws IOException, CoreException {
		EXAMPLE.tidy();
	}

	@AfterAll
	static void end() throws CoreException {
		EXAMPLE.end();
	}

	private IFile simulation() {
		return project.getFile("simulations/one-compartment-prediction.simulation");
	}

	private void choose(String label, String choice) {
		Combo combo = (Combo) EditorHands.field(page, label).control();
		combo.setText(choice);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private int options() {
		return ((Simulation) editor.document()).getSolver().getOptions().size();
	}

	@Test
	void anotherSolverHasOtherOptions() throws IOException {
		Combo solvers = (Combo) EditorHands.field(page, "Solver").control();
		assertEquals(1, Arrays.stream(solvers.getItems()).filter(s -> s.startsWith("Automatic")).count());
		choose("Solver", "RODAS5P 5(4), Rosenbrock, stiff");
		Workbench.waitFor("the options of the solver", () -> !fields("Step safety factor").isEmpty());
		Text safety = (Text) EditorHands.field(page, "Step safety factor").control();
		safety.setText("0.8");
		safety.notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals(1, options());
		choose("Solver", "BDF 1\u20135, variable order, stiff");
		assertEquals(0, options(), "BDF does not know the option");
		Workbench.waitFor("the options of BDF", () -> fields("Step safety factor").isEmpty());
		Workbench.screenshot("solver-options");
		EditorHands.undo(editor);
		assertEquals(1, options(), "one step back brings solver and option again");
		assertEquals("rodas5p", ((Simulation) editor.document()).getSolver().getSolverId());
	}

	private List<Field> fields(String label) {
		return Workbench.find(page, org.eclipse.swt.widgets.Control.class,
				c -> c.getData(Field.KEY) instanceof Field f && f.access().label().equals(label)).stream()
				.map(c -> (Field) c.getData(Field.KEY)).toList();
	}

	@Test
	void anotherModelIsReadWhenItIsChosen() {
		page = EditorHands.page(editor, "overview");
		Combo models = (Combo) EditorHands.field(page, "Model").control();
		Workbench.waitFor("the models of the project", () -> Arrays.asList(models.getItems()).contains("Physiological"));
		choose("Model", "Physiological");
		Simulation simulation = (Simulation) editor.document();
		assertEquals("Physiological", simulation.getModel().getName());
		assertEquals(null, simulation.getDoseSpecies(), "a species of the former model is dosed no more");
		EditorHands.undo(editor);
		assertEquals("One-compartment oral", simulation.getModel().getName());
	}

	@Test
	void aRunSaysWhatTheSolverDid() throws IOException {
		Runs.start(List.of(simulation()), Workbench.page());
		Workbench.waitFor("steps and choice of the last run", () -> says(page, "rejected") && says(page, "auto chose"));
		Workbench.waitFor("the same above the chart", () -> Workbench.find(Workbench.shell(), Label.class, Label::isVisible).stream()
				.filter(l -> l.getText().contains("auto chose")).count() == 2);
		Workbench.screenshot("solver-last-run");
	}

	private static boolean says(Composite page, String text) {
		return Workbench.find(page, Label.class, l -> l.getText().contains(text)).size() == 1;
	}
}
