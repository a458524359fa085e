package org.starling.workflow.report;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Document;

/** Which documents refer to which. */
final class DocumentReferences {

	private DocumentReferences() {
	}

	/** The documents and all that they refer to, directly or by others. */
	static Set<Document> closure(Collection<? extends Document> from) {
		Set<Document> found = new LinkedHashSet<>(from);
		Deque<Document> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			Document document = open.remove();
			add(document, found, open);
			Iterator<EObject> contents = document.eAllContents();
			while (contents.hasNext()) {
				add(contents.next(), found, open);
			}
		}
		return found;
	}

	private static void add(EObject from, Set<Document> found, Deque<Document> open) {
		for (EObject target : from.eCrossReferences()) {
			if (!target.eIsProxy() && EcoreUtil.getRootContainer(target) instanceof Document document && found.add(document)) {
				open.add(document);
			}
		}
	}
}
