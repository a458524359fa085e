package org.starling.ui.editors.project;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.starling.ui.emf.ValueFormat;

/** Texts, one a line. */
record LineFormat() implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.TEXT;
	}

	@Override
	public String format(Object value) {
		return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining("\n")) : ""; //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Object parse(EObject owner, String text) {
		return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
	}
}
