package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.editor.IFormPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.theme.ThemeMode;

/** Every page of every editor opens on the example, names its controls and is photographed. */
class EditorPagesTest {

	private static IProject project;
	private final SortedSet<String> nameless = new TreeSet<>();

	@BeforeAll
	static void example() throws IOException, CoreException {
		project = EditorHands.example("editor-pages");
	}

	/** Pages are opened for the first time in each test. */
	@AfterEach
	void close() {
		Workbench.page().closeAllEditors(false);
	}

	@AfterAll
	static void end() throws CoreException {
		project.delete(true, true, null);
	}

	/** All controls without a text of their own have a name that a screen reader finds. */
	private void photograph(String file, String name, String... pages) throws IOException, CoreException {
		DocumentEditor editor = EditorHands.open(project.getFile(file));
		Display.getCurrent().setCursorLocation(Workbench.shell().toDisplay(3, 3)); // no tooltip in the picture
		for (String id : pages) {
			IFormPage page = editor.openPage(id);
			assertNotNull(page, id);
			Workbench.screenshot(name + "-" + id);
			AccessibleNames.missing((Composite) page.getPartControl(), name + ": " + id, nameless);
		}
		assertEquals(List.of(), List.copyOf(nameless), () -> String.join("\n", nameless));
	}

	@Test
	void model() throws IOException, CoreException {
		photograph("models/one-compartment-oral.model", "model", "overview", "parameters", "compartments", "reactions",
				"rules", "observers", "regimens", "variants", "equations");
	}

	@Test
	void physiologicalModel() throws IOException, CoreException {
		photograph("models/physiological.model", "physiological", "parameters", "equations");
	}

	@Test
	void molecule() throws IOException, CoreException {
		photograph("molecules/theophylline.molecule", "molecule", "overview", "properties");
	}

	@Test
	void study() throws IOException, CoreException {
		photograph("studies/Theophylline.study", "study", "overview", "compounds", "matrices", "subjects", "administrations",
				"samples", "import", "analysis", "star", "starMatrix");
	}

	@Test
	void simulation() throws IOException, CoreException {
		photograph("simulations/one-compartment-fit.simulation", "simulation", "overview", "solver", "fit", "charts");
	}

	/** Pages that were opened in the dark, and those that are opened after it, have nothing of it by day. */
	@Test
	void darkThemeAndBack() throws IOException, CoreException {
		DocumentEditor study = EditorHands.open(project.getFile("studies/Theophylline.study"));
		study.openPage("compounds");
		try {
			Workbench.look(ThemeMode.DARK);
			photograph("models/one-compartment-oral.model", "dark-model", "overview", "parameters");
			photograph("simulations/one-compartment-fit.simulation", "dark-simulation", "fit");
			photograph("studies/Theophylline.study", "dark-study", "compounds", "samples", "analysis");
			assertEquals(List.of(), unreadable(study));
		} finally {
			Workbench.look(ThemeMode.LIGHT);
		}
		for (String page : new String[] { "analysis", "samples", "compounds", "matrices" }) {
			Composite content = EditorHands.page(study, page);
			ImageData picture = Workbench.picture(Workbench.shell(), "light-again-study-" + page);
			Rectangle place = content.getDisplay().map(content, Workbench.shell(), content.getClientArea());
			assertTrue(Workbench.darkShare(picture, place) < 0.1, page + " has dark patches");
			assertEquals(List.of(), unreadable(study));
		}
	}

	/** Texts of the shown page whose letters are about as bright as their ground. */
	private static List<String> unreadable(DocumentEditor editor) {
		return Workbench.find((Composite) editor.getActivePageInstance().getPartControl(), Label.class, Label::isVisible).stream()
				.filter(l -> !l.getText().isBlank() && Math.abs(brightness(l.getForeground()) - brightness(l.getBackground())) < 200)
				.map(Label::getText).toList();
	}

	private static int brightness(Color colour) {
		return colour.getRed() + colour.getGreen() + colour.getBlue();
	}

	@Test
	void project() throws IOException, CoreException {
		photograph("project.starling", "project", "overview");
	}
}
