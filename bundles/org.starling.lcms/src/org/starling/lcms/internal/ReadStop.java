package org.starling.lcms.internal;

import org.starling.lcms.ReadProblem;

/** Damage that reading cannot go on behind. */
final class ReadStop extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient ReadProblem problem;

	ReadStop(ReadProblem problem, Exception cause) {
		super(problem.toString(), cause);
		this.problem = problem;
	}

	ReadProblem problem() {
		return problem;
	}
}
