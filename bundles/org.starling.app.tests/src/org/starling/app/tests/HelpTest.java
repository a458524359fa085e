package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.starling.help.internal.HelpView;

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

	private static HelpView view() {
		return assertInstanceOf(HelpView.class, Workbench.page().findView("org.starling.help.view"));
	}
}
