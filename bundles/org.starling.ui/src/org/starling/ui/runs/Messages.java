package org.starling.ui.runs;

import org.eclipse.osgi.util.NLS;

/** Texts around runs. */
final class Messages extends NLS {

	public static String Compare_few;
	public static String Compare_noView;
	public static String Compare_title;
	public static String Job_failed;
	public static String Job_one;
	public static String Job_partial;
	public static String Job_several;
	public static String Job_severalFailed;
	public static String ProjectReport_cancel;
	public static String ProjectReport_html;
	public static String ProjectReport_pdf;
	public static String ProjectReport_selected;
	public static String ProjectReport_title;
	public static String ProjectReport_what;
	public static String ProjectReport_whole;
	public static String Report_close;
	public static String Report_done;
	public static String Report_job;
	public static String Report_message;
	public static String Report_open;
	public static String Report_title;
	public static String RunAll_noProject;
	public static String RunAll_nothing;
	public static String RunAll_title;
	public static String RunStale_nothing;
	public static String RunStale_title;
	public static String Run_choose;
	public static String Run_noSimulation;
	public static String Run_nothing;
	public static String Run_title;
	public static String Runs_noChart;
	public static String Save_always;
	public static String Save_question;
	public static String Save_title;
	public static String Statistics_more;
	public static String Statistics_one;
	public static String Statistics_several;

	static {
		NLS.initializeMessages("org.starling.ui.runs.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
