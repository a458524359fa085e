package org.starling.help.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the help view. */
final class Messages extends NLS {

	public static String HelpView_search;

	static {
		NLS.initializeMessages("org.starling.help.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
