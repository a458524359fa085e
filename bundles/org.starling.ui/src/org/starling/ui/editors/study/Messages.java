package org.starling.ui.editors.study;

import org.eclipse.osgi.util.NLS;

/** Texts of the study editor. */
final class Messages extends NLS {

	public static String Column_additional;
	public static String Column_age;
	public static String Column_ageUnit;
	public static String Column_amount;
	public static String Column_author;
	public static String Column_batch;
	public static String Column_censoring;
	public static String Column_column;
	public static String Column_compound;
	public static String Column_compounds;
	public static String Column_covariates;
	public static String Column_date;
	public static String Column_density;
	public static String Column_duration;
	public static String Column_excluded;
	public static String Column_fills;
	public static String Column_fractionUnbound;
	public static String Column_group;
	public static String Column_hash;
	public static String Column_interval;
	public static String Column_key;
	public static String Column_label;
	public static String Column_lloq;
	public static String Column_matrix;
	public static String Column_molecule;
	public static String Column_nominal;
	public static String Column_nominalDose;
	public static String Column_original;
	public static String Column_pool;
	public static String Column_potency;
	public static String Column_rate;
	public static String Column_replicate;
	public static String Column_role;
	public static String Column_route;
	public static String Column_row;
	public static String Column_settings;
	public static String Column_sex;
	public static String Column_source;
	public static String Column_sourceLine;
	public static String Column_subject;
	public static String Column_time;
	public static String Column_timeUnit;
	public static String Column_uloq;
	public static String Column_unit;
	public static String Column_unitOf;
	public static String Column_value;
	public static String Column_weight;
	public static String Column_weightUnit;
	public static String Column_what;
	public static String Column_why;
	public static String Columns_empty;
	public static String Columns_section;
	public static String Compounds_empty;
	public static String Compounds_name;
	public static String Compounds_noun;
	public static String Compounds_section;
	public static String Decisions_empty;
	public static String Decisions_help;
	public static String Decisions_noun;
	public static String Decisions_section;
	public static String Doses_empty;
	public static String Doses_noun;
	public static String Doses_title;
	public static String Field_auc;
	public static String Field_aucTip;
	public static String Field_blq;
	public static String Field_blqTip;
	public static String Field_data;
	public static String Field_dataTip;
	public static String Field_disease;
	public static String Field_kind;
	public static String Field_lambdaZ;
	public static String Field_name;
	public static String Field_notes;
	public static String Field_notesTip;
	public static String Field_sex;
	public static String Field_species;
	public static String Field_strain;
	public static String General_section;
	public static String Groups_empty;
	public static String Groups_name;
	public static String Groups_noun;
	public static String Groups_section;
	public static String Import_title;
	public static String Mappings_empty;
	public static String Mappings_help;
	public static String Mappings_section;
	public static String Matrices_empty;
	public static String Matrices_name;
	public static String Matrices_noun;
	public static String Matrices_section;
	public static String Matrices_title;
	public static String Nca_section;
	public static String Notes_section;
	public static String Overview_title;
	public static String Population_section;
	public static String Samples_empty;
	public static String Samples_excluded;
	public static String Samples_failed;
	public static String Samples_help;
	public static String Samples_job;
	public static String Samples_loading;
	public static String Samples_summary;
	public static String Samples_title;
	public static String Subjects_empty;
	public static String Subjects_noun;
	public static String Subjects_title;

	static {
		NLS.initializeMessages("org.starling.ui.editors.study.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
