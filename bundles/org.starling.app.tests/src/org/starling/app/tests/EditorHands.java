package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.starling.examples.ExampleProjects;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.tables.EditTarget;
import org.starling.ui.tables.ObjectTable;

/** What a person does in the editors: opens files, types in fields and cells, uses the menu. UI thread only. */
final class EditorHands {

	/** Copies the theophylline example into the workspace, afresh. */
	static IProject example(String name) throws IOException, CoreException {
		return example(name, "theophylline");
	}

	/** Copies an example into the workspace, afresh. */
	static IProject example(String name, String id) throws IOException, CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProject project = workspace.getRoot().getProject(name);
		if (project.exists()) {
			project.delete(true, true, null);
		}
		Path folder = Path.of(workspace.getRoot().getLocationURI()).resolve(name);
		Files.createDirectories(folder);
		ExampleProjects.copyTo(id, folder);
		project.create(null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		return project;
	}

	static DocumentEditor open(IFile file) throws PartInitException {
		return (DocumentEditor) IDE.openEditor(Workbench.page(), file);
	}

	static DocumentEditor openModel(IProject project) throws PartInitException {
		return open(project.getFile("models/one-compartment-oral.model"));
	}

	/** Closes without saving. */
	static void close(DocumentEditor editor) {
		Workbench.page().closeEditor(editor, false);
	}

	static Composite page(DocumentEditor editor, String id) {
		editor.openPage(id);
		Workbench.rest();
		return (Composite) editor.getActivePageInstance().getPartControl();
	}

	/** The tables of a page, in layout order. */
	@SuppressWarnings("unchecked")
	static List<ObjectTable<Object>> tables(Composite page) {
		return Workbench.find(page, Table.class, t -> t.getData(EditTarget.KEY) instanceof ObjectTable).stream()
				.map(t -> (ObjectTable<Object>) t.getData(EditTarget.KEY)).toList();
	}

	static Field field(Composite page, String label) {
		List<Field> found = Workbench
				.find(page, org.eclipse.swt.widgets.Control.class, c -> c.getData(Field.KEY) instanceof Field f
						&& f.access().label().equals(label))
				.stream().map(c -> (Field) c.getData(Field.KEY)).toList();
		assertFalse(found.isEmpty(), "no field " + label);
		return found.get(0);
	}

	static int column(Table table, String header) {
		for (TableColumn column : table.getColumns()) {
			if (column.getText().equals(header)) {
				return table.indexOf(column);
			}
		}
		throw new AssertionError("no column " + header);
	}

	static int row(Table table, String firstCell) {
		for (TableItem item : table.getItems()) {
			if (item.getText(0).equals(firstCell)) {
				return table.indexOf(item);
			}
		}
		throw new AssertionError("no row " + firstCell);
	}

	static String cell(Table table, String firstCell, String header) {
		return table.getItem(row(table, firstCell)).getText(column(table, header));
	}

	/** Double-clicks a cell, types a text and presses Enter. The editor stays open when the text is wrong. */
	static Text type(Table table, String firstCell, String header, String text) {
		TableItem item = table.getItem(row(table, firstCell));
		table.setSelection(item);
		int column = column(table, header);
		Workbench.waitFor("the cell to be laid out", () -> table.isVisible() && item.getBounds(column).width > 0);
		var bounds = item.getBounds(column);
		for (int type : new int[] { SWT.MouseDown, SWT.MouseDoubleClick }) {
			Event event = new Event();
			event.button = 1;
			event.count = type == SWT.MouseDoubleClick ? 2 : 1;
			event.x = bounds.x + bounds.width / 2;
			event.y = bounds.y + bounds.height / 2;
			table.notifyListeners(type, event);
		}
		List<Text> editors = Workbench.find(table, Text.class, Text::isVisible);
		assertEquals(1, editors.size(), "cell editor is open");
		editors.get(0).setText(text);
		editors.get(0).notifyListeners(SWT.DefaultSelection, new Event());
		idle();
		return editors.get(0);
	}

	/** Types into a field and leaves it. */
	static void type(Field field, String text) {
		((Text) field.control()).setText(text);
		field.control().notifyListeners(SWT.FocusOut, new Event());
		idle();
	}

	static void undo(DocumentEditor editor) {
		run(editor, ActionFactory.UNDO);
	}

	static void redo(DocumentEditor editor) {
		run(editor, ActionFactory.REDO);
	}

	private static void run(DocumentEditor editor, ActionFactory factory) {
		IAction action = editor.actions().action(factory.getId());
		assertTrue(action.isEnabled(), factory.getId());
		action.run();
		idle();
	}


	/** Closes the dialog on top and gives its text. */
	static String dismiss(Display display) {
		Shell dialog = display.getActiveShell() != null && display.getActiveShell() != Workbench.shell()
				? display.getActiveShell()
				: List.of(display.getShells()).stream().filter(s -> s.getParent() == Workbench.shell() && s.isVisible())
						.findFirst().orElseThrow();
		String text = String.join("\n", Workbench.find(dialog, Label.class, l -> true).stream().map(Label::getText).toList());
		dialog.close();
		return text;
	}

	/** Runs the event loop until nothing is left to do. */
	static void idle() {
		Workbench.rest();
	}

	private EditorHands() {
	}
}
