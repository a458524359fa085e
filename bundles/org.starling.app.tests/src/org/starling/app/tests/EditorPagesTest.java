package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.editor.IFormPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.theme.ThemeMode;
import org.starling.ui.theme.Themes;

/** Every page of every editor opens on the example and is photographed. */
class EditorPagesTest {

	private IProject project;

	@BeforeEach
	void example() throws IOException, CoreException {
		project = EditorHands.example("editor-pages");
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
	}

	private void photograph(String file, String name, String... pages) throws IOException, CoreException {
		DocumentEditor editor = EditorHands.open(project.getFile(file));
		Display.getCurrent().setCursorLocation(Workbench.shell().toDisplay(3, 3)); // no tooltip in the picture
		for (String id : pages) {
			IFormPage page = editor.openPage(id);
			assertNotNull(page, id);
			Workbench.screenshot(name + "-" + id);
		}
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

	@Test
	void darkTheme() throws IOException, CoreException {
		Themes.apply(ThemeMode.DARK);
		try {
			photograph("models/one-compartment-oral.model", "dark-model", "overview", "parameters");
			photograph("simulations/one-compartment-fit.simulation", "dark-simulation", "fit");
			photograph("studies/Theophylline.study", "dark-study", "compounds", "samples", "analysis");
		} finally {
			Themes.apply(ThemeMode.LIGHT);
		}
	}

	@Test
	void project() throws IOException, CoreException {
		photograph("project.starling", "project", "overview");
	}
}
