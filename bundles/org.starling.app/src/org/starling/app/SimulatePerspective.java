package org.starling.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Layout of the perspective. */
public class SimulatePerspective implements IPerspectiveFactory {

	public static final String ID = "org.starling.app.simulatePerspective"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
	}
}
