package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A screen reader finds a name for each control without a text of its own: in views and on pages of wizards; {@link EditorPagesTest} asks the pages of editors. */
class NamesTest {

	private static final String OURS = "org.starling.";

	private final SortedSet<String> missing = new TreeSet<>();
	private IProject project;

	@BeforeEach
	void open() throws Exception {
		Projects.deleteAll();
		project = EditorHands.example("names");
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.page().closeAllEditors(false);
		Projects.deleteAll();
	}

	@Test
	void everyControlHasAName() throws Exception {
		EditorHands.open(project.getFile("models/physiological.model"));
		Workbench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
		AccessibleNames.missing(Workbench.shell(), "window", missing);
		for (String wizard : List.of("ui.newProject", "ui.newPbpk", "quantization.ui.newRun")) {
			wizard(wizard);
		}
		assertEquals(List.of(), List.copyOf(missing), () -> String.join("\n", missing));
	}

	private void wizard(String id) throws CoreException {
		IWorkbenchWizard wizard = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(OURS + id).createWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
		WizardDialog dialog = new WizardDialog(Workbench.shell(), wizard);
		WizardHands.open(dialog);
		for (IWizardPage page : wizard.getPages()) {
			dialog.showPage(page);
			AccessibleNames.missing((Composite) page.getControl(), id + ": " + page.getName(), missing);
		}
		dialog.close();
	}
}
