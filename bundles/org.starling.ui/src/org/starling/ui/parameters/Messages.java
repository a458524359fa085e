package org.starling.ui.parameters;

import org.eclipse.osgi.util.NLS;

/** Texts about favourites and defaults of parameters. */
final class Messages extends NLS {

	public static String Defaults_build;
	public static String Defaults_failed;
	public static String Defaults_none;
	public static String Defaults_other;
	public static String Defaults_unknown;
	public static String Favourites_failed;
	public static String Favourites_job;

	static {
		NLS.initializeMessages("org.starling.ui.parameters.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
