package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.pbpk.BodyExport;
import org.starling.ui.pbpk.BodyModel;
import org.starling.ui.pbpk.BodyPage;
import org.starling.ui.theme.ThemeMode;

/** A person runs a physiological model on its page of organs, goes through time, and looks into an organ. */
class ModelOrgansTest {

	@TempDir
	Path temp;

	private IProject project;
	private DocumentEditor editor;
	private BodyPage page;
	private Composite control;

	@BeforeEach
	void open() throws Exception {
		project = EditorHands.example("organs");
		editor = EditorHands.open(project.getFile("models/physiological.model"));
		control = EditorHands.page(editor, BodyPage.ID);
		page = (BodyPage) editor.getActivePageInstance();
	}

	@AfterEach
	void close() throws CoreException {
		EditorHands.close(editor);
		project.delete(true, true, null);
		Workbench.look(ThemeMode.LIGHT);
	}

	private void run() {
		Link link = Workbench.find(control, Link.class, l -> l.getText().contains("Run the model")).getFirst();
		link.notifyListeners(SWT.Selection, new Event());
		Workbench.waitFor("coloured organs", () -> page.body().hasCurves());
		Workbench.rest();
	}

	/** Clicks on the name of an organ. */
	private void click(String organ) {
		Rectangle2D name = page.canvas().painted().targets().stream().filter(t -> t.organ().equals(organ)).toList().getLast().shape()
				.getBounds2D();
		Event event = new Event();
		event.button = 1;
		event.x = (int) name.getCenterX();
		event.y = (int) name.getCenterY();
		page.canvas().notifyListeners(SWT.MouseDown, event);
		Workbench.rest();
	}

	@Test
	void theOrgansAreColouredThroughTime() throws Exception {
		run();
		assertEquals(241, page.body().steps());
		assertEquals("mg/L", page.body().unit());
		click("liver");
		assertEquals("liver", page.body().selected());
		Table parameters = EditorHands.tables(control).getFirst().table();
		assertEquals("5.26", EditorHands.cell(parameters, "CLint_ref", "Value"));
		assertEquals("Formula", EditorHands.cell(parameters, "CLint", "Origin"));
		assertEquals("Calculated", EditorHands.cell(parameters, "Kp_liver", "Origin"));
		Workbench.screenshot("organs-light");
		thePictureFollowsTheModel();
		page.body().setTime(20);
		double before = page.body().value("liver");
		Scale slider = Workbench.find(control, Scale.class, s -> true).getFirst();
		slider.setSelection(200);
		slider.notifyListeners(SWT.Selection, new Event());
		assertEquals(20, page.body().now(), 1e-9, "two hundred of 240 steps of a day");
		assertNotEquals(before, page.body().value("liver"));
		assertTrue(page.canvas().scene(null, 600, 500).texts().stream().anyMatch(t -> t.equals("Liver  " + page.body().valueText("liver"))));
		Combo measure = Workbench.find(control, Combo.class, c -> c.getText().equals("Concentration")).getFirst();
		measure.select(1);
		measure.notifyListeners(SWT.Selection, new Event());
		assertEquals(BodyModel.Measure.AREA, page.body().measure());
		if (Workbench.takesPictures()) {
			Workbench.look(ThemeMode.DARK);
			Workbench.page().toggleZoom(Workbench.page().getActivePartReference());
			Workbench.screenshot("organs-dark");
			Workbench.page().toggleZoom(Workbench.page().getActivePartReference());
		}
		Path file = temp.resolve("organs.svg");
		BodyExport.write(page.canvas(), file).join();
		assertTrue(Files.readString(file).contains(">mg.h/L</text>"));
	}

	private void thePictureFollowsTheModel() {
		page.body().setTime(240);
		double before = page.body().value("blood");
		EditorHands.type(EditorHands.tables(control).getFirst().table(), "CLint_ref", "Value", "20");
		Workbench.waitFor("less theophylline", () -> page.body().value("blood") < 0.8 * before);
		EditorHands.undo(editor);
		Workbench.waitFor("as it was", () -> Math.abs(page.body().value("blood") - before) < 1e-6);
	}
}
