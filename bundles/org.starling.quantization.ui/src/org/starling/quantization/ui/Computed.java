package org.starling.quantization.ui;

/** What is computed of a document that is being edited, for all pages of its editor. UI thread. */
public interface Computed {

	/** Tells of everything that changes what the pages show. */
	void onChange(Runnable listener);

	/** Reads or computes what is needed and not there yet; comes back at once. */
	void update();
}
