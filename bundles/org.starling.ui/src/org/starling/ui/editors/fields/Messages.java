package org.starling.ui.editors.fields;

import org.eclipse.osgi.util.NLS;

/** Texts of the fields. */
final class Messages extends NLS {

	public static String List_choose;
	public static String List_chooseFor;
	public static String List_none;
	public static String Origin_authorLabel;
	public static String Origin_changeLabel;
	public static String Origin_dateLabel;
	public static String Origin_doiLabel;
	public static String Origin_help;
	public static String Origin_kindLabel;
	public static String Origin_methodLabel;
	public static String Origin_of;
	public static String Origin_sourceLabel;
	public static String Origin_title;
	public static String Uncertainty_highLabel;
	public static String Uncertainty_kindLabel;
	public static String Uncertainty_levelLabel;
	public static String Uncertainty_lowLabel;
	public static String Uncertainty_nLabel;
	public static String Uncertainty_valueLabel;

	static {
		NLS.initializeMessages("org.starling.ui.editors.fields.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
