package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.base.Document;
import org.starling.model.study.Study;
import org.starling.star.study.StudyProblem;
import org.starling.star.study.StudySettings;
import org.starling.ui.emf.Problem;

/** What the analyses of a study say about its settings before they look at a sample. */
final class StudyCheck {

	/** Spans are converted to it; which unit of time the samples have makes no difference to what is wrong. */
	private static final String TIME_UNIT = "h"; //$NON-NLS-1$

	static List<Problem> check(Document document) {
		List<Problem> found = new ArrayList<>();
		if (document instanceof Study study) {
			StudySettings settings = new StudySettings(study, TIME_UNIT);
			settings.nca();
			if (study.getStar() != null) {
				settings.thresholds();
				settings.facts();
			}
			settings.problems().stream().filter(p -> p.severity() != StudyProblem.Severity.INFO).forEach(p -> found.add(problem(p)));
		}
		return found;
	}

	private static Problem problem(StudyProblem problem) {
		return new Problem(problem.severity() == StudyProblem.Severity.ERROR ? Problem.Severity.ERROR : Problem.Severity.WARNING,
				problem.object(), problem.feature(), problem.text(), null);
	}

	private StudyCheck() {
	}
}
