package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.model.base.Document;
import org.starling.model.pkmodel.Model;
import org.starling.ui.emf.Problem;

/** What the engine says about a model before it simulates it. */
final class ModelCheck {

	static List<Problem> check(Document document) {
		List<Problem> found = new ArrayList<>();
		if (document instanceof Model model) {
			ModelChecks.check(model).forEach(message -> found.add(problem(message)));
		}
		return found;
	}

	static Problem problem(ModelMessage message) {
		return new Problem(message.severity() == ModelMessage.Severity.ERROR ? Problem.Severity.ERROR : Problem.Severity.WARNING, message.object(),
				message.feature(), message.text(), null);
	}

	private ModelCheck() {
	}
}
