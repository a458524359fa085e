package org.starling.app;

import org.eclipse.osgi.util.NLS;

/** Texts of the product's windows. */
public final class Messages extends NLS {

	public static String Menu_edit;
	public static String Menu_file;
	public static String Menu_help;
	public static String Menu_perspective;
	public static String Menu_view;
	public static String Menu_window;
	public static String Window_title;
	public static String WorkspaceInUse_text;
	public static String WorkspaceInUse_title;

	static {
		NLS.initializeMessages("org.starling.app.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
