package org.starling.ui.archive;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, in messages.properties. */
final class Messages extends NLS {

	static String Export_failed;
	static String Export_files;
	static String Export_job;
	static String Export_noProject;
	static String Export_title;
	static String Export_told;
	static String Import_failed;
	static String Import_files;
	static String Import_folder;
	static String Import_job;
	static String Import_title;
	static String Import_told;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
