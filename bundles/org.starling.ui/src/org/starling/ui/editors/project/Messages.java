package org.starling.ui.editors.project;

import org.eclipse.osgi.util.NLS;

/** Texts of the project editor. */
final class Messages extends NLS {

	public static String Context_help;
	public static String Context_section;
	public static String Field_authors;
	public static String Field_authorsTip;
	public static String Field_consequence;
	public static String Field_consequenceTip;
	public static String Field_decision;
	public static String Field_decisionTip;
	public static String Field_evidence;
	public static String Field_evidenceTip;
	public static String Field_influence;
	public static String Field_influenceTip;
	public static String Field_license;
	public static String Field_name;
	public static String Field_notes;
	public static String Field_notesTip;
	public static String Field_question;
	public static String Field_questionTip;
	public static String Field_title;
	public static String General_section;
	public static String Overview_title;

	static {
		NLS.initializeMessages("org.starling.ui.editors.project.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
