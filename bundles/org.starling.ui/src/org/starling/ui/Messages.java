package org.starling.ui;

import org.eclipse.osgi.util.NLS;

/** Texts shared by all parts of the window. */
final class Messages extends NLS {

	public static String Command_failed;

	static {
		NLS.initializeMessages("org.starling.ui.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
