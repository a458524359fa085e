package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.pbpk.SpeciesPage;

/** A molecule is compared in human and rat on its page. */
class EditorSpeciesTest {

	private static final String CLEARANCE = "<properties id=\"55b3a2f0-7a3b-4a7e-8f1c-6c0c5b1f2d11\" key=\"intrinsicClearance\"><quantity value=\"5.26\" unit=\"L/h\"/></properties>";

	private IProject project;

	@AfterEach
	void close() throws CoreException {
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
	}

	@Test
	void speciesStandSideBySide() throws Exception {
		project = EditorHands.example("species");
		IFile file = project.getFile("molecules/theophylline.molecule");
		Path path = file.getLocation().toPath();
		Files.writeString(path, Files.readString(path).replace("</molecule:Molecule>", CLEARANCE + "</molecule:Molecule>"));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		DocumentEditor editor = EditorHands.open(file);
		Composite control = EditorHands.page(editor, SpeciesPage.ID);
		SpeciesPage page = (SpeciesPage) editor.getActivePageInstance();
		Button compare = Workbench.find(control, Button.class, b -> b.getText().equals("Compare")).getFirst();
		compare.notifyListeners(SWT.Selection, new Event());
		Workbench.waitFor("the comparison", () -> page.comparison() != null);
		assertEquals(List.of("", ""), page.comparison().results().stream().map(r -> r.problem()).toList());
		Workbench.waitFor("the chart", () -> page.chart().isUpToDate() && page.chart().drawnFigure() != null);
		Workbench.screenshot("species");
		assertEquals(2, page.comparison().chart().series().size());
		assertTrue(page.comparison().table().columns().stream().anyMatch(c -> c.name().equals("Kp liver")));
	}
}
