package org.starling.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For running and comparing: projects at the left, a large chart at the right, the simulation between them. */
public class SimulatePerspective implements IPerspectiveFactory {

	public static final String ID = "org.starling.app.simulatePerspective"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		Layouts.explorer(layout, 0.21f);
		Layouts.chart(layout, IPageLayout.RIGHT, 0.47f);
		Layouts.messages(layout, IPageLayout.BOTTOM, 0.72f, layout.getEditorArea(), true);
	}
}
