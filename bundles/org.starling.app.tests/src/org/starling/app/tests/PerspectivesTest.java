package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.Test;

/** Each perspective opens and is photographed. */
class PerspectivesTest {

	@Test
	void eachPerspectiveOpens() throws WorkbenchException, IOException {
		for (String name : new String[] { "model", "data", "simulate" }) {
			String id = "org.starling.app." + name + "Perspective";
			PlatformUI.getWorkbench().showPerspective(id, Workbench.page().getWorkbenchWindow());
			assertEquals(id, Workbench.page().getPerspective().getId());
			Workbench.screenshot("perspective-" + name);
		}
	}
}
