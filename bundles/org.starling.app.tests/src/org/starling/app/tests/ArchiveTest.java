package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.ResourceUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.ui.archive.ExportArchiveHandler;
import org.starling.ui.archive.ImportArchiveHandler;

/** A project goes into an archive and comes back as another one that is open; what other programs will miss is told. */
class ArchiveTest {

	@BeforeEach
	void start() throws CoreException {
		Projects.deleteAll();
		ErrorDialog.AUTOMATED_MODE = false;
	}

	@AfterEach
	void end() {
		ErrorDialog.AUTOMATED_MODE = true;
	}

	@Test
	void aProjectTravels(@TempDir Path folder) throws IOException, CoreException {
		IWorkbenchWindow window = Workbench.page().getWorkbenchWindow();
		IProject project = Projects.openExample();
		Path archive = folder.resolve("theophylline.omex");
		StringBuilder told = WizardHands.okSoon();
		ExportArchiveHandler.start(window, project, archive);
		Workbench.waitFor("the message", () -> !told.isEmpty());
		assertTrue(told.toString().contains("theophylline.omex is written"), told.toString());
		assertTrue(Files.size(archive) > 10_000);
		Path again = Path.of(project.getWorkspace().getRoot().getLocation().toString(), "again");
		ImportArchiveHandler.start(window, archive, again);
		IProject imported = Projects.waitFor(again);
		Workbench.waitFor("the editor of the imported project",
				() -> imported.equals(ResourceUtil.getFile(Workbench.page().getActiveEditor().getEditorInput()).getProject()));
		assertEquals(Files.readString(project.getFile("project.starling").getLocation().toPath()),
				Files.readString(imported.getFile("project.starling").getLocation().toPath()));
		Projects.deleteAll();
	}
}
