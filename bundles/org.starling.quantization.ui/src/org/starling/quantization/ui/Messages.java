package org.starling.quantization.ui;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String Chart_copy;
	public static String Chart_export;
	public static String Chart_log;
	public static String Chart_reset;
	public static String Page_export;

	static {
		NLS.initializeMessages("org.starling.quantization.ui.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
