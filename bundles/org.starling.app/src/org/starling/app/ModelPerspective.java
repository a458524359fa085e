package org.starling.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For building models: projects at the left, the editor in the middle, the chart beside it, messages below. */
public class ModelPerspective implements IPerspectiveFactory {

	public static final String ID = "org.starling.app.modelPerspective"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		Layouts.explorer(layout, 0.21f);
		Layouts.messages(layout, IPageLayout.BOTTOM, 0.74f, layout.getEditorArea(), true);
		Layouts.chart(layout, IPageLayout.RIGHT, 0.6f);
	}
}
