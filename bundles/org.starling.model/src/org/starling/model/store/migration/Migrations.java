package org.starling.model.store.migration;

import java.util.List;

import org.w3c.dom.Document;

/** The ordered steps from the first file format to the current one. */
public final class Migrations {

	/** The version of the file format that this program writes. */
	public static final int CURRENT_VERSION = 3;

	/** The attribute of the root element that tells the version; a file without it is of version 1. */
	public static final String VERSION_ATTRIBUTE = "formatVersion";

	private static final List<Migration> STEPS = List.of(new AreaMethodSpelling(), new AnalyticalRunsOfStudies());

	private Migrations() {
	}

	/** All steps, the first from version 1, without gaps. */
	public static List<Migration> steps() {
		return STEPS;
	}

	/**
	 * Brings a document to the current version, in place.
	 *
	 * @param version the version it has, from 1
	 * @throws IllegalArgumentException when the version is below 1 or above the current one
	 */
	public static void upgrade(Document document, int version) {
		if (version < 1 || version > CURRENT_VERSION) {
			throw new IllegalArgumentException("no way from format version " + version + " to " + CURRENT_VERSION);
		}
		for (Migration step : STEPS.subList(version - 1, STEPS.size())) {
			step.migrate(document);
			document.getDocumentElement().setAttribute(VERSION_ATTRIBUTE, Integer.toString(step.from() + 1));
		}
	}
}
