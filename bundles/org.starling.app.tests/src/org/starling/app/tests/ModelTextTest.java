package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.pkmodel.Model;
import org.starling.sbml.SbmlReader;
import org.starling.ui.editors.model.DoseTableImport;
import org.starling.ui.editors.model.ModelEditor;
import org.starling.ui.wizards.ExportModelJob;

/** What goes into a model as a table and comes out of it as text. */
class ModelTextTest {

	private static final SharedExample EXAMPLE = new SharedExample("model-text");

	private ModelEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		editor = (ModelEditor) EditorHands.openModel(EXAMPLE.project());
	}

	@AfterEach
	void tidy() throws IOException, CoreException {
		EXAMPLE.tidy();
	}

	@AfterAll
	static void end() throws CoreException {
		EXAMPLE.end();
	}

	@Test
	void equationsAreCopiedAsLatex() throws IOException {
		Composite page = EditorHands.page(editor, "equations");
		StyledText text = Workbench.find(page, StyledText.class, t -> !t.getEditable()).getLast();
		Workbench.waitFor("the equations", () -> text.getText().contains(")/dt"));
		Button latex = Workbench.find(page, Button.class, b -> b.getText().equals("LaTeX")).getFirst();
		Workbench.find(page, Button.class, b -> b.getText().equals("Text")).getFirst().setSelection(false);
		latex.setSelection(true);
		latex.notifyListeners(SWT.Selection, new Event());
		Workbench.waitFor("LaTeX", () -> text.getText().contains("\\begin{align*}"));
		assertTrue(text.getText().contains("\\frac"), text.getText());
		Workbench.screenshot("equations-latex");
		Workbench.find(page, Button.class, b -> b.getText().equals("Copy")).getFirst().notifyListeners(SWT.Selection, new Event());
		Clipboard clipboard = new Clipboard(page.getDisplay());
		assertEquals(text.getText(), ((String) clipboard.getContents(TextTransfer.getInstance())).replace("\r\n", "\n"));
		clipboard.dispose();
	}

	@Test
	void aModelIsWrittenAsSbmlAndReadAgain(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("model.xml");
		ErrorDialog.AUTOMATED_MODE = false; // the test harness turns such dialogs off
		StringBuilder said = WizardHands.okSoon();
		Job job = ExportModelJob.start(Workbench.page(), editor.file(), file);
		Workbench.waitFor("the file", () -> job.getResult() != null);
		assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		Model read = SbmlReader.read(file).model();
		assertEquals(editor.model().getReactions().size(), read.getReactions().size());
		Workbench.waitFor("what SBML can not say", () -> said.toString().contains("model.xml is written"));
	}

	@Test
	void aDoseTableBecomesRegimens(@TempDir Path folder) throws IOException {
		Composite page = EditorHands.page(editor, "regimens");
		List<Table> tables = Workbench.find(page, Table.class, t -> true);
		int before = tables.get(0).getItemCount();
		Path file = Files.writeString(folder.resolve("doses.csv"), """
				ID,TIME,EVID,AMT,CMT,RATE,ADDL,II,SS
				1,0,1,320,depot,0,3,12,1
				2,0,1,320,depot,0,3,12,1
				3,0,1,100,depot,10,0,0,0
				""");
		Job job = new DoseTableImport(editor).start(file);
		Workbench.waitFor("the regimens", () -> job.getResult() != null && tables.get(0).getItemCount() == before + 2);
		assertTrue(job.getResult().isOK(), job.getResult().getMessage());
		assertEquals("Subjects 1, 2", tables.get(0).getItem(before).getText(0));
		tables.get(0).setSelection(before + 1);
		tables.get(0).notifyListeners(SWT.Selection, new Event());
		assertEquals("10", EditorHands.cell(tables.get(1), "depot", "Rate"));
		assertTrue(tables.get(1).getColumn(EditorHands.column(tables.get(1), "Rate")).getWidth() > 0, "a column that is used is shown");
		Workbench.screenshot("dose-table");
		EditorHands.undo(editor);
		assertEquals(before, tables.get(0).getItemCount());
	}
}
