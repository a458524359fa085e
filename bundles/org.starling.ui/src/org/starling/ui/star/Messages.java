package org.starling.ui.star;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String Area_tip;
	public static String Bound_none;
	public static String Bound_tip;
	public static String Class_refused;
	public static String Class_undecided;
	public static String Class_undecidedTip;
	public static String Column_area;
	public static String Column_bound;
	public static String Column_class;
	public static String Column_compound;
	public static String Column_dose;
	public static String Column_epr;
	public static String Column_flags;
	public static String Column_potency;
	public static String Column_potencyUnit;
	public static String Column_probabilities;
	public static String Column_specificity;
	public static String CutOff_anyPotency;
	public static String CutOff_eachNormal;
	public static String CutOff_edit;
	public static String CutOff_none;
	public static String CutOff_potency;
	public static String CutOff_specificity;
	public static String CutOff_state;
	public static String CutOff_text;
	public static String CutOff_total;
	public static String CutOff_unbound;
	public static String Plane_measure;
	public static String Plane_unbound;
	public static String Plane_unboundTip;
	public static String Potency_tip;
	public static String Prediction_compare;
	public static String Prediction_exportChart;
	public static String Prediction_exportTable;
	public static String Prediction_hint;
	public static String Prediction_job;
	public static String Prediction_none;
	public static String Prediction_running;
	public static String Prediction_simulation;
	public static String Prediction_summary;
	public static String Prediction_title;
	public static String Prediction_unreadable;
	public static String Probability_line;
	public static String Ratio_bootstrap;
	public static String Ratio_fieller;
	public static String Ratio_notFinite;
	public static String Ratio_tip;
	public static String Ratio_unbound;
	public static String Run_job;
	public static String Specificity_tip;
	public static String Star_computing;
	public static String Star_copyChart;
	public static String Star_empty;
	public static String Star_exportChart;
	public static String Star_exportTable;
	public static String Star_matrix;
	public static String Star_noSamples;
	public static String Star_noTissues;
	public static String Star_settings;
	public static String Star_title;

	static {
		NLS.initializeMessages("org.starling.ui.star.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
