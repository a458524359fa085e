package org.starling.ui.archive;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, in messages.properties. */
final class Messages extends NLS {

	public static String Export_failed;
	public static String Export_files;
	public static String Export_job;
	public static String Export_noProject;
	public static String Export_title;
	public static String Export_told;
	public static String Import_failed;
	public static String Import_files;
	public static String Import_folder;
	public static String Import_job;
	public static String Import_title;
	public static String Import_told;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
