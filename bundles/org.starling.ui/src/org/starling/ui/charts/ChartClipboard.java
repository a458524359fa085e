package org.starling.ui.charts;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.starling.chart.ChartRenderer;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.ChartTable;

/**
 * Puts a figure on the clipboard twice: as a picture on white ground for documents, and as its numbers for spreadsheets.
 * UI thread.
 */
public final class ChartClipboard {

	private static final double SHARPNESS = 2;

	/** @param width of the picture in points, as it is on the screen */
	public static void copy(Display display, Figure figure, ChartViewport viewport, int width, int height) {
		ImageData picture = SwtImages.data(ChartRenderer.image(figure, viewport, ChartTheme.print(), width, height, SHARPNESS));
		String numbers = TabText.of(ChartTable.of(figure));
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { picture, numbers },
				new Transfer[] { ImageTransfer.getInstance(), TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private ChartClipboard() {
	}
}
