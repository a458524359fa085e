package org.starling.ui.nca;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.starling.model.study.TerminalChoice;

/**
 * What tells a profile from the others of its study. Missing parts are empty; so is the subject of a mean curve.
 */
record ProfileKey(String subject, String matrix, String compound, String occasion) {

	/** What the subject of a mean curve begins with in tables of parameters. */
	private static final String MEAN = "mean of "; //$NON-NLS-1$

	/** @param keys of a profile in the order of {@link org.starling.nca.table.SampleProfiles#KEYS} */
	static ProfileKey of(String... keys) {
		return new ProfileKey(keys[0].startsWith(MEAN) ? "" : keys[0], part(keys, 1), part(keys, 2), part(keys, 3)); //$NON-NLS-1$
	}

	static ProfileKey of(TerminalChoice choice) {
		return new ProfileKey(text(choice.getSubject()), text(choice.getMatrix()), text(choice.getCompound()), text(choice.getOccasion()));
	}

	private static String part(String[] keys, int index) {
		return index < keys.length ? text(keys[index]) : ""; //$NON-NLS-1$
	}

	private static String text(String text) {
		return Objects.requireNonNullElse(text, ""); //$NON-NLS-1$
	}

	void write(TerminalChoice choice) {
		choice.setSubject(orNull(subject));
		choice.setMatrix(orNull(matrix));
		choice.setCompound(orNull(compound));
		choice.setOccasion(orNull(occasion));
	}

	private static String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** As keys of the choices that the analysis obeys. */
	List<String> keys() {
		return List.of(subject, matrix, compound, occasion);
	}

	/** In words, for tables and the audit trail. */
	String title() {
		return Stream.of(subject.isEmpty() ? "mean" : subject, matrix, compound, occasion).filter(s -> !s.isEmpty()) //$NON-NLS-1$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}
}
