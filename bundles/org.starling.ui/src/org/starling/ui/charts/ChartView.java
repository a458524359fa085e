package org.starling.ui.charts;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Charts and tables of the selected simulation or run. */
public class ChartView extends ViewPart {

	/** Id of the view. */
	public static final String ID = "org.starling.ui.charts"; //$NON-NLS-1$

	@Override
	public void createPartControl(Composite parent) {
	}

	@Override
	public void setFocus() {
	}
}
