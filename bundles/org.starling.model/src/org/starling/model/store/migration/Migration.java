package org.starling.model.store.migration;

import org.w3c.dom.Document;

/**
 * One step of the file format: turns a document of version {@link #from()} into one of the next version, before EMF sees
 * it. A step stays as it is for ever once it was shipped: it must not use generated model code, whose names move on.
 */
public interface Migration {

	/** The version that this step reads; it writes the next one. */
	int from();

	/** What changes and why, for the log. */
	String description();

	/**
	 * Changes the document in place. Element and attribute names are as written ({@code study:Study}, {@code xsi:type});
	 * the {@code formatVersion} attribute is set by the caller.
	 */
	void migrate(Document document);
}
