package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.study.Study;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.validation.ProblemMarkers;

/** Problems are found, lead to their field and offer their correction; files that change outside are noticed. */
class EditorProblemsTest {

	private static final SharedExample EXAMPLE = new SharedExample("editor-problems");

	private IProject project;

	@BeforeEach
	void example() throws IOException, CoreException {
		project = EXAMPLE.project();
	}

	@AfterEach
	void tidy() throws IOException, CoreException {
		Workbench.page().closeAllEditors(false);
		EXAMPLE.tidy();
	}

	@AfterAll
	static void end() throws CoreException {
		EXAMPLE.end();
	}

	private static void replace(IFile file, String text, String by) throws IOException, CoreException {
		Path path = Path.of(file.getLocationURI());
		String before = Files.readString(path);
		assertTrue(before.contains(text), text);
		Files.writeString(path, before.replace(text, by));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	private static IMarker[] markers(IFile file) {
		try {
			return file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** Other messages come and go while the project is still being read. */
	private static void awaitMarker(IFile file, String text) {
		Workbench.waitFor(() -> "the message '" + text + "', there are " + messages(file),
				() -> messages(file).size() == 1 && messages(file).getFirst().contains(text));
	}

	private static List<String> messages(IFile file) {
		return Arrays.stream(markers(file)).map(m -> m.getAttribute(IMarker.MESSAGE, "")).toList();
	}

	@Test
	void aFileThatNoEditorShowsIsCheckedToo() throws IOException, CoreException {
		IFile file = project.getFile("models/one-compartment-oral.model");
		replace(file, "unit=\"L/h\"", "unit=\"L/hou\"");
		awaitMarker(file, "CL: ");
		assertEquals(IMarker.SEVERITY_ERROR, markers(file)[0].getAttribute(IMarker.SEVERITY, -1));
		replace(file, "unit=\"L/hou\"", "unit=\"L/h\"");
		Workbench.waitFor("no marker", () -> markers(file).length == 0);
	}

	@Test
	void aMisspeltUnitIsCorrectedByItsQuickFix() throws IOException, CoreException {
		IFile file = project.getFile("models/one-compartment-oral.model");
		replace(file, "unit=\"L/h\"", "unit=\"litre per hour\"");
		awaitMarker(file, "CL: ");
		IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(markers(file)[0]);
		assertEquals("Change to \"L/h\"", fixes[0].getLabel());
		fixes[0].run(markers(file)[0]);
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() instanceof DocumentEditor);
		DocumentEditor editor = (DocumentEditor) Workbench.page().getActiveEditor();
		Workbench.waitFor("the correction", editor::isDirty);
		assertEquals("L/h", ((Model) editor.document()).getParameters().get(1).getQuantity().getUnit());
		assertTrue(editor.isDirty(), "left to be saved, and to be undone");
		Workbench.waitFor("the marker goes away", () -> markers(file).length == 0);
	}

	@Test
	void aSimulationThatCantRunSaysSoAtItsField() throws IOException, CoreException {
		IFile file = project.getFile("simulations/one-compartment-fit.simulation");
		replace(file, "<end value=\"25.0\"", "<end value=\"-1.0\"");
		awaitMarker(file, "The end must be after the start");
		DocumentEditor editor = EditorHands.open(file);
		IDE.openEditor(Workbench.page(), markers(file)[0]);
		assertEquals("overview", editor.getActivePageInstance().getId());
		Field end = EditorHands.field(EditorHands.page(editor, "overview"), "End");
		Workbench.waitFor("the message at the field", () -> end.message() != null);
		assertEquals("The end must be after the start", end.message());
		EditorHands.type(end, "25");
		Workbench.waitFor("no message at the field", () -> end.message() == null);
		assertEquals(25.0, ((Simulation) editor.document()).getEnd().getValue());
	}

	@Test
	void aCutOffThatIsMissingSaysSoAtItsField() throws CoreException {
		DocumentEditor editor = EditorHands.open(project.getFile("studies/Theophylline.study"));
		EditorHands.type(EditorHands.field(EditorHands.page(editor, "star"), "High potency"), "10 nmol/L");
		assertEquals("nmol/L", ((Study) editor.document()).getStar().getHighPotency().getUnit(), "number and unit in one text");
		Workbench.waitFor("the messages", () -> messages(editor.file()).stream().anyMatch(m -> m.contains("adequate potency")));
		EditorHands.page(editor, "overview");
		IDE.openEditor(Workbench.page(), Arrays.stream(markers(editor.file()))
				.filter(m -> m.getAttribute(IMarker.MESSAGE, "").contains("adequate potency")).findFirst().orElseThrow());
		assertEquals("star", editor.getActivePageInstance().getId());
		Field adequate = EditorHands.field(EditorHands.page(editor, "star"), "Adequate potency");
		Workbench.waitFor("the message at the field", () -> adequate.message() != null);
		EditorHands.undo(editor);
		Workbench.waitFor("no marker", () -> markers(editor.file()).length == 0);
	}

	@Test
	void aModelWithABadFormulaSaysWhere() throws CoreException {
		DocumentEditor editor = EditorHands.openModel(project);
		var page = EditorHands.page(editor, "reactions");
		Table table = EditorHands.tables(page).get(0).table();
		EditorHands.type(table, "elimination", "Rate", "CL*nowhere");
		Workbench.waitFor("a marker", () -> markers(editor.file()).length > 0);
		assertTrue(markers(editor.file())[0].getAttribute(IMarker.MESSAGE, "").contains("nowhere"));
		EditorHands.page(editor, "overview");
		IDE.openEditor(Workbench.page(), markers(editor.file())[0]);
		assertEquals("reactions", editor.getActivePageInstance().getId());
		assertEquals("elimination", table.getSelection()[0].getText(0));
		EditorHands.undo(editor);
		Workbench.waitFor("no marker", () -> markers(editor.file()).length == 0);
	}

	@Test
	void aFileChangedOutsideIsReadAgain() throws IOException, CoreException {
		DocumentEditor editor = EditorHands.openModel(project);
		Table table = EditorHands.tables(EditorHands.page(editor, "parameters")).get(0).table();
		replace(editor.file(), "value=\"2.73\"", "value=\"4.5\"");
		Workbench.waitFor("the new value", () -> EditorHands.cell(table, "CL", "Value").equals("4.5"));
		assertFalse(editor.isDirty());
	}

	@Test
	void savingOverAChangedFileAsksFirst() throws IOException, CoreException {
		DocumentEditor editor = EditorHands.openModel(project);
		Table table = EditorHands.tables(EditorHands.page(editor, "parameters")).get(0).table();
		EditorHands.type(table, "CL", "Value", "3.3");
		Path path = Path.of(editor.file().getLocationURI());
		Files.writeString(path, Files.readString(path).replace("value=\"35.0\"", "value=\"40.0\""));
		Display.getCurrent().timerExec(100, () -> refresh(editor.file())); // the workbench finds the change while the question is open
		press("Overwrite");
		editor.doSave(new NullProgressMonitor());
		assertFalse(editor.isDirty());
		String saved = Files.readString(path);
		assertTrue(saved.contains("value=\"3.3\"") && !saved.contains("value=\"40.0\""), saved);
	}

	private static void refresh(IFile file) {
		try {
			file.refreshLocal(0, null);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Presses a button of the dialog that is about to open. */
	private static void press(String text) {
		Display display = Display.getCurrent();
		display.timerExec(300, () -> {
			for (Shell shell : display.getShells()) {
				for (Button button : Workbench.find(shell, Button.class, b -> b.getText().equals(text))) {
					button.notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
			press(text);
		});
	}

	@Test
	void aModelThatChangesIsSeenBySimulationsThatUseIt() throws CoreException {
		DocumentEditor simulation = EditorHands.open(project.getFile("simulations/one-compartment-fit.simulation"));
		Table fit = EditorHands.tables(EditorHands.page(simulation, "fit")).get(0).table();
		assertEquals("2.73", EditorHands.cell(fit, "CL", "In the model"));
		DocumentEditor model = EditorHands.openModel(project);
		Table table = EditorHands.tables(EditorHands.page(model, "parameters")).get(0).table();
		EditorHands.type(table, "CL", "Value", "3.4");
		assertTrue(Workbench.page().saveEditor(model, false));
		Workbench.page().activate(simulation);
		Workbench.waitFor("the new value", () -> EditorHands.cell(fit, "CL", "In the model").equals("3.4"));
		assertFalse(simulation.isDirty());
	}

	@Test
	void aFileThatIsDeletedClosesItsEditor() throws CoreException {
		DocumentEditor editor = EditorHands.openModel(project);
		assertNotNull(editor.document());
		editor.file().delete(true, null);
		Workbench.waitFor("the editor to close", () -> Workbench.page().getActiveEditor() != editor);
		assertNull(Workbench.page().findEditor(editor.getEditorInput()));
	}
}
