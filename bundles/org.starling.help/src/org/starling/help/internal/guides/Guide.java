package org.starling.help.internal.guides;

import java.util.List;
import java.util.Set;

/** A way through the workbench in steps. */
record Guide(String id, String title, String intro, List<Step> steps) {

	/**
	 * One step.
	 *
	 * @param id      unique in the guide and the same in each language; what is remembered of a step is kept by it
	 * @param command serialized command with its parameters that does the step, null when it is done by hand
	 */
	record Step(String id, String title, String text, String command) {
	}

	/** Index of the first step that is not done, the number of steps when all are. */
	int current(Set<String> done) {
		return (int) steps.stream().takeWhile(s -> done.contains(s.id())).count();
	}

	/** How many of the steps are done. */
	int done(Set<String> done) {
		return (int) steps.stream().filter(s -> done.contains(s.id())).count();
	}
}
