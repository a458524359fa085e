package org.starling.ui.emf;

/** A control with text that is not in the model yet. UI thread only. */
public interface Pending {

	/** Writes the text to the model when it is valid; keeps and marks it otherwise. */
	void commit();

	/** Shows the model's value again. */
	void cancel();
}
