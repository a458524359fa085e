package org.starling.analysis.study;

import java.util.List;

/** An import that lacks what a study needs, such as units. The message lists everything that is missing. */
public final class StudyImportException extends Exception {

	private static final long serialVersionUID = 1;

	private final List<String> missing;

	public StudyImportException(String file, List<String> missing) {
		super(file + " can't become a study yet: " + String.join("; ", missing));
		this.missing = List.copyOf(missing);
	}

	/** Each thing that is missing, with what to do about it. */
	public List<String> missing() {
		return missing;
	}
}
