package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.starling.examples.ExampleProjects;
import org.starling.model.study.Study;
import org.starling.quantization.ui.digitizer.BudgetPage;
import org.starling.quantization.ui.run.AnalyticalRunEditor;
import org.starling.tables.Table;
import org.starling.ui.CommandLinks;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.fields.Field;
import org.starling.ui.explorer.WorkspaceProjects;
import org.starling.ui.nca.NcaPage;
import org.starling.ui.star.StarPage;

/** From a table of tissues with bad rows to a class with its probability and a report. UI thread. */
final class AnalystTour {

	private static final String COMPOUND = "tamoxifen";

	/** Rows at the end of the example that can't be used: no number, a negative value, no animal. */
	private static final int BAD = 3;

	private final Tour tour = new Tour("analyst");
	private final Path folder;

	/** @param folder for the table and the report */
	AnalystTour(Path folder) {
		this.folder = folder;
	}

	/** The samples of one compound of the example, and the rows of it that can't be used. */
	Path table() throws IOException {
		ExampleProjects.copyTo("star", folder.resolve("star"));
		List<String> rows = Files.readAllLines(folder.resolve("star/data/samples.csv"));
		Path table = folder.resolve("tissues.csv");
		int bad = rows.size() - BAD;
		Files.write(table, Stream.concat(rows.subList(0, bad).stream().filter(r -> r.equals(rows.getFirst()) || r.contains("," + COMPOUND + ",")),
				rows.subList(bad, rows.size()).stream().map(r -> r.replaceAll("toremifene|nafoxidine", COMPOUND))).toList());
		return table;
	}

	/** Through the wizard of the welcome page to the editor of the study. */
	DocumentEditor brought(Path table) {
		Tour.wizard(CommandLinks.IMPORT_DATA, dialog -> {
			Tour.type(dialog.getShell(), "Title", "Tissues");
			Tour.type(dialog.getShell(), "File", table.toString());
			Tour.ready(dialog);
			Tour.next(dialog);
			Tour.next(dialog);
			tour.picture(dialog.getShell(), "problems");
			Tour.finish(dialog);
		});
		return TourTest.editor(Study.class);
	}

	/** Parameters of each profile, and ratios of tissues with their limits. */
	void parameters(DocumentEditor editor) throws Exception {
		Workbench.page().toggleZoom(Workbench.page().getActivePartReference());
		Composite page = EditorHands.page(editor, NcaPage.ID);
		Workbench.waitFor("the parameters", () -> ((NcaPage) editor.getActivePageInstance()).isUpToDate()
				&& Workbench.find(page, ChartCanvas.class, Control::isVisible).stream().allMatch(c -> c.isUpToDate() && c.drawnFigure() != null));
		tour.picture("nca");
		CTabFolder tabs = Workbench.find(page, CTabFolder.class, f -> f.getItemCount() == 5).getFirst();
		tabs.setSelection(3);
		DataTable ratios = (DataTable) tabs.getSelection().getControl();
		tour.picture("ratios");
		assertEquals(4, ratios.data().rows(), "the tumour to plasma and to each normal tissue");
		double[] value = ratios.data().numbers("value").values();
		for (int i = 0; i < value.length; i++) {
			assertTrue(ratios.data().numbers("lower").value(i) < value[i] && value[i] < ratios.data().numbers("upper").value(i), "within its limits");
		}
	}

	/** Potency and cut-offs are the person's; the tissues have got their parts by their names. */
	String classOf(DocumentEditor editor) {
		EditorHands.tables(EditorHands.page(editor, "compounds")).getFirst()
				.paste("Compound\tPotency\tPotency unit\tPotency \u00b1\tKind\n" + COMPOUND + "\t25\tnmol/L\t0.2\tCV\n");
		Composite settings = EditorHands.page(editor, StarPage.SETTINGS);
		type(settings, "Where from", "Example of the tour, cut-offs of nobody");
		type(settings, "Potency is", "IC50");
		quantity(settings, "High potency", "10", "nmol/L");
		quantity(settings, "Adequate potency", "32", "nmol/L");
		quantity(settings, "Area in diseased tissue", "1000", "ng.h/mL");
		quantity(settings, "Diseased : plasma", "3", "1");
		type(settings, "Probability of a class", "0.8");
		type(settings, "Draws", "2000");
		tour.picture("cut-offs");
		Tour.command("org.eclipse.ui.file.save");
		StarPage page = (StarPage) editor.openPage(StarPage.ID);
		Workbench.waitFor(page::notices, () -> page.cells().size() == 1 && !page.cells().getFirst().get(1).isBlank());
		page.select(COMPOUND);
		Workbench.rest();
		tour.picture("class");
		assertTrue(page.cells().getFirst().get(2).matches("III \\d+ %.*"), page.cells().getFirst().get(2));
		return page.cells().getFirst().get(1);
	}

	private static void type(Composite page, String label, String text) {
		EditorHands.type(EditorHands.field(page, label), text);
	}

	private static void quantity(Composite page, String label, String value, String unit) {
		Field field = EditorHands.field(page, label);
		EditorHands.type(field, value);
		Control next = Workbench.find(field.control().getParent(), Text.class, t -> t != field.control()).getFirst();
		EditorHands.type((Field) next.getData(Field.KEY), unit);
	}

	/** How much the instrument is to blame for: an example with raw files, from the step of its digitizer over exposures to the class. */
	Table budget() throws Exception {
		Tour.command(CommandLinks.openExample("runs"));
		Path place = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve("runs");
		Workbench.waitFor("the example of runs", () -> WorkspaceProjects.find(place) != null
				&& Workbench.page().getActiveEditor() instanceof DocumentEditor e && e.file().getProject().equals(WorkspaceProjects.find(place)));
		AnalyticalRunEditor editor = (AnalyticalRunEditor) EditorHands.open(WorkspaceProjects.find(place).getFile("analytical-runs/injections.analyticalrun"));
		Composite page = EditorHands.page(editor, BudgetPage.ID);
		DataTable stages = Workbench.find(page, DataTable.class, t -> true).getFirst();
		Workbench.waitFor(() -> "the budget: " + editor.results().problem(), () -> !editor.digitizer().isComputing() && stages.data().rows() > 0
				&& Workbench.find(page, ChartCanvas.class, Control::isVisible).stream().allMatch(ChartCanvas::isUpToDate));
		tour.picture("budget");
		return stages.data();
	}

	/** The report of the project in a file. */
	String report(DocumentEditor editor) throws IOException {
		Path file = folder.resolve("report.html");
		Workbench.page().activate(editor);
		Tour.dialog(() -> {
			Tour.command("org.starling.ui.report(file=" + file + ")");
			Workbench.waitFor("the report", () -> Files.exists(file));
		}, MessageDialog.class, dialog -> {
			tour.picture(dialog.getShell(), "report");
			WizardHands.press(dialog.getShell(), "Close");
		});
		return Files.readString(file);
	}
}
