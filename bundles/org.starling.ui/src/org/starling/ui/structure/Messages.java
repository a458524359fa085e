package org.starling.ui.structure;

import org.eclipse.osgi.util.NLS;

/** Texts of structures. */
final class Messages extends NLS {

	public static String Change_clear;
	public static String Change_unclear;
	public static String Column_cliff;
	public static String Column_first;
	public static String Column_kind;
	public static String Column_second;
	public static String Column_structure;
	public static String Column_tanimoto;
	public static String Column_tanimotoTip;
	public static String Column_transformation;
	public static String Page_compounds;
	public static String Page_exportCompounds;
	public static String Page_exportPairs;
	public static String Page_exportTip;
	public static String Page_missing;
	public static String Page_noPairs;
	public static String Page_noTissues;
	public static String Page_note;
	public static String Page_pairs;
	public static String Page_title;
	public static String Pair_cliff;
	public static String Pair_cliffTip;
	public static String Pair_matched;
	public static String Pair_similar;
	public static String Pair_similarTip;
	public static String Pair_tip;
	public static String Structure_accessible;
	public static String Structure_facts;
	public static String Structure_job;
	public static String Structure_none;
	public static String Structure_take;
	public static String Structure_takeTip;

	static {
		NLS.initializeMessages("org.starling.ui.structure.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
