package org.starling.star.study;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What stands in the way of an analysis of a study, or what a person must know of it.
 *
 * @param object  of the study that it concerns; never null
 * @param feature of the object; null when it concerns the whole of it
 * @param row     line of the imported file that it concerns; 0 for none
 * @param text    what, and what to do
 */
public record StudyProblem(Severity severity, EObject object, EStructuralFeature feature, long row, String text) {

	/** How much of the analysis it touches. */
	public enum Severity {
		/** a part of the analysis is refused */
		ERROR,
		/** done, but by an assumption or without some of the data */
		WARNING,
		/** good to know */
		INFO
	}

	public static StudyProblem error(EObject object, EStructuralFeature feature, String text) {
		return new StudyProblem(Severity.ERROR, object, feature, 0, text);
	}

	public static StudyProblem warning(EObject object, EStructuralFeature feature, String text) {
		return new StudyProblem(Severity.WARNING, object, feature, 0, text);
	}

	public static StudyProblem info(EObject object, EStructuralFeature feature, String text) {
		return new StudyProblem(Severity.INFO, object, feature, 0, text);
	}
}
