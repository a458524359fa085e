package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starling.ui.editors.DocumentEditor;

/** A second window on the same project: what is saved in one is seen in the other, and unsaved edits of the other stay. */
class EditorSecondWindowTest {

	private IProject project;
	private IWorkbenchWindow second;

	@AfterEach
	void close() throws Exception {
		if (second != null && second.getShell() != null) {
			second.getActivePage().closeAllEditors(false);
			second.close();
		}
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
	}

	private static Table parameters(DocumentEditor editor) {
		return EditorHands.tables((Composite) editor.openPage("parameters").getPartControl()).getFirst().table();
	}

	@Test
	void bothWindowsShowWhatIsSaved() throws Exception {
		project = EditorHands.example("second-window");
		IWorkbenchWindow first = Workbench.page().getWorkbenchWindow();
		DocumentEditor here = EditorHands.openModel(project);
		Table mine = parameters(here);
		first.getService(IHandlerService.class).executeCommand("org.eclipse.ui.window.newWindow", null);
		Workbench.waitFor("the second window", () -> PlatformUI.getWorkbench().getWorkbenchWindowCount() == 2);
		second = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		assertFalse(second == first);
		IFile file = here.file();
		DocumentEditor there = (DocumentEditor) IDE.openEditor(second.getActivePage(), file);
		EditorHands.type(parameters(there), "CL", "Value", "9.5");
		assertTrue(there.isDirty());
		assertFalse(here.isDirty());
		second.getActivePage().saveEditor(there, false);
		Workbench.waitFor("the saved value", () -> EditorHands.cell(mine, "CL", "Value").equals("9.5"));
		EditorHands.type(mine, "CL", "Value", "7");
		second.getActivePage().closeAllEditors(false);
		second.close();
		assertEquals(1, PlatformUI.getWorkbench().getWorkbenchWindowCount());
		assertEquals("7", EditorHands.cell(mine, "CL", "Value"), "an unsaved edit of the first window");
		assertTrue(here.isDirty());
	}
}
