package org.starling.ui.tables;

/** Something that the Edit menu acts on while it has the focus; found as data of its control. UI thread only. */
public interface EditTarget {

	/** Key of the control's data. */
	String KEY = "org.starling.ui.editTarget"; //$NON-NLS-1$

	void cut();

	void copy();

	void paste();

	void delete();

	void selectAll();
}
