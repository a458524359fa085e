package org.starling.ui.grid;

import org.eclipse.osgi.util.NLS;

/** Texts of the grid. */
final class Messages extends NLS {

	public static String Grid_filter;
	public static String Grid_spoken;

	static {
		NLS.initializeMessages("org.starling.ui.grid.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
