package org.starling.star.study;

import java.time.Clock;

import org.starling.model.store.Documents;
import org.starling.model.study.Decision;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;

/** The audit trail of a study: who decided what, when and why. */
public final class StudyDecisions {

	private StudyDecisions() {
	}

	/** As {@link #of}, added to the study, now. */
	public static Decision record(Study study, String author, String what, String why) {
		Decision decision = of(author, what, why, Clock.systemUTC());
		study.getDecisions().add(decision);
		return decision;
	}

	/** As {@link #record(Study, String, String, String)}, of one line of the imported file. */
	public static Decision record(Study study, String author, String what, String why, int row, String column, String original) {
		Decision decision = record(study, author, what, why);
		decision.setRow(row);
		decision.setColumn(column);
		decision.setOriginal(original);
		return decision;
	}

	/**
	 * A decision that is not in a study yet, for a command stack to add.
	 *
	 * @throws IllegalArgumentException when author or what is missing: a trail without them proves nothing
	 */
	public static Decision of(String author, String what, String why, Clock clock) {
		if (author == null || author.isBlank() || what == null || what.isBlank()) {
			throw new IllegalArgumentException("a decision needs who decided and what: " + author + ", " + what);
		}
		Decision decision = Documents.create(Decision.class, StudyPackage.Literals.DECISION);
		decision.setAuthor(author);
		decision.setDate(clock.instant().toString());
		decision.setWhat(what);
		decision.setWhy(why);
		return decision;
	}
}
