package org.starling.ui.editors.recovery;

import org.eclipse.osgi.util.NLS;

/** Texts of the recovery of unsaved edits. */
final class Messages extends NLS {

	public static String Recovery_changes;
	public static String Recovery_count;
	public static String Recovery_discard;
	public static String Recovery_document;
	public static String Recovery_documents;
	public static String Recovery_job;
	public static String Recovery_later;
	public static String Recovery_message;
	public static String Recovery_recover;
	public static String Recovery_time;
	public static String Recovery_title;
	public static String Recovery_window;

	static {
		NLS.initializeMessages("org.starling.ui.editors.recovery.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
