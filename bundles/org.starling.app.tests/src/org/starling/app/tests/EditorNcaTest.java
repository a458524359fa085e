package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starling.chart.ChartTheme;
import org.starling.chart.PlotArea;
import org.starling.chart.SeriesSpec;
import org.starling.model.study.Decision;
import org.starling.model.study.Study;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.nca.NcaPage;
import org.starling.ui.theme.ThemeMode;

/** A person takes points of theophylline in and out of the terminal regression on the chart and says why. */
class EditorNcaTest {

	private static final String TAKEN = "In the terminal regression";
	private static final String REASON = "absorption is not over";

	private IProject project;
	private DocumentEditor editor;
	private Composite control;
	private ChartCanvas canvas;

	@AfterEach
	void close() throws CoreException {
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
		Workbench.look(ThemeMode.LIGHT);
	}

	private void open() throws Exception {
		editor = EditorHands.open(project.getFile("studies/Theophylline.study"));
		control = EditorHands.page(editor, NcaPage.ID);
		canvas = Workbench.find(control, ChartCanvas.class, c -> true).getFirst();
		settled();
	}

	private void settled() {
		Workbench.waitFor("numbers and drawing", () -> ((NcaPage) editor.getActivePageInstance()).isUpToDate() && canvas.isUpToDate()
				&& canvas.drawnFigure() != null);
	}

	private Table parameters() {
		return Workbench.find(control, DataTable.class, t -> t.data().names().contains("PPTESTCD") && !t.data().names().contains("mean"))
				.getFirst().data();
	}

	private int line(String code) {
		return Arrays.asList(((TextColumn) parameters().column("PPTESTCD")).values()).indexOf(code);
	}

	private double halfLife() {
		return ((NumberColumn) parameters().column("Value")).value(line("LAMZHL"));
	}

	private SeriesSpec series(String name) {
		return canvas.drawnFigure().charts().getFirst().series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
	}

	/** Half-life of the least-squares line of ln c on t over some points: −ln 2 · Σ(t−t̄)² / Σ(t−t̄)(ln c). */
	private static double halfLife(SeriesSpec points, int... places) {
		double mean = Arrays.stream(places).mapToDouble(i -> points.x()[i]).average().orElseThrow();
		double square = Arrays.stream(places).mapToDouble(i -> Math.pow(points.x()[i] - mean, 2)).sum();
		double product = Arrays.stream(places).mapToDouble(i -> (points.x()[i] - mean) * Math.log(points.y()[i])).sum();
		return -Math.log(2) * square / product;
	}

	private void click(double time, double value) {
		PlotArea plot = canvas.geometry().plots().getFirst();
		for (int type : new int[] { SWT.MouseMove, SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.button = type == SWT.MouseMove ? 0 : 1;
			event.x = (int) Math.round(plot.xAxis().toDrawing(time)) + 2;
			event.y = (int) Math.round(plot.yAxes().getFirst().toDrawing(value)) - 1;
			canvas.notifyListeners(type, event);
		}
		Workbench.rest();
		settled();
	}

	private void key(int code) {
		Event event = new Event();
		event.keyCode = code;
		canvas.notifyListeners(SWT.KeyDown, event);
		Workbench.rest();
	}

	private List<Decision> decisions() {
		return ((Study) editor.document()).getDecisions().stream().filter(d -> "lambda-z".equals(d.getColumn())).toList();
	}

	@Test
	void pointsAreTakenOutOfTheTerminalRegression() throws Exception {
		project = EditorHands.example("nca");
		open();
		SeriesSpec before = series(TAKEN);
		int n = before.size();
		double byRule = halfLife();
		assertEquals(halfLife(before, IntStream.range(0, n).toArray()), byRule, 1e-9 * byRule);
		Workbench.screenshot("nca");
		Combo reason = Workbench.find(control, Combo.class, c -> true).getFirst();
		reason.setText(REASON);
		canvas.setFocus();
		reason.notifyListeners(SWT.FocusOut, new Event());
		SeriesSpec others = series("Not in the regression");
		click(others.x()[others.size() - 1], others.y()[others.size() - 1]); // the sample before the first of the regression comes in
		SeriesSpec more = series(TAKEN);
		assertEquals(n + 1, more.size());
		double chosen = halfLife();
		assertEquals(halfLife(more, IntStream.rangeClosed(0, n).toArray()), chosen, 1e-9 * chosen);
		click(more.x()[1], more.y()[1]);
		double second = halfLife();
		List<Integer> rest = new ArrayList<>(IntStream.rangeClosed(0, n).boxed().toList());
		rest.remove(1);
		assertEquals(halfLife(more, rest.stream().mapToInt(Integer::intValue).toArray()), second, 1e-9 * second);
		assertEquals(1, decisions().size(), "one line of the trail for all clicks on a profile");
		assertEquals(REASON, decisions().getFirst().getWhy());
		assertEquals("by the rule", decisions().getFirst().getOriginal());
		Workbench.screenshot("nca-chosen");

		EditorHands.undo(editor);
		settled();
		assertEquals(chosen, halfLife());
		EditorHands.undo(editor);
		settled();
		assertEquals(byRule, halfLife());
		assertEquals(List.of(), decisions());
		assertFalse(editor.isDirty());
		EditorHands.redo(editor);
		settled();
		assertEquals(chosen, halfLife());

		editor.doSave(new NullProgressMonitor());
		EditorHands.close(editor);
		open();
		assertEquals(chosen, halfLife());
		assertEquals(REASON, decisions().getFirst().getWhy());
		tooFewAreRefused();
	}

	/** By the keyboard: all but two points out, one by one. */
	private void tooFewAreRefused() throws Exception {
		canvas.setFocus();
		for (int left = series(TAKEN).size(); left > 2; left--) {
			key(SWT.ARROW_RIGHT);
			key(' ');
			settled();
		}
		assertTrue(Double.isNaN(halfLife()), "a refusal is no number");
		assertEquals("the terminal regression has too few points", parameters().column("Refused because, or rests on").text(line("LAMZHL")));
		assertEquals(2, decisions().size(), "what was saved is not rewritten");
		Button none = Workbench.find(control, Button.class, b -> b.getText().equals("No regression")).getFirst();
		none.notifyListeners(SWT.Selection, new Event());
		Workbench.rest();
		settled();
		assertEquals("no terminal regression was asked for", parameters().column("Refused because, or rests on").text(line("LAMZHL")));
		EditorHands.undo(editor);
		settled();
		Workbench.look(ThemeMode.DARK);
		Workbench.waitFor("the dark chart", () -> ChartTheme.dark().equals(canvas.drawnTheme()));
		Workbench.screenshot("nca-dark");
		CTabFolder tabs = Workbench.find(control, CTabFolder.class, f -> f.getItemCount() == 5).getFirst();
		tabs.setSelection(1);
		Workbench.screenshot("nca-summary-dark");
	}
}
