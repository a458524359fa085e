package org.starling.analysis.study;

import java.time.Clock;

/**
 * What the file of samples doesn't say.
 *
 * @param name       of the study; null takes the file's name
 * @param species    null when the file has it as a covariate or it isn't known
 * @param author     who decides, for the audit trail
 * @param copySource whether the imported file is copied into the project's data folder when it lies elsewhere
 * @param clock      dates the decisions
 */
public record StudyImportOptions(String name, String species, String author, boolean copySource, Clock clock) {

	/** Named as given, decided by the user of the operating system, now, with a copy of the file. */
	public static StudyImportOptions named(String name) {
		return new StudyImportOptions(name, null, System.getProperty("user.name"), true, Clock.systemUTC());
	}

	public StudyImportOptions withSpecies(String other) {
		return new StudyImportOptions(name, other, author, copySource, clock);
	}

	public StudyImportOptions withAuthor(String other) {
		return new StudyImportOptions(name, species, other, copySource, clock);
	}

	public StudyImportOptions withClock(Clock other) {
		return new StudyImportOptions(name, species, author, copySource, other);
	}
}
