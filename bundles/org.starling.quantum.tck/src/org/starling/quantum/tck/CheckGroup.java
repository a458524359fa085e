package org.starling.quantum.tck;

import java.util.ArrayList;
import java.util.List;

import org.starling.sdk.contract.Check;

/** Checks of one concern. */
abstract class CheckGroup {

	private final Subject subject;
	private final List<Check> checks = new ArrayList<>();

	CheckGroup(Subject subject) {
		this.subject = subject;
	}

	final Subject subject() {
		return subject;
	}

	final void add(String name, Runnable body) {
		checks.add(new Check(name, body));
	}

	final List<Check> checks() {
		return List.copyOf(checks);
	}
}
