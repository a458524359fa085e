package org.starling.ui.structure;

import org.eclipse.osgi.util.NLS;

/** Texts of structures. */
final class Messages extends NLS {

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
