package org.starling.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.starling.ui.charts.ChartView;

/** For looking at measurements: projects at the left, the study above its chart, messages beside the chart. */
public class DataPerspective implements IPerspectiveFactory {

	public static final String ID = "org.starling.app.dataPerspective"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		Layouts.explorer(layout, 0.19f);
		Layouts.chart(layout, IPageLayout.BOTTOM, 0.5f);
		Layouts.messages(layout, IPageLayout.RIGHT, 0.64f, ChartView.ID);
	}
}
