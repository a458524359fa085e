package org.starling.ui.grid;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.starling.ui.theme.Themes;

/** The colours of the present look, those of the tables beside the grid. */
record GridColours(Color ground, Color text, Color selection, Color selectedText, Color header, Color headerText, Color line, Color muted,
		Color stripe) {

	private static final double LINE = 0.16;
	private static final double STRIPE = 0.03;

	static GridColours of(Display display) {
		Color ground = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		Color text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		Color muted = JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
		return new GridColours(ground, text, display.getSystemColor(SWT.COLOR_LIST_SELECTION),
				display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT), display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND),
				display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND), Themes.blend(ground, text, LINE), muted == null ? text : muted,
				Themes.blend(ground, text, STRIPE));
	}
}
