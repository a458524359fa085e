package org.starling.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of the preference pages. */
final class Messages extends NLS {

	public static String Charts_description;
	public static String Charts_exportDpi;
	public static String Charts_exportHeight;
	public static String Charts_exportWidth;
	public static String Charts_theme;
	public static String Charts_themeDark;
	public static String Charts_themeLight;
	public static String Charts_themePrint;
	public static String Charts_themeWindow;
	public static String General_autosave;
	public static String General_description;
	public static String General_saveAlways;
	public static String General_saveAsk;
	public static String General_saveBeforeRun;
	public static String General_showChart;
	public static String General_theme;
	public static String General_themeDark;
	public static String General_themeLight;
	public static String General_themeSystem;
	public static String General_zoom;
	public static String General_zoomPercent;
	public static String Solver_absoluteTolerance;
	public static String Solver_badTolerance;
	public static String Solver_description;
	public static String Solver_maxSteps;
	public static String Solver_relativeTolerance;
	public static String Solver_solver;

	static {
		NLS.initializeMessages("org.starling.ui.preferences.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
