package org.starling.ui.tables;

import org.eclipse.osgi.util.NLS;

/** Texts of the tables. */
final class Messages extends NLS {

	public static String File_failed;
	public static String File_job;
	public static String File_title;
	public static String Job_order;
	public static String Marks_changedTip;
	public static String Marks_default;
	public static String Marks_favourite;
	public static String Marks_favouritesTip;
	public static String Marks_noFavourite;
	public static String Marks_noneChanged;
	public static String Marks_onlyChanged;
	public static String Marks_onlyFavourites;
	public static String Marks_reset;
	public static String Marks_resetLabel;
	public static String Menu_add;
	public static String Menu_columns;
	public static String Menu_copy;
	public static String Menu_copyAll;
	public static String Menu_cut;
	public static String Menu_delete;
	public static String Menu_down;
	public static String Menu_duplicate;
	public static String Menu_paste;
	public static String Menu_selectAll;
	public static String Menu_up;
	public static String Paste_label;
	public static String Paste_more;
	public static String Paste_noNewRows;
	public static String Paste_refused;
	public static String Paste_refusedTitle;
	public static String Paste_tooWide;
	public static String Paste_wrongCell;
	public static String Reject_text;
	public static String Table_add;
	public static String Table_addLabel;
	public static String Table_addTip;
	public static String Table_columnsTip;
	public static String Table_copyTip;
	public static String Table_count;
	public static String Table_deleteLabel;
	public static String Table_deleteManyLabel;
	public static String Table_deleteTip;
	public static String Table_downTip;
	public static String Table_duplicateLabel;
	public static String Table_duplicateTip;
	public static String Table_filter;
	public static String Table_filterName;
	public static String Table_filterTip;
	public static String Table_filteredCount;
	public static String Table_moveLabel;
	public static String Table_nothingMatches;
	public static String Table_oneRow;
	public static String Table_upTip;

	static {
		NLS.initializeMessages("org.starling.ui.tables.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
