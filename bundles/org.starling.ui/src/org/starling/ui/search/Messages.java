package org.starling.ui.search;

import org.eclipse.osgi.util.NLS;

/** Texts of the search. */
final class Messages extends NLS {

	public static String Search_count;
	public static String Search_document;
	public static String Search_field;
	public static String Search_finds;
	public static String Search_hint;
	public static String Search_more;
	public static String Search_noProject;
	public static String Search_object;
	public static String Search_open;
	public static String Search_reading;
	public static String Search_title;
	public static String Search_value;
	public static String Search_values;
	public static String Search_window;

	static {
		NLS.initializeMessages("org.starling.ui.search.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
