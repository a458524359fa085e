package org.starling.ui.charts.page;

import org.eclipse.osgi.util.NLS;

/** Texts of pages of charts. */
final class Messages extends NLS {

	public static String Page_add;
	public static String Page_available;
	public static String Page_chosen;
	public static String Page_columns;
	public static String Page_double;
	public static String Page_down;
	public static String Page_export;
	public static String Page_exportTitle;
	public static String Page_failed;
	public static String Page_height;
	public static String Page_heightTip;
	public static String Page_letters;
	public static String Page_message;
	public static String Page_noCharts;
	public static String Page_noProject;
	public static String Page_reading;
	public static String Page_remove;
	public static String Page_resolution;
	public static String Page_save;
	public static String Page_saveTitle;
	public static String Page_single;
	public static String Page_size;
	public static String Page_type;
	public static String Page_up;
	public static String Page_width;
	public static String Page_window;
	public static String Page_writing;

	static {
		NLS.initializeMessages("org.starling.ui.charts.page.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
