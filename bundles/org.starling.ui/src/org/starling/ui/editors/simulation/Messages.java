package org.starling.ui.editors.simulation;

import org.eclipse.osgi.util.NLS;

/** Texts of the simulation editor. */
final class Messages extends NLS {

	public static String Charts_empty;
	public static String Charts_help;
	public static String Charts_name;
	public static String Charts_noun;
	public static String Charts_title;
	public static String Column_covariate;
	public static String Column_initial;
	public static String Column_log;
	public static String Column_lower;
	public static String Column_matrix;
	public static String Column_modelValue;
	public static String Column_observer;
	public static String Column_overlay;
	public static String Column_parameter;
	public static String Column_sets;
	public static String Column_unit;
	public static String Column_upper;
	public static String Column_values;
	public static String Column_xLabel;
	public static String Column_xMax;
	public static String Column_xMin;
	public static String Column_xScale;
	public static String Column_xUnit;
	public static String Column_yLabel;
	public static String Column_yMax;
	public static String Column_yMin;
	public static String Column_yScale;
	public static String Column_yUnit;
	public static String Description_section;
	public static String Field_absTol;
	public static String Field_absTolTip;
	public static String Field_doseSpecies;
	public static String Field_doseSpeciesTip;
	public static String Field_end;
	public static String Field_endUnit;
	public static String Field_errorModel;
	public static String Field_errorModelTip;
	public static String Field_fit;
	public static String Field_fitTip;
	public static String Field_maxSteps;
	public static String Field_maxStepsTip;
	public static String Field_model;
	public static String Field_name;
	public static String Field_notes;
	public static String Field_notesTip;
	public static String Field_outputs;
	public static String Field_outputsTip;
	public static String Field_perSubject;
	public static String Field_perSubjectTip;
	public static String Field_points;
	public static String Field_pointsTip;
	public static String Field_regimen;
	public static String Field_regimenTip;
	public static String Field_relTol;
	public static String Field_relTolTip;
	public static String Field_scan;
	public static String Field_solver;
	public static String Field_solverTip;
	public static String Field_start;
	public static String Field_startUnit;
	public static String Field_study;
	public static String Field_studyTip;
	public static String Field_times;
	public static String Field_timesTip;
	public static String Field_variant;
	public static String Field_variantTip;
	public static String FitParameters_empty;
	public static String FitParameters_noun;
	public static String FitParameters_section;
	public static String Fit_name;
	public static String Fit_tab;
	public static String Fit_title;
	public static String LastRun_job;
	public static String LastRun_none;
	public static String LastRun_section;
	public static String Mappings_empty;
	public static String Mappings_noun;
	public static String Mappings_section;
	public static String Option_numberTip;
	public static String Option_tip;
	public static String Options_job;
	public static String Options_none;
	public static String Options_section;
	public static String Output_unknown;
	public static String Overview_title;
	public static String Run_button;
	public static String Run_fits;
	public static String Run_noModel;
	public static String Run_once;
	public static String Run_subjects;
	public static String Run_tip;
	public static String Scan_empty;
	public static String Scan_help;
	public static String Scan_noun;
	public static String Scan_section;
	public static String Series_empty;
	public static String Series_name;
	public static String Series_noun;
	public static String Series_section;
	public static String Solver_broken;
	public static String Solver_method;
	public static String Solver_missing;
	public static String Solver_title;
	public static String Solver_unknown;
	public static String Stale_changed;
	public static String Subjects_empty;
	public static String Subjects_help;
	public static String Subjects_noun;
	public static String Subjects_section;
	public static String Time_section;
	public static String What_section;

	static {
		NLS.initializeMessages("org.starling.ui.editors.simulation.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
