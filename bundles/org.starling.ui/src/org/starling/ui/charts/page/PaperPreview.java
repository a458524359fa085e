package org.starling.ui.charts.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.PageSpec;
import org.starling.chart.export.FigureSize;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.theme.Themes;

/** A page as it stands on paper: its proportions, and type, lines and markers in theirs, as large as there is room. UI thread. */
final class PaperPreview extends Composite {

	private static final int MARGIN = 10;

	private final ChartCanvas canvas;
	private PageSpec page;
	private FigureSize size;
	private ChartTheme theme;

	PaperPreview(Composite parent) {
		super(parent, SWT.NONE);
		canvas = new ChartCanvas(this);
		setBackground(Themes.blend(parent.getBackground(), parent.getForeground(), 0.12));
		addListener(SWT.Resize, e -> fit());
	}

	/** @param shown null for nothing */
	void show(PageSpec shown, FigureSize onPaper, ChartTheme colours) {
		page = shown;
		size = onPaper;
		theme = colours;
		fit();
	}

	private void fit() {
		canvas.setVisible(page != null);
		Rectangle area = getClientArea();
		if (page == null || area.width <= 2 * MARGIN || area.height <= 2 * MARGIN) {
			return;
		}
		double scale = Math.min((area.width - 2 * MARGIN) / size.width(), (area.height - 2 * MARGIN) / size.height());
		int width = (int) (size.width() * scale);
		int height = (int) (size.height() * scale);
		canvas.setBounds((area.width - width) / 2, (area.height - height) / 2, width, height);
		canvas.show(page, ChartViewport.AUTOMATIC, theme.scaled(scale, scale, scale));
	}
}
