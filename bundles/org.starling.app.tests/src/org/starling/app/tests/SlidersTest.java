package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.starling.app.SimulatePerspective;
import org.starling.chart.ChartTheme;
import org.starling.chart.SeriesSpec;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.ui.charts.ChartSubject;
import org.starling.ui.charts.ChartView;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.theme.ThemeMode;

/** A person moves a slider below a chart: the curve follows, the model's own stays behind in grey, and the value can be kept. */
class SlidersTest {

	private IProject project;
	private ChartView view;

	@BeforeEach
	void open(TestInfo test) throws Exception {
		PlatformUI.getWorkbench().showPerspective(SimulatePerspective.ID, Workbench.page().getWorkbenchWindow());
		project = EditorHands.example(test.getTestMethod().orElseThrow().getName());
		view = (ChartView) Workbench.page().showView(ChartView.ID);
		view.show(ChartSubject.of(project.getFile("simulations/one-compartment-prediction.simulation")));
		Workbench.waitFor("the hint to run it", () -> project.equals(view.simulation().getProject()) && view.runId() == null);
		view.showSliders(true);
		Workbench.waitFor("sliders and curves", () -> !scales().isEmpty() && view.model().shown() != null);
	}

	@AfterEach
	void close() throws CoreException {
		view.showSliders(false);
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
	}

	private List<Scale> scales() {
		return Workbench.find(view.sliders(), Scale.class, s -> true);
	}

	/** The control of a type that follows the name of a parameter in its row. */
	private <T extends Control> T of(String symbol, Class<T> type) {
		Label name = Workbench.find(view.sliders(), Label.class, l -> l.getText().equals(symbol)).getFirst();
		List<Control> row = List.of(name.getParent().getChildren());
		return row.stream().skip(row.indexOf(name)).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

	private List<SeriesSpec> series() {
		return view.model().shown() == null ? List.of() : view.model().shown().charts().getFirst().series();
	}

	private void move(String symbol, int place) {
		Scale scale = of(symbol, Scale.class);
		scale.setSelection(place);
		scale.notifyListeners(SWT.Selection, new Event());
	}

	private void press(String text) {
		Button button = Workbench.find(view.sliders(), Button.class, b -> b.getText().equals(text)).getFirst();
		assertTrue(button.isEnabled(), text);
		button.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void theCurveFollowsAndTheModelsOwnStaysGrey() throws Exception {
		int before = series().size();
		double[] own = series().getFirst().y();
		for (int place : new int[] { 600, 650, 700, 750 }) {
			move("CL", place);
		}
		long start = System.nanoTime();
		Workbench.waitFor("the moved curve", () -> series().size() == before + 1);
		double milliseconds = (System.nanoTime() - start) / 1e6;
		System.out.println("slider to curve: " + milliseconds + " ms");
		assertTrue(milliseconds < 1000, milliseconds + " ms");
		Workbench.waitFor("the newest value", () -> series().get(1).y()[own.length - 1] < own[own.length - 1]);
		assertEquals(own[own.length - 1], series().getFirst().y()[own.length - 1], 0, "the curve behind is the model's");
		Workbench.waitFor("the drawing", view.canvas()::isUpToDate);
		Workbench.screenshot("sliders");
		Workbench.look(ThemeMode.DARK);
		Workbench.waitFor("the dark chart", () -> view.canvas().drawnTheme().equals(ChartTheme.dark()));
		Workbench.screenshot("sliders-dark");
		Workbench.look(ThemeMode.LIGHT);
		Workbench.waitFor("dark letters on the light ground", () -> Workbench.find(Workbench.shell(), Label.class, l -> !l.getText().isEmpty())
				.stream().allMatch(l -> l.getForeground().getRGB().getHSB()[2] < 0.7));
		press("Reset");
		Workbench.waitFor("the model's curve alone", () -> series().size() == before);
		Text value = of("CL", Text.class);
		value.setText("5");
		value.notifyListeners(SWT.DefaultSelection, new Event());
		Workbench.waitFor("the typed value", () -> series().size() == before + 1);
	}

	@Test
	void valuesAreKeptInTheModelOrAVariant() {
		move("CL", 750);
		double moved = Double.parseDouble(of("CL", Text.class).getText());
		press("Apply to model");
		DocumentEditor editor = (DocumentEditor) Workbench.page().getActiveEditor();
		Parameter clearance = ((Model) editor.document()).getParameters().stream().filter(p -> "CL".equals(p.getSymbol())).findFirst()
				.orElseThrow();
		assertEquals(moved, clearance.getQuantity().getValue());
		EditorHands.undo(editor);
		WizardHands.okSoon();
		press("Save as variant\u2026");
		var variant = ((Model) editor.document()).getVariants().getLast();
		assertEquals(Map.of("CL", moved), Map.of(((Parameter) variant.getOverrides().getFirst().getTarget()).getSymbol(),
				variant.getOverrides().getFirst().getQuantity().getValue()));
		assertEquals("L/h", variant.getOverrides().getFirst().getQuantity().getUnit());
	}
}
