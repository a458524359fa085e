package org.starling.model.store;

import java.nio.file.Path;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * Something wrong in a document that did not keep it from being loaded.
 *
 * @param severity how bad
 * @param file the file
 * @param line from 1; 0 when not known
 * @param object the object concerned; null when it was not loaded
 * @param feature the feature concerned; null when it is the object as a whole
 * @param text what is wrong and what to do
 */
public record DocumentProblem(Severity severity, Path file, int line, EObject object, EStructuralFeature feature, String text)
		implements Resource.Diagnostic {

	/** How bad a problem is. */
	public enum Severity {
		/** The document can't be used as it is. */
		ERROR,
		/** The document can be used; something in it is lost or ambiguous. */
		WARNING
	}

	@Override
	public String getMessage() {
		return text;
	}

	@Override
	public String getLocation() {
		return file.toString();
	}

	@Override
	public int getLine() {
		return line;
	}

	@Override
	public int getColumn() {
		return 0;
	}

	@Override
	public String toString() {
		return severity + " " + file + (line > 0 ? ":" + line : "") + ": " + text;
	}
}
