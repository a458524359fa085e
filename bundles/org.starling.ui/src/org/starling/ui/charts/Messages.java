package org.starling.ui.charts;

import org.eclipse.osgi.util.NLS;

/** Texts of the chart view. */
final class Messages extends NLS {

	public static String Action_copy;
	public static String Action_export;
	public static String Action_logX;
	public static String Action_logY;
	public static String Action_properties;
	public static String Action_reset;
	public static String Action_series;
	public static String Action_sliders;
	public static String Canvas_empty;
	public static String Canvas_job;
	public static String Export_badFile;
	public static String Export_browse;
	public static String Export_csv;
	public static String Export_dpi;
	public static String Export_failed;
	public static String Export_file;
	public static String Export_format;
	public static String Export_height;
	public static String Export_job;
	public static String Export_message;
	public static String Export_millimetre;
	public static String Export_noFile;
	public static String Export_ok;
	public static String Export_other;
	public static String Export_pdf;
	public static String Export_pixels;
	public static String Export_png;
	public static String Export_shownRange;
	public static String Export_svg;
	public static String Export_theme;
	public static String Export_themeDark;
	public static String Export_themeLight;
	public static String Export_themePrint;
	public static String Export_title;
	public static String Export_width;
	public static String Looks_failed;
	public static String Looks_job;
	public static String Samples_all;
	public static String Samples_automatic;
	public static String Samples_byCompound;
	public static String Samples_byMatrix;
	public static String Samples_bySubject;
	public static String Samples_geometric;
	public static String Samples_individual;
	public static String Samples_mean;
	public static String Samples_style;
	public static String Samples_styleTip;
	public static String Series_tip;
	public static String Table_copy;
	public static String Table_copyAll;
	public static String Table_name;
	public static String Table_ordering;
	public static String Tables_curves;
	public static String Tables_differences;
	public static String Tables_estimates;
	public static String Tables_fits;
	public static String Tables_inputs;
	public static String Tables_observations;
	public static String Tables_samples;
	public static String Tables_statistics;
	public static String View_chart;
	public static String View_comparison;
	public static String View_figure;
	public static String View_loading;
	public static String View_noData;
	public static String View_noRun;
	public static String View_noSamples;
	public static String View_notComplete;
	public static String View_nothing;
	public static String View_run;
	public static String View_runLink;
	public static String View_runWithStatus;
	public static String View_stale;

	static {
		NLS.initializeMessages("org.starling.ui.charts.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
