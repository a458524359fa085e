package org.starling.quantization.ui.wizards;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String Import_analyte;
	public static String Import_analyteName;
	public static String Import_areas;
	public static String Import_copy;
	public static String Import_copyTip;
	public static String Import_counts;
	public static String Import_description;
	public static String Import_noAnalyte;
	public static String Import_noFile;
	public static String Import_noTransition;
	public static String Import_noUnit;
	public static String Import_sameTransition;
	public static String Import_sequence;
	public static String Import_standard;
	public static String Import_tables;
	public static String Import_title;
	public static String Import_transition;
	public static String Import_unit;
	public static String Problem_error;
	public static String Problem_file;
	public static String Problem_place;
	public static String Problem_row;
	public static String Problem_text;
	public static String Problem_warning;
	public static String Send_columnAnalyte;
	public static String Send_columnNote;
	public static String Send_counts;
	public static String Send_description;
	public static String Send_force;
	public static String Send_noStudy;
	public static String Send_pattern;
	public static String Send_patternTip;
	public static String Send_planning;
	public static String Send_replace;
	public static String Send_samples;
	public static String Send_samplesTip;
	public static String Send_study;
	public static String Send_title;

	static {
		NLS.initializeMessages("org.starling.quantization.ui.wizards.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
