package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.ui.CommandLinks;
import org.starling.ui.editors.DocumentEditor;

/** From the wizard to a plug-in project, and to the list of solvers that its solver is to stand in. UI thread. */
final class PluginTour {

	private final Tour tour = new Tour("plug-in");
	private final Path folder;

	/** @param folder for the project and for what stands for a program */
	PluginTour(Path folder) {
		this.folder = folder;
	}

	/** The folder of a new project. */
	Path project() throws IOException {
		Path program = folder.resolve("starling");
		Files.createDirectories(program.resolve("plugins"));
		Files.createFile(program.resolve("plugins/org.starling.ode_1.0.0.jar"));
		Path made = folder.resolve("my-pair");
		String[] said = new String[1];
		Tour.wizard(CommandLinks.newWizard("org.starling.ui.newPlugin"), dialog -> {
			Tour.type(dialog.getShell(), "Name", "my-pair");
			Tour.type(dialog.getShell(), "Folder", made.toString());
			Tour.type(dialog.getShell(), "Built against", program.toString());
			Tour.ready(dialog);
			tour.picture(dialog.getShell(), "wizard");
			Tour.dialog(() -> WizardHands.press(dialog.getShell(), "Finish"), MessageDialog.class, next -> {
				said[0] = String.join(" ", Workbench.find(next.getShell(), Label.class, l -> true).stream().map(Label::getText).toList());
				tour.picture(next.getShell(), "next-steps");
				WizardHands.press(next.getShell(), "OK");
			});
		});
		assertTrue(said[0].contains("mvn verify") && said[0].contains("starling plugin install " + made), said[0]);
		return made;
	}

	/** Solvers that a simulation of the example may choose among. */
	List<String> solvers() throws Exception {
		IProject example = Projects.openExample();
		DocumentEditor editor = EditorHands.open(example.getFile("simulations/one-compartment-prediction.simulation"));
		Workbench.waitFor("the simulation", () -> editor.session().isLoaded());
		Composite page = EditorHands.page(editor, "solver");
		Combo combo = (Combo) EditorHands.field(page, "Solver").control();
		assertEquals(1, List.of(combo.getItems()).stream().filter(s -> s.startsWith("Automatic")).count());
		tour.picture("solvers");
		return List.of(combo.getItems());
	}
}
