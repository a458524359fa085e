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
		add(found, ReferenceCheck.check(document));
		add(found, SimulationCheck.check(document));
		found.sort(Comparator.comparing(Problem::severity));
		return found;
	}

	/** One message a place is enough: the earlier check knows more about it. */
	private static void add(List<Problem> found, List<Problem> more) {
		for (Problem problem : more) {
			boolean said = found.stream().anyMatch(p -> p.object() == problem.object() && p.feature() == problem.feature()
					&& p.severity() == problem.severity());
			if (!said) {
				found.add(problem);
			}
		}
	}

	private DocumentValidator() {
	}
}
