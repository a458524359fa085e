package org.starling.ui.editors;

import org.eclipse.osgi.util.NLS;

/** Texts of the editors. */
final class Messages extends NLS {

	public static String Action_copy;
	public static String Action_cut;
	public static String Action_delete;
	public static String Action_paste;
	public static String Action_redo;
	public static String Action_redoNamed;
	public static String Action_revert;
	public static String Action_selectAll;
	public static String Action_undo;
	public static String Action_undoNamed;
	public static String Autosave_job;
	public static String Column_doi;
	public static String Column_method;
	public static String Column_name;
	public static String Column_notes;
	public static String Column_origin;
	public static String Column_source;
	public static String Column_symbol;
	public static String Conflict_cancel;
	public static String Conflict_changedOutside;
	public static String Conflict_keep;
	public static String Conflict_overwrite;
	public static String Conflict_reload;
	public static String Conflict_title;
	public static String Editor_loadFailed;
	public static String Editor_noFile;
	public static String Failure_file;
	public static String Failure_heading;
	public static String Failure_line;
	public static String Failure_openText;
	public static String Failure_restore;
	public static String Failure_retry;
	public static String Failure_title;
	public static String Failure_what;
	public static String Failure_whatToDo;
	public static String Origin_formula;
	public static String Page_errors;
	public static String Page_oneError;
	public static String Page_oneWarning;
	public static String Page_warnings;
	public static String Save_failed;
	public static String Save_failedLog;
	public static String Save_failedTitle;

	static {
		NLS.initializeMessages("org.starling.ui.editors.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
