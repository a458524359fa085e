package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Decision;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.tables.samples.SampleColumn;
import org.starling.tables.samples.SampleColumns;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.grid.DataGrid;
import org.starling.ui.tables.EditTarget;

/** The samples of a study: a million of them stay fluid, and one that is left out by hand is so in the file, with who, when and why. */
class EditorSamplesTest {

	private static final String HEADER = "row,subject,matrix,compound,time [h],value,unit,censoring,lloq,original,excluded,reason\r\n";
	private static final List<String> MATRICES = List.of("plasma", "tumour", "uterus", "liver", "brain");
	private static final int MILLION = 1_000_000;
	private static final long BLOCKED_NANOS = 100_000_000;

	private Path samples;
	private DocumentEditor editor;
	private DataGrid grid;

	@BeforeEach
	void start() throws CoreException {
		Projects.deleteAll();
	}

	@AfterEach
	void end() throws CoreException {
		Projects.deleteAll();
	}

	/** Row i has the value i mod 1000, and every 1000th is below the limit. */
	private void open(int rows) throws IOException, CoreException {
		Path folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve("grid");
		ProjectFolder project = ProjectFolder.create(folder, "Grid");
		Study study = Documents.create(Study.class, StudyPackage.Literals.STUDY);
		study.setName("Many");
		study.setData("data/many.samples.csv");
		samples = project.dataFolder().resolve("many.samples.csv");
		Files.createDirectories(samples.getParent());
		try (BufferedWriter out = Files.newBufferedWriter(samples)) {
			out.write(HEADER);
			for (int i = 0; i < rows; i++) {
				boolean below = i % 1000 == 0;
				out.write(i + 2 + ",S" + (i / 500 + 1) + ',' + MATRICES.get(i % 5) + ",tamoxifen," + i % 500 / 10 + ','
						+ (below ? "" : i % 1000) + ",ng/mL," + (below ? "BLQ" : "NONE") + ",0.5," + (below ? "<0.5" : i % 1000) + ",false,\r\n");
			}
		}
		Path file = project.add(study);
		IProject opened = ResourcesPlugin.getWorkspace().getRoot().getProject("grid");
		opened.create(null);
		opened.open(null);
		opened.refreshLocal(IResource.DEPTH_INFINITE, null);
		editor = EditorHands.open(opened.getFile("studies/" + file.getFileName()));
		show();
	}

	private void show() {
		Composite page = EditorHands.page(editor, "samples");
		grid = Workbench.find(page, DataGrid.class, g -> true).getFirst();
	}

	private int column(SampleColumn column) {
		return grid.columns().stream().map(c -> c.id()).toList().indexOf(column.heading());
	}

	private String text(int position, SampleColumn column) {
		return grid.rows().text(position, column(column));
	}

	/** Runs events until the condition holds; the longest of them in processor time, which other work on the machine does not lengthen. */
	private static long longestEvent(BooleanSupplier condition) {
		var threads = ManagementFactory.getThreadMXBean();
		long[] longest = { 0 };
		Display display = Display.getCurrent();
		Workbench.waitFor("the rows", () -> {
			for (int i = 0; i < 50; i++) {
				long begin = threads.getCurrentThreadCpuTime();
				if (!display.readAndDispatch()) {
					break;
				}
				longest[0] = Math.max(longest[0], threads.getCurrentThreadCpuTime() - begin);
			}
			return condition.getAsBoolean();
		});
		return longest[0];
	}

	@Test
	void aMillionSamplesStayFluid() throws IOException, CoreException {
		open(MILLION);
		long blocked = longestEvent(() -> grid.rows().count() == MILLION);
		grid.setFilter(column(SampleColumn.MATRIX), "tum");
		blocked = Math.max(blocked, longestEvent(() -> grid.rows().count() == MILLION / 5));
		grid.setFilter(column(SampleColumn.VALUE), ">=996");
		blocked = Math.max(blocked, longestEvent(() -> grid.rows().count() == MILLION / 1000));
		grid.setFilter(column(SampleColumn.MATRIX), "");
		blocked = Math.max(blocked, longestEvent(() -> grid.rows().count() == 4 * MILLION / 1000));
		assertEquals("996", text(0, SampleColumn.VALUE));
		grid.sortBy(column(SampleColumn.VALUE));
		grid.sortBy(column(SampleColumn.VALUE));
		blocked = Math.max(blocked, longestEvent(() -> text(0, SampleColumn.VALUE).equals("999")));
		grid.clearFilters();
		blocked = Math.max(blocked, longestEvent(() -> grid.rows().count() == MILLION));
		assertEquals("BLQ (< 0.5)", text(MILLION - 1, SampleColumn.VALUE), "what has no value stands last");
		grid.selectAll();
		grid.scrollTo(MILLION / 2);
		blocked = Math.max(blocked, longestEvent(() -> grid.topRow() == MILLION / 2));
		assertTrue(blocked < BLOCKED_NANOS, "the window stood still for " + blocked / 1_000_000 + " ms");
		Workbench.screenshot("samples-million");
	}

	@Test
	void aSampleIsLeftOutWithItsReasonAndTakenBack() throws IOException, CoreException {
		open(40);
		Workbench.waitFor("the samples", () -> grid.rows().count() == 40);
		goToLine(9);
		assertEquals(List.of(7), Arrays.stream(grid.selectedRows()).boxed().toList(), "line 1 is the heading, line 2 row 0");
		((EditTarget) grid.getData(EditTarget.KEY)).copy();
		Workbench.waitFor("the clipboard", () -> clipboard().startsWith("Subject\tMatrix\tCompound\tTime [h]\tValue [ng/mL]\tUnit\t"));
		assertTrue(clipboard().contains("\nS1\tuterus\ttamoxifen\t0\t7\tng/mL\t"), clipboard());
		reasonSoon("Sample haemolysed");
		press("Exclude");
		Workbench.waitFor("the exclusion", () -> "Sample haemolysed".equals(grid.rows().muted(7)));
		assertTrue(editor.isDirty());
		EditorHands.undo(editor);
		Workbench.waitFor("the sample to count again", () -> grid.rows().muted(7) == null);
		assertFalse(editor.isDirty());
		assertTrue(((Study) editor.document()).getDecisions().isEmpty(), "the decision is taken back too");
		EditorHands.redo(editor);
		editor.doSave(new NullProgressMonitor());
		assertFalse(editor.isDirty());
		Workbench.screenshot("samples-excluded");

		SampleColumns written = SampleColumns.read(samples, () -> false);
		assertTrue(written.isExcluded(7));
		assertEquals(1, written.excludedRows());
		assertEquals("Sample haemolysed", written.text(SampleColumn.REASON, 7));
		var file = editor.file();
		EditorHands.close(editor);
		editor = EditorHands.open(file);
		show();
		Workbench.waitFor("the samples", () -> grid.rows().count() == 40);
		assertNotNull(grid.rows().muted(7));
		Decision decision = ((Study) editor.document()).getDecisions().getFirst();
		assertEquals("Sample haemolysed", decision.getWhy());
		assertEquals(9, decision.getRow(), "line of the imported file");
		assertEquals(System.getProperty("user.name"), decision.getAuthor());
	}

	private void goToLine(int line) {
		Text field = Workbench.find((Composite) editor.getActivePageInstance().getPartControl(), Text.class,
				t -> !(t.getParent() instanceof DataGrid)).getFirst();
		field.setText(Integer.toString(line));
		field.notifyListeners(SWT.DefaultSelection, new Event());
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		return text instanceof String s ? s : "";
	}

	private void press(String text) {
		for (ToolBar bar : Workbench.find((Composite) editor.getActivePageInstance().getPartControl(), ToolBar.class, b -> true)) {
			for (ToolItem item : bar.getItems()) {
				if (item.getText().replace("&", "").startsWith(text)) {
					assertTrue(item.isEnabled(), text);
					item.notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
		}
		throw new AssertionError("no tool " + text);
	}

	/** Chooses a reason in the dialog that is going to open and presses OK. */
	private static void reasonSoon(String reason) {
		Display display = Display.getCurrent();
		display.timerExec(50, () -> {
			for (Shell shell : display.getShells()) {
				List<Button> ok = Workbench.find(shell, Button.class,
						b -> b.isVisible() && Integer.valueOf(IDialogConstants.OK_ID).equals(b.getData()));
				if (!ok.isEmpty()) {
					assertFalse(ok.getFirst().isEnabled(), "no exclusion without a reason");
					Combo choice = Workbench.find(shell, Combo.class, Combo::isVisible).getFirst();
					choice.setText(reason);
					try {
						Workbench.screenshot(shell, "samples-reason");
					} catch (IOException e) {
						throw new AssertionError(e);
					}
					ok.getFirst().notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
			reasonSoon(reason);
		});
	}
}
