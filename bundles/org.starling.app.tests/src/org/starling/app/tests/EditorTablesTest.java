package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.grid.DataGrid;
import org.starling.ui.grid.GridColumn;
import org.starling.ui.tables.ObjectTable;

/** A person works with tables and with the pages of a simulation and a study. */
class EditorTablesTest {

	private static final SharedExample EXAMPLE = new SharedExample("editor-tables");

	private IProject project;

	@BeforeEach
	void example() throws IOException, CoreException {
		project = EXAMPLE.project();
	}

	@AfterEach
	void tidy() throws IOException, CoreException {
		EXAMPLE.tidy();
	}

	@AfterAll
	static void end() throws CoreException {
		EXAMPLE.end();
	}

	private static void click(Table table, int column) {
		table.getColumn(column).notifyListeners(SWT.Selection, new Event());
		EditorHands.idle();
	}

	@Test
	void headersSortAndComeBackToTheModelsOrder() throws PartInitException {
		DocumentEditor editor = EditorHands.openModel(project);
		Table table = EditorHands.tables(EditorHands.page(editor, "parameters")).get(0).table();
		int value = EditorHands.column(table, "Value");
		click(table, value);
		assertEquals("ka", table.getItem(0).getText(0), "1.59 is smallest");
		assertEquals("V", table.getItem(2).getText(0), "35 is largest");
		click(table, value);
		assertEquals("V", table.getItem(0).getText(0));
		click(table, value);
		assertEquals("ka", table.getItem(0).getText(0));
		assertEquals("CL", table.getItem(1).getText(0));
		assertFalse(editor.isDirty());
	}

	private static List<String> symbols(ObjectTable<Object> table) {
		return table.texts().stream().map(List::getFirst).toList();
	}

	private static void choose(Menu menu, String entry) {
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem item = List.of(menu.getItems()).stream().filter(i -> i.getText().replace("&", "").startsWith(entry)).findFirst().orElseThrow();
		assertTrue(item.isEnabled(), entry);
		item.notifyListeners(SWT.Selection, new Event());
		EditorHands.idle();
	}

	/** The man of the whole-body example weighs 73 kg. */
	@Test
	void favouritesAndChangedValuesAreFiltered() throws Exception {
		IProject bodies = EditorHands.example("editor-marks", "pbpk");
		DocumentEditor editor = EditorHands.open(bodies.getFile("models/theophylline-human.model"));
		Composite page = EditorHands.page(editor, "parameters");
		ObjectTable<Object> table = EditorHands.tables(page).getFirst();
		ToolBar filters = Workbench.find(page, ToolBar.class, b -> b.getItemCount() == 2).getFirst();
		Workbench.waitFor("the defaults", () -> filters.getItem(1).isEnabled());
		EditorHands.type(table.table(), "BW", "Value", "80");
		table.table().setSelection(EditorHands.row(table.table(), "BW"), EditorHands.row(table.table(), "BW_ref"));
		Event key = new Event();
		key.stateMask = SWT.MOD1;
		key.keyCode = 'b';
		table.table().notifyListeners(SWT.KeyDown, key);
		choose(table.table().getMenu(), "Only favourites");
		assertEquals(List.of("BW", "BW_ref"), symbols(table));
		choose(table.table().getMenu(), "Only changed");
		assertEquals(List.of("BW"), symbols(table), "both filters");
		Workbench.screenshot("model-changed-parameters");
		table.table().setSelection(0);
		choose(table.table().getMenu(), "Reset to default");
		assertEquals(List.of(), symbols(table));
		choose(table.table().getMenu(), "Only favourites");
		choose(table.table().getMenu(), "Only changed");
		assertEquals("73", EditorHands.cell(table.table(), "BW", "Value"));
		EditorHands.undo(editor);
		assertEquals("80", EditorHands.cell(table.table(), "BW", "Value"));
		Path file = bodies.getLocation().append("favourites.txt").toPath();
		Workbench.waitFor("the favourites' file", () -> Files.exists(file));
		assertEquals(List.of("BW", "BW_ref"), Files.readAllLines(file));
		EditorHands.close(editor);
		bodies.delete(true, true, null);
	}

	@Test
	void theFilterShowsTheRowsThatItNamesAndAChangedFileIsReadAgain() throws Exception {
		DocumentEditor editor = EditorHands.open(project.getFile("studies/Theophylline.study"));
		Composite page = EditorHands.page(editor, "samples");
		DataGrid samples = Workbench.find(page, DataGrid.class, g -> true).getFirst();
		Workbench.waitFor("132 samples, as many as Boeckmann, Sheiner and Beal published", () -> samples.rows().count() == 132);
		List<String> ids = samples.columns().stream().map(GridColumn::id).toList();
		samples.setFilter(ids.indexOf("time"), "24.37");
		Workbench.waitFor("subject 1 at 24.37 h", () -> samples.rows().count() == 1);
		assertEquals("3.28", samples.rows().text(0, ids.indexOf("value")));
		samples.clearFilters();
		IFile data = project.getFile("data/Theophylline.samples.csv");
		Path path = data.getLocation().toPath();
		List<String> lines = Files.readAllLines(path);
		Files.write(path, lines.subList(0, lines.size() - 1));
		data.refreshLocal(IResource.DEPTH_ZERO, null);
		Workbench.waitFor("one sample less", () -> samples.rows().count() == 131);
	}

	@Test
	void rowsAreCopiedWithHeadersAndComeBack() throws PartInitException {
		DocumentEditor editor = EditorHands.openModel(project);
		ObjectTable<Object> table = EditorHands.tables(EditorHands.page(editor, "parameters")).get(0);
		table.table().setSelection(1);
		table.copy();
		Clipboard clipboard = new Clipboard(table.table().getDisplay());
		String text = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		String[] lines = text.split("\n");
		assertEquals(2, lines.length);
		assertTrue(lines[0].startsWith("Symbol\tName\tValue\tUnit\tConstant"), lines[0]);
		assertTrue(lines[1].startsWith("CL\tClearance\t2.73\tL/h\ttrue"), lines[1]);
		table.paste(text.replace("2.73", "2.9"));
		assertEquals("2.9", EditorHands.cell(table.table(), "CL", "Value"));
		assertEquals(3, table.table().getItemCount());
	}

	@Test
	void aBlockWithAWrongCellIsRefusedAsAWhole() throws PartInitException {
		DocumentEditor editor = EditorHands.openModel(project);
		ObjectTable<Object> table = EditorHands.tables(EditorHands.page(editor, "parameters")).get(0);
		String[] message = new String[1];
		Display display = Display.getCurrent();
		display.timerExec(300, () -> message[0] = EditorHands.dismiss(display));
		table.paste("Symbol\tValue\tUnit\nCL\t3\tL/h\nka\tfast\t1/h\nQ\t2\tL/hou\n");
		assertTrue(message[0].contains("Row 3, Value: \"fast\" is no number"), message[0]);
		assertTrue(message[0].contains("Row 4, Unit"), message[0]);
		assertEquals("2.73", EditorHands.cell(table.table(), "CL", "Value"));
		assertEquals(3, ((Model) editor.document()).getParameters().size());
		assertFalse(editor.isDirty());
	}

	@Test
	void rowsAreAddedMovedDuplicatedAndDeleted() throws PartInitException {
		DocumentEditor editor = EditorHands.openModel(project);
		ObjectTable<Object> table = EditorHands.tables(EditorHands.page(editor, "parameters")).get(0);
		table.addRow();
		EditorHands.idle();
		Model model = (Model) editor.document();
		assertEquals(4, model.getParameters().size());
		assertEquals("p1", model.getParameters().get(3).getSymbol());
		assertNotNull(model.getParameters().get(3).getId());
		EditorHands.undo(editor);
		if (model.getParameters().size() == 4) { // the open cell took the first undo
			EditorHands.undo(editor);
		}
		assertEquals(3, model.getParameters().size());
		table.table().setSelection(0);
		table.delete();
		assertEquals("CL", model.getParameters().get(0).getSymbol());
		EditorHands.undo(editor);
		assertEquals("ka", model.getParameters().get(0).getSymbol());
		assertFalse(editor.isDirty());
	}

	@Test
	void participantsAreWrittenAsChemistsDo() throws PartInitException {
		DocumentEditor editor = EditorHands.openModel(project);
		Table table = EditorHands.tables(EditorHands.page(editor, "reactions")).get(0).table();
		assertEquals("depot -> C", EditorHands.cell(table, "absorption", "Reaction"));
		EditorHands.type(table, "absorption", "Reaction", "depot <-> 2 C");
		Model model = (Model) editor.document();
		assertTrue(model.getReactions().get(0).isReversible());
		assertEquals(2.0, model.getReactions().get(0).getParticipants().get(1).getStoichiometry());
		EditorHands.undo(editor);
		Workbench.waitFor("the reaction as it was", () -> "depot -> C".equals(EditorHands.cell(table, "absorption", "Reaction")));
		assertFalse(editor.isDirty());
	}

	@Test
	void solverAndItsOptionsAreChosen() throws PartInitException {
		DocumentEditor editor = EditorHands.open(project.getFile("simulations/one-compartment-fit.simulation"));
		Composite page = EditorHands.page(editor, "solver");
		Field solver = EditorHands.field(page, "Solver");
		Combo combo = (Combo) solver.control();
		assertTrue(combo.getItemCount() >= 3, "automatic, an explicit and a stiff one");
		int other = combo.getSelectionIndex() == 1 ? 2 : 1;
		combo.select(other);
		combo.notifyListeners(SWT.Selection, new Event());
		EditorHands.idle();
		Simulation simulation = (Simulation) editor.document();
		assertFalse("auto".equals(simulation.getSolver().getSolverId()));
		assertEquals(1e-8, simulation.getSolver().getRelativeTolerance());
		EditorHands.type(EditorHands.field(page, "Relative tolerance"), "1e-5");
		assertEquals(1e-5, simulation.getSolver().getRelativeTolerance());
		Workbench.rest();
		EditorHands.undo(editor);
		EditorHands.undo(editor);
		assertFalse(editor.isDirty());
	}

	@Test
	void aFitIsDroppedAndBroughtBack() throws PartInitException {
		DocumentEditor editor = EditorHands.open(project.getFile("simulations/one-compartment-fit.simulation"));
		Composite page = EditorHands.page(editor, "fit");
		Field fit = EditorHands.field(page, "Fit parameters to the samples of the study");
		((org.eclipse.swt.widgets.Button) fit.control()).setSelection(false);
		fit.control().notifyListeners(SWT.Selection, new Event());
		EditorHands.idle();
		assertEquals(null, ((Simulation) editor.document()).getFit());
		EditorHands.undo(editor);
		assertEquals(3, ((Simulation) editor.document()).getFit().getParameters().size());
	}

	@Test
	void thePropertiesViewShowsAndChangesTheSelectedRow() throws PartInitException {
		IViewPart view = Workbench.page().showView(IPageLayout.ID_PROP_SHEET);
		DocumentEditor editor = EditorHands.openModel(project);
		Table table = EditorHands.tables(EditorHands.page(editor, "parameters")).get(0).table();
		Workbench.page().activate(editor);
		table.setFocus();
		table.setSelection(1);
		table.notifyListeners(SWT.Selection, selection(table));
		EditorHands.idle();
		Workbench.rest();
		Tree tree = Workbench.find(Workbench.shell(), Tree.class, t -> t.getColumnCount() == 2 && t.isVisible()).get(0);
		assertTrue(contains(tree.getItems(), "2.73"), "value of CL in " + view.getTitle());
	}

	private static Event selection(Table table) {
		Event event = new Event();
		event.item = table.getItem(1);
		return event;
	}

	private static boolean contains(TreeItem[] items, String text) {
		for (TreeItem item : items) {
			if (item.getText(1).equals(text) || contains(item.getItems(), text)) {
				return true;
			}
		}
		return false;
	}
}
