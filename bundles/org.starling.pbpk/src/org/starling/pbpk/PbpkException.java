package org.starling.pbpk;

import java.util.List;
import java.util.stream.Collectors;

/** Input that nothing can be built from. The message is one line a problem. */
public final class PbpkException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final transient List<PbpkProblem> problems;

	/** @param problems at least one */
	public PbpkException(List<PbpkProblem> problems) {
		super(problems.stream().map(PbpkProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public PbpkException(PbpkProblem problem) {
		this(List.of(problem));
	}

	/** The problems in the order of the fields; unmodifiable. */
	public List<PbpkProblem> problems() {
		return problems;
	}
}
