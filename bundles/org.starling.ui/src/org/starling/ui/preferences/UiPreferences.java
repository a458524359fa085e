package org.starling.ui.preferences;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Keys and store of the person's choices. */
public final class UiPreferences {

	/** Look of the window: id of a {@link org.starling.ui.theme.ThemeMode}. */
	public static final String THEME = "theme"; //$NON-NLS-1$
	/** Percent by which all is larger than the desktop has it, from the next start on: one of {@link org.starling.ui.theme.Zoom#CHOICES}. */
	public static final String ZOOM = "zoom"; //$NON-NLS-1$
	/** What to do with unsaved documents before a run: {@link #SAVE_ALWAYS} or {@link #SAVE_ASK}. */
	public static final String SAVE_BEFORE_RUN = "saveBeforeRun"; //$NON-NLS-1$
	public static final String SAVE_ALWAYS = "always"; //$NON-NLS-1$
	public static final String SAVE_ASK = "ask"; //$NON-NLS-1$
	/** Whether the chart view comes to the front when a run ends. */
	public static final String SHOW_CHART_AFTER_RUN = "showChartAfterRun"; //$NON-NLS-1$
	/** Seconds after which unsaved edits are kept for a recovery; 0 for never. */
	public static final String AUTOSAVE_SECONDS = "autosaveSeconds"; //$NON-NLS-1$
	/** Colours of charts: {@link #CHART_FOLLOW_WINDOW}, or the id of a chart theme. */
	public static final String CHART_THEME = "chart.theme"; //$NON-NLS-1$
	public static final String CHART_FOLLOW_WINDOW = "window"; //$NON-NLS-1$
	/** Size and resolution that the export dialog proposes. */
	public static final String EXPORT_WIDTH = "chart.export.widthMillimetre"; //$NON-NLS-1$
	public static final String EXPORT_HEIGHT = "chart.export.heightMillimetre"; //$NON-NLS-1$
	public static final String EXPORT_DPI = "chart.export.dpi"; //$NON-NLS-1$
	/** Solver of new simulations: id, tolerances, steps. */
	public static final String SOLVER_ID = "solver.id"; //$NON-NLS-1$
	public static final String SOLVER_RELATIVE_TOLERANCE = "solver.relativeTolerance"; //$NON-NLS-1$
	public static final String SOLVER_ABSOLUTE_TOLERANCE = "solver.absoluteTolerance"; //$NON-NLS-1$
	public static final String SOLVER_MAX_STEPS = "solver.maxSteps"; //$NON-NLS-1$

	private static final ScopedPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.starling.ui"); //$NON-NLS-1$

	/** Store of the workspace, with the defaults below it. */
	public static IPreferenceStore store() {
		return STORE;
	}

	/** Changes a choice outside the preference pages, which save by themselves. */
	public static void put(String key, String value) {
		STORE.setValue(key, value);
		try {
			STORE.save();
		} catch (IOException e) {
			ILog.of(UiPreferences.class).warn("A preference can't be saved: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private UiPreferences() {
	}
}
