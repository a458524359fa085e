package org.starling.help.internal.guides;

import org.eclipse.osgi.util.NLS;

/** Texts of the view of guides. */
final class Messages extends NLS {

	public static String Guides_allDone;
	public static String Guides_choose;
	public static String Guides_failed;
	public static String Guides_progress;
	public static String Guides_startOver;
	public static String Guides_startOverName;
	public static String Guides_toList;
	public static String Guides_unreadable;
	public static String Step_actionName;
	public static String Step_currentName;
	public static String Step_done;
	public static String Step_name;
	public static String Step_perform;
	public static String Step_tickTip;
	public static String Step_title;

	static {
		NLS.initializeMessages("org.starling.help.internal.guides.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
