package org.starling.ui.charts;

import org.eclipse.swt.widgets.Control;
import org.starling.chart.ChartTheme;
import org.starling.ui.preferences.UiPreferences;
import org.starling.ui.theme.Themes;

/** The colours that charts of the window have: those of the preferences, else those that go with the window. UI thread. */
public final class ChartColours {

	/** @param around what the chart stands in */
	public static ChartTheme of(Control around) {
		String chosen = UiPreferences.store().getString(UiPreferences.CHART_THEME);
		if (!UiPreferences.CHART_FOLLOW_WINDOW.equals(chosen)) {
			return ChartTheme.of(chosen);
		}
		return Themes.isDark(around) ? ChartTheme.dark() : ChartTheme.light();
	}

	private ChartColours() {
	}
}
