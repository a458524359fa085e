package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.starling.model.base.Document;
import org.starling.ui.emf.Problem;

/** All that is checked in a document, worst first. Works on objects that nobody changes meanwhile; any thread. */
public final class DocumentValidator {

	public static List<Problem> validate(Document document) {
		List<Problem> found = new ArrayList<>(UnitCheck.check(document));
		add(found, ModelCheck.check(document));
		add(found, MoleculeProblems.check(document));
		add(found, ReferenceCheck.check(document));
		add(found, SimulationCheck.check(document));
		add(found, StudyCheck.check(document));
		add(found, RunCheck.check(document));
		found.sort(Comparator.comparing(Problem::severity));
		return found;
	}

	/** One message a place is enough: the earlier check knows more about it. */
	private static void add(List<Problem> found, List<Problem> more) {
		for (Problem problem : more) {
			if (found.stream().noneMatch(p -> p.severity() == problem.severity() && isSamePlace(p, problem))) {
				found.add(problem);
			}
		}
	}

	/** Whether the earlier message is about the same value, or about a part of it, as the unit is of a quantity. */
	private static boolean isSamePlace(Problem earlier, Problem later) {
		return earlier.object() == later.object() && earlier.feature() == later.feature()
				|| earlier.object().eContainer() == later.object() && earlier.object().eContainmentFeature() == later.feature();
	}

	private DocumentValidator() {
	}
}
