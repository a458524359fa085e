package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.store.DocumentStore;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.validation.ProblemMarkers;

/** A person changes a model: cells, fields, undo, save, paste, problems. */
class ModelEditorTest {

	private static final SharedExample EXAMPLE = new SharedExample("model-editor");

	private IProject project;
	private DocumentEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		project = EXAMPLE.project();
		editor = EditorHands.openModel(project);
	}

	@AfterEach
	void tidy() throws IOException, CoreException {
		EXAMPLE.tidy();
	}

	@AfterAll
	static void end() throws CoreException {
		EXAMPLE.end();
	}

	private Table parameters() {
		Composite page = EditorHands.page(editor, "parameters");
		return EditorHands.tables(page).get(0).table();
	}

	private Model onDisk() throws IOException {
		return (Model) DocumentStore.load(Path.of(editor.file().getLocationURI()), DocumentStore.newResourceSet()).document();
	}

	private static Parameter parameter(Model model, String symbol) {
		return model.getParameters().stream().filter(p -> symbol.equals(p.getSymbol())).findFirst().orElseThrow();
	}

	@Test
	void aValueIsChangedUndoneRedoneSavedAndFoundInTheFile() throws IOException {
		Table table = parameters();
		assertEquals("2.73", EditorHands.cell(table, "CL", "Value"));
		assertFalse(editor.isDirty());
		EditorHands.type(table, "CL", "Value", "3.1");
		assertEquals("3.1", EditorHands.cell(table, "CL", "Value"));
		assertTrue(editor.isDirty());
		assertEquals("&Undo Change CL", editor.actions().action(ActionFactory.UNDO.getId()).getText());
		EditorHands.undo(editor);
		assertEquals("2.73", EditorHands.cell(table, "CL", "Value"));
		assertFalse(editor.isDirty(), "undone to the saved state");
		EditorHands.redo(editor);
		assertEquals("3.1", EditorHands.cell(table, "CL", "Value"));
		assertTrue(Workbench.page().saveEditor(editor, false));
		assertFalse(editor.isDirty());
		assertEquals(3.1, parameter(onDisk(), "CL").getQuantity().getValue());
		assertEquals("L/h", parameter(onDisk(), "CL").getQuantity().getUnit());
	}

	@Test
	void valueAndUnitTypedTogetherAreOneStep() {
		Table table = parameters();
		EditorHands.type(table, "CL", "Value", "45 mL/min");
		assertEquals("45", EditorHands.cell(table, "CL", "Value"));
		assertEquals("mL/min", EditorHands.cell(table, "CL", "Unit"));
		EditorHands.undo(editor);
		assertEquals("2.73", EditorHands.cell(table, "CL", "Value"));
		assertEquals("L/h", EditorHands.cell(table, "CL", "Unit"));
		assertFalse(editor.isDirty());
	}

	@Test
	void aWrongUnitNeverReachesTheModel() {
		Table table = parameters();
		var text = EditorHands.type(table, "CL", "Unit", "L/hour/bogus");
		assertTrue(text.isVisible(), "the cell stays open for a correction");
		assertEquals("L/h", parameter((Model) editor.document(), "CL").getQuantity().getUnit());
		text.setText("L/h");
	}

	@Test
	void renamingASymbolRenamesItInFormulas() {
		Table table = parameters();
		EditorHands.type(table, "CL", "Symbol", "clearance");
		Model model = (Model) editor.document();
		assertEquals("clearance*C", model.getReactions().get(1).getKineticLaw().getExpression());
		EditorHands.undo(editor);
		assertEquals("CL*C", model.getReactions().get(1).getKineticLaw().getExpression());
	}

	@Test
	void rowsFromASpreadsheetArePastedAsOneStep() {
		Composite page = EditorHands.page(editor, "parameters");
		var table = EditorHands.tables(page).get(0);
		table.paste("Symbol\tName\tValue\tUnit\nCL\tClearance\t3.5\tL/h\nF\tBioavailability\t0.9\t\nKp\tPartition\t2\t1\n");
		Model model = (Model) editor.document();
		assertEquals(5, model.getParameters().size());
		assertEquals(3.5, parameter(model, "CL").getQuantity().getValue());
		assertEquals(0.9, parameter(model, "F").getQuantity().getValue());
		assertEquals("1", parameter(model, "Kp").getQuantity().getUnit());
		EditorHands.undo(editor);
		assertEquals(3, model.getParameters().size());
		assertEquals(2.73, parameter(model, "CL").getQuantity().getValue());
		assertFalse(editor.isDirty());
	}

	@Test
	void aFieldIsCommittedOnLeavingAndShowsItsError() {
		Composite page = EditorHands.page(editor, "overview");
		Field time = EditorHands.field(page, "Time unit");
		EditorHands.type(time, "mg");
		assertNotNull(time.message());
		assertEquals("h", ((Model) editor.document()).getTimeUnit());
		assertTrue(editor.isDirty(), "what is typed is not in the file");
		time.cancel();
		assertFalse(editor.isDirty());
		EditorHands.type(EditorHands.field(page, "Name"), "Theophylline, one compartment");
		assertEquals("Theophylline, one compartment", editor.document().getName());
		assertEquals("Theophylline, one compartment", editor.getPartName());
		EditorHands.undo(editor);
		assertEquals("One-compartment oral", editor.document().getName());
	}

	@Test
	void aWrongUnitInTheFileIsAProblemThatLeadsToItsCell() throws IOException, CoreException {
		EditorHands.close(editor);
		IFile file = editor.file();
		Path path = Path.of(file.getLocationURI());
		Files.writeString(path, Files.readString(path).replace("value=\"2.73\" unit=\"L/h\"", "value=\"2.73\" unit=\"L/hou\""));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		editor = EditorHands.open(file);
		Workbench.waitFor("a marker", () -> markers(file).length > 0);
		IMarker marker = markers(file)[0];
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("L/hou"), marker.getAttribute(IMarker.MESSAGE, ""));
		assertEquals("quantity.unit", marker.getAttribute(ProblemMarkers.FEATURE, ""));
		IDE.openEditor(Workbench.page(), marker);
		assertEquals("parameters", editor.getActivePageInstance().getId());
		Table table = EditorHands.tables((Composite) editor.getActivePageInstance().getPartControl()).get(0).table();
		assertEquals("CL", table.getSelection()[0].getText(0));
		Workbench.waitFor("the message in the cell",
				() -> table.getSelection()[0].getImage(EditorHands.column(table, "Unit")) != null);
	}

	private static IMarker[] markers(IFile file) {
		try {
			return file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void revertGoesBackToTheFile() {
		Table table = parameters();
		assertFalse(editor.actions().action(ActionFactory.REVERT.getId()).isEnabled());
		EditorHands.type(table, "CL", "Value", "9");
		EditorHands.type(table, "V", "Value", "9");
		editor.actions().action(ActionFactory.REVERT.getId()).run();
		EditorHands.idle();
		assertFalse(editor.isDirty());
		assertEquals("2.73", EditorHands.cell(table, "CL", "Value"));
		assertEquals("35", EditorHands.cell(table, "V", "Value"));
	}

	@Test
	void anUnreadableFileIsRestoredFromItsBackup() throws IOException, CoreException {
		EditorHands.type(parameters(), "CL", "Value", "3");
		assertTrue(Workbench.page().saveEditor(editor, false));
		EditorHands.close(editor);
		IFile file = editor.file();
		Files.writeString(Path.of(file.getLocationURI()), "nonsense");
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		editor = EditorHands.open(file);
		Composite page = (Composite) editor.getActivePageInstance().getPartControl();
		Button restore = Workbench.find(page, Button.class, b -> b.getText().startsWith("Restore")).get(0);
		restore.notifyListeners(SWT.Selection, new Event());
		EditorHands.idle();
		assertEquals("2.73", EditorHands.cell(parameters(), "CL", "Value"), "as it was before the last save");
	}

	@Test
	void anUnreadableFileSaysSaysWhatAndWhere() throws IOException, CoreException {
		IFile file = project.getFile("models/broken.model");
		Files.writeString(Path.of(file.getLocationURI()), "<?xml version=\"1.0\"?>\n<pkmodel:Model");
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		DocumentEditor broken = EditorHands.open(file);
		assertEquals("failure", broken.getActivePageInstance().getId());
		Workbench.screenshot("editor-unreadable");
		EditorHands.close(broken);
	}
}
