package org.starling.ui.emf;

import org.eclipse.osgi.util.NLS;

/** Texts of model access. */
final class Messages extends NLS {

	public static String Choice_unknown;
	public static String Command_change;
	public static String Flag_unknown;
	public static String Label_standard;
	public static String Number_comma;
	public static String Number_missing;
	public static String Number_noInteger;
	public static String Number_none;
	public static String Number_notFinite;
	public static String Number_outOfRange;
	public static String Number_tooLarge;
	public static String Number_tooSmall;
	public static String Origin_by;
	public static String Origin_doi;
	public static String Origin_kind;
	public static String Origin_method;
	public static String Origin_run;
	public static String Origin_source;
	public static String Reference_noneYet;
	public static String Reference_unknown;
	public static String Symbol_malformed;
	public static String Symbol_reserved;
	public static String Symbol_taken;
	public static String Unit_incompatible;

	static {
		NLS.initializeMessages("org.starling.ui.emf.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
