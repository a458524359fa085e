package org.starling.ui.pbpk;

import org.eclipse.osgi.util.NLS;

/** Texts of the organs' page, the wizard and the comparison of species. */
final class Messages extends NLS {

	public static String Body_name;
	public static String Body_tip;
	public static String Body_tipAmount;
	public static String Chart_amount;
	public static String Chart_area;
	public static String Chart_concentration;
	public static String Chart_time;
	public static String Column_unit;
	public static String Column_value;
	public static String Dose_amount;
	public static String Dose_badAmount;
	public static String Dose_badEnd;
	public static String Dose_bolus;
	public static String Dose_cancel;
	public static String Dose_give;
	public static String Dose_none;
	public static String Dose_regimen;
	public static String Dose_run;
	public static String Dose_until;
	public static String Export_failed;
	public static String Export_job;
	public static String Export_name;
	public static String Facts_property;
	public static String Facts_source;
	public static String Facts_species;
	public static String Kp_measured;
	public static String Kp_note;
	public static String Kp_organ;
	public static String Organ_noParameters;
	public static String Organ_none;
	public static String Organ_parameters;
	public static String Organ_title;
	public static String Page_title;
	public static String Population_badCount;
	public static String Population_badSeed;
	public static String Population_count;
	public static String Population_figure;
	public static String Population_hint;
	public static String Population_job;
	public static String Population_log;
	public static String Population_noOutput;
	public static String Population_output;
	public static String Population_seed;
	public static String Population_title;
	public static String Run_hint;
	public static String Run_job;
	public static String Run_stale;
	public static String Species_compare;
	public static String Species_dose;
	public static String Species_hint;
	public static String Species_job;
	public static String Species_method;
	public static String Species_none;
	public static String Species_route;
	public static String Species_title;
	public static String Time_name;
	public static String Time_now;
	public static String Time_play;
	public static String Time_stop;
	public static String View_export;
	public static String View_linear;
	public static String View_log;
	public static String View_measure;
	public static String View_scale;
	public static String View_substance;

	static {
		NLS.initializeMessages("org.starling.ui.pbpk.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
