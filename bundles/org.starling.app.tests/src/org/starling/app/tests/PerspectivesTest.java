package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.starling.ui.theme.Zoom;

/** Each perspective opens and is photographed. */
class PerspectivesTest {

	/** GTK draws at whole multiples; what is between them is the size of type. */
	@Test
	void gtkIsToldTheZoom() {
		assertEquals(Map.of(), Zoom.environment(100));
		assertEquals(Map.of("GDK_DPI_SCALE", "1.5"), Zoom.environment(150));
		assertEquals(Map.of("GDK_SCALE", "2"), Zoom.environment(200));
		assertEquals(1, Zoom.type(), "the tests' own window");
	}

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
