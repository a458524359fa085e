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
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.ui.editors.DocumentEditor;

/** A screen reader finds a name for each control without a text of its own: pages of editors, views, pages of wizards. */
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
		for (String file : List.of("project.starling", "molecules/theophylline.molecule", "models/physiological.model",
				"simulations/one-compartment-fit.simulation", "studies/Theophylline.study")) {
			pages(file);
		}
		Workbench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
		AccessibleNames.missing(Workbench.shell(), "window", missing);
		for (String wizard : List.of("ui.newProject", "ui.newPbpk", "quantization.ui.newRun")) {
			wizard(wizard);
		}
		assertEquals(List.of(), List.copyOf(missing), () -> String.join("\n", missing));
	}

	private void pages(String file) throws CoreException {
		DocumentEditor editor = EditorHands.open(project.getFile(file));
		Workbench.waitFor(file, () -> editor.getActivePageInstance() != null && editor.session().isLoaded());
		CTabFolder tabs = (CTabFolder) editor.getActivePageInstance().getPartControl().getParent();
		for (CTabItem tab : tabs.getItems()) {
			tabs.setSelection(tab);
			Event event = new Event();
			event.item = tab;
			tabs.notifyListeners(SWT.Selection, event);
			AccessibleNames.missing((Composite) tab.getControl(), file.replaceAll(".*\\.", "") + ": " + tab.getText(), missing);
		}
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
