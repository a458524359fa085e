package org.starling.ui.molecules;

import org.eclipse.osgi.util.NLS;

/** Texts of bringing molecules into a project. */
final class Messages extends NLS {

	public static String Import_clipboard;
	public static String Import_failed;
	public static String Import_files;
	public static String Import_job;
	public static String Import_noProject;
	public static String Import_title;
	public static String Paste_nothing;
	public static String Paste_title;

	static {
		NLS.initializeMessages("org.starling.ui.molecules.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
