package org.starling.ui.nca;

import org.eclipse.osgi.util.NLS;

/** Texts of the page of the non-compartmental analysis. */
final class Messages extends NLS {

	public static String Column_code;
	public static String Column_compound;
	public static String Column_concerns;
	public static String Column_flags;
	public static String Column_matrix;
	public static String Column_note;
	public static String Column_occasion;
	public static String Column_parameter;
	public static String Column_points;
	public static String Column_r2;
	public static String Column_reason;
	public static String Column_severity;
	public static String Column_span;
	public static String Column_subject;
	public static String Column_unit;
	public static String Column_value;
	public static String Command_in;
	public static String Command_none;
	public static String Command_out;
	public static String Command_reason;
	public static String Command_release;
	public static String Export_parameters;
	public static String Job_calculate;
	public static String List_byHand;
	public static String List_empty;
	public static String List_flaggedOnly;
	public static String List_flaggedTip;
	public static String List_name;
	public static String Page_counts;
	public static String Page_export;
	public static String Page_exportTip;
	public static String Page_releaseAll;
	public static String Page_releaseAllTip;
	public static String Page_stale;
	public static String Page_title;
	public static String Page_unexplained;
	public static String Profile_byHand;
	public static String Profile_byRule;
	public static String Profile_copyChart;
	public static String Profile_exportChart;
	public static String Profile_linear;
	public static String Profile_linearTip;
	public static String Profile_next;
	public static String Profile_noReason;
	public static String Profile_none;
	public static String Profile_noneTip;
	public static String Profile_nothing;
	public static String Profile_position;
	public static String Profile_previous;
	public static String Profile_refused;
	public static String Profile_regression;
	public static String Profile_release;
	public static String Profile_releaseTip;
	public static String Profile_reset;
	public static String Reason_label;
	public static String Reason_tip;
	public static String Tab_areas;
	public static String Tab_notes;
	public static String Tab_profiles;
	public static String Tab_ratios;
	public static String Tab_summary;

	static {
		NLS.initializeMessages("org.starling.ui.nca.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
