package org.starling.analysis.study.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.study.StudyImportOptions;
import org.starling.model.store.Documents;
import org.starling.model.study.Decision;
import org.starling.model.study.StudyPackage;
import org.starling.tables.samples.RowProblem;

/**
 * The audit trail of an import: one decision for each problem of a row. Where there are too many of them for a document, one
 * for each column and kind, with their number; the reason of each single row then stands in the sample table alone.
 */
final class Decisions {

	/** A document holds some hundred thousand elements at most. */
	static final int MOST = 10_000;

	private static final String EXCLUDED = "sample excluded";
	private static final String TAKEN = "taken as far as it could be read";

	private record Kind(String column, boolean excludes) {
	}

	private final String author;
	private final String date;

	Decisions(StudyImportOptions options) {
		author = options.author();
		date = options.clock().instant().toString();
	}

	List<Decision> of(List<RowProblem> problems) {
		List<RowProblem> ofRows = problems.stream().filter(problem -> problem.row() > 0).toList();
		return ofRows.size() <= MOST ? ofRows.stream().map(this::decision).toList() : grouped(ofRows);
	}

	private List<Decision> grouped(List<RowProblem> problems) {
		Map<Kind, List<RowProblem>> kinds = new LinkedHashMap<>();
		problems.forEach(problem -> kinds.computeIfAbsent(new Kind(problem.column(), problem.excludes()), k -> new ArrayList<>())
				.add(problem));
		List<Decision> decisions = new ArrayList<>();
		kinds.forEach((kind, list) -> {
			Decision decision = decision(list.getFirst());
			decision.setWhat(decision.getWhat() + ", and " + (list.size() - 1) + " rows more");
			decision.setWhy("first of them: " + decision.getWhy() + "; the others' reasons stand in the sample table");
			decisions.add(decision);
		});
		return decisions;
	}

	private Decision decision(RowProblem problem) {
		Decision decision = Documents.create(Decision.class, StudyPackage.Literals.DECISION);
		decision.setAuthor(author);
		decision.setDate(date);
		decision.setWhat(problem.excludes() ? EXCLUDED : TAKEN);
		decision.setWhy(problem.reason());
		decision.setRow((int) Math.min(problem.row(), Integer.MAX_VALUE));
		decision.setColumn(problem.column());
		decision.setOriginal(problem.original());
		return decision;
	}
}
