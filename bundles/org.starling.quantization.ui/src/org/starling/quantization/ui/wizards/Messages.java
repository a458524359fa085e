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
	public static String Import_reading;
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

	static {
		NLS.initializeMessages("org.starling.quantization.ui.wizards.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
