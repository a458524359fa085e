package org.starling.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.starling.ui.explorer.ExplorerView;

/** For looking at measurements: the study above a wide chart, projects and messages at the left. */
public class DataPerspective implements IPerspectiveFactory {

	public static final String ID = "org.starling.app.dataPerspective"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		Layouts.explorer(layout, 0.21f);
		Layouts.messages(layout, IPageLayout.BOTTOM, 0.62f, ExplorerView.ID, false);
		Layouts.chart(layout, IPageLayout.BOTTOM, 0.44f);
	}
}
