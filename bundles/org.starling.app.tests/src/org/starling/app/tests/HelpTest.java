package org.starling.app.tests;

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

	private static HelpView view() {
		return assertInstanceOf(HelpView.class, Workbench.page().findView("org.starling.help.view"));
	}
}
