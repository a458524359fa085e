package org.starling.lcms.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.starling.lcms.ReadProblem;
import org.starling.lcms.ReadProblem.Severity;

/** What was found wrong so far; so many at most, and how many more there were. For one thread. */
final class Problems {

	private static final int KEPT = 1000;

	private final List<ReadProblem> list = new ArrayList<>();
	private long more;

	void add(ReadProblem problem) {
		if (list.size() < KEPT) {
			list.add(problem);
		} else {
			more++;
			list.set(KEPT - 1, new ReadProblem(Severity.ERROR, problem.byteOffset(), problem.element(),
					problem.text() + " (" + more + " problems before this one are not listed)"));
		}
	}

	void error(long offset, String element, String text) {
		add(new ReadProblem(Severity.ERROR, offset, element, text));
	}

	void warning(long offset, String element, String text) {
		if (list.size() < KEPT) {
			add(new ReadProblem(Severity.WARNING, offset, element, text));
		}
	}

	List<ReadProblem> list() {
		return Collections.unmodifiableList(list);
	}
}
