package org.starling.ui.validation;

import org.eclipse.osgi.util.NLS;

/** Texts of validation. */
final class Messages extends NLS {

	public static String Check_dangling;
	public static String Check_noModel;
	public static String Fix_replace;
	public static String Job_validate;

	static {
		NLS.initializeMessages("org.starling.ui.validation.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
