package org.starling.cli.internal.lcms;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.starling.lcms.ReadProblem;

/** Says what was wrong with a file of an instrument. */
public final class ProblemLines {

	private ProblemLines() {
	}

	/** A line for each; returns whether one of them is an error, so that the command fails. */
	public static boolean print(Path file, List<ReadProblem> problems, PrintWriter err) {
		for (ReadProblem problem : problems) {
			err.println(file + ": " + (problem.isError() ? "error: " : "warning: ") + problem);
		}
		return problems.stream().anyMatch(ReadProblem::isError);
	}
}
