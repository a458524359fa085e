package org.starling.kinetics.checks;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.kinetics.expression.Span;
import org.starling.kinetics.internal.model.Labels;

/** Collects messages. Used by one thread. */
final class Findings {

	private final List<ModelMessage> messages = new ArrayList<>();

	/** @param text what is wrong; the object's label is put before it */
	void error(EObject object, EStructuralFeature feature, String text) {
		add(ModelMessage.Severity.ERROR, object, feature, text, null);
	}

	void error(EObject object, EStructuralFeature feature, String text, Span span) {
		add(ModelMessage.Severity.ERROR, object, feature, text, span);
	}

	void warning(EObject object, EStructuralFeature feature, String text) {
		add(ModelMessage.Severity.WARNING, object, feature, text, null);
	}

	void warning(EObject object, EStructuralFeature feature, String text, Span span) {
		add(ModelMessage.Severity.WARNING, object, feature, text, span);
	}

	private void add(ModelMessage.Severity severity, EObject object, EStructuralFeature feature, String text, Span span) {
		messages.add(new ModelMessage(severity, object, feature, Labels.of(object) + ": " + text, span));
	}

	boolean hasErrors() {
		return messages.stream().anyMatch(m -> m.severity() == ModelMessage.Severity.ERROR);
	}

	List<ModelMessage> list() {
		return List.copyOf(messages);
	}
}
