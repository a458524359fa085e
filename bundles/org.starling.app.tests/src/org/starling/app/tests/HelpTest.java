package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.starling.help.internal.HelpView;
import org.starling.help.internal.guides.GuidesView;
import org.starling.ui.CommandLinks;

/** Help opens in the window, by the menu's way and by F1's. */
class HelpTest {

	@Test
	void contentsOpenWithTheFirstChapter() throws IOException {
		PlatformUI.getWorkbench().getHelpSystem().displayHelp();
		assertTrue(view().shownText().startsWith("Start here"), view().shownText());
		Workbench.screenshot("help");
	}

	@Test
	void aContextLeadsToItsChapter() {
		IContext context = HelpSystem.getContext("org.starling.ui.simulation");
		PlatformUI.getWorkbench().getHelpSystem().displayContext(context, 0, 0);
		assertTrue(view().shownText().startsWith("Simulation"), view().shownText());
	}

	/** The manual of the repository is in the help, its tables as text, and every page of an editor has its chapter. */
	@Test
	void manualAndPagesHaveChapters() throws IOException {
		PlatformUI.getWorkbench().getHelpSystem().displayHelpResource("docs/report.md");
		assertTrue(view().shownText().startsWith("Reports") && view().shownText().contains("Provenance"), view().shownText());
		assertFalse(view().shownText().contains("|"), view().shownText());
		for (String id : new String[] { "org.starling.ui.studyEditor_samples", "org.starling.ui.simulationEditor_fit",
				"org.starling.quantization.ui.analyticalRunEditor_budget", "org.starling.ui.explorer" }) {
			IContext context = HelpSystem.getContext(id);
			assertTrue(context != null && context.getRelatedTopics().length == 1, id);
		}
		Workbench.screenshot("help-manual");
	}

	/** The welcome page's link opens the guide; the button of a step does it; what is done is kept, until one starts over. */
	@Test
	void aGuideDoesItsSteps() throws IOException {
		CommandLinks.run(Workbench.page().getWorkbenchWindow(), "org.starling.app.welcome");
		Workbench.find(Workbench.shell(), Link.class, l -> l.getText().contains("Import concentration data")).getFirst()
				.notifyListeners(SWT.Selection, new Event());
		Workbench.waitFor("the guide", () -> Workbench.page().getActivePart() instanceof GuidesView);
		StringBuilder opened = closeSoon();
		WizardHands.press(Workbench.shell(), "Do this step");
		assertEquals("New project", opened.toString());
		assertFalse(tick().getSelection(), "the wizard was cancelled");
		tick().setSelection(true);
		tick().notifyListeners(SWT.Selection, new Event());
		assertTrue(tick().getSelection());
		assertEquals("project", InstanceScope.INSTANCE.getNode("org.starling.help").get("guides.done.analyst", ""));
		Workbench.screenshot("guide");
		WizardHands.press(Workbench.shell(), "Start over");
		assertFalse(tick().getSelection());
		CommandLinks.run(Workbench.page().getWorkbenchWindow(), "org.starling.help.openGuide");
		Workbench.screenshot("guides");
		assertEquals(1, Workbench.find(Workbench.shell(), Link.class, l -> l.getText().equals("<a>Add an ODE solver</a>")).size());
		Workbench.page().hideView(Workbench.page().findView("org.starling.help.guides"));
		Workbench.page().closeAllEditors(false);
	}

	private static Button tick() {
		return Workbench.find(Workbench.shell(), Button.class,
				b -> b.isVisible() && "Whether this step is done".equals(b.getToolTipText())).getFirst();
	}

	/** Closes the dialog that is going to open; the result has its title then. */
	private static StringBuilder closeSoon() {
		StringBuilder title = new StringBuilder();
		Display display = Display.getCurrent();
		display.timerExec(20, new Runnable() {
			@Override
			public void run() {
				Shell shell = display.getActiveShell();
				if (shell != null && shell.getData() instanceof WizardDialog) {
					title.append(shell.getText());
					shell.close();
				} else {
					display.timerExec(20, this);
				}
			}
		});
		return title;
	}

	private static HelpView view() {
		return assertInstanceOf(HelpView.class, Workbench.page().findView("org.starling.help.view"));
	}
}
