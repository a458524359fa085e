package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Document;
import org.starling.ui.emf.Problem;

/** A copy of a document and of what it refers to, so that it can be checked while the person goes on editing. */
public final class Snapshot {

	private final Document copy;
	private final Map<EObject, EObject> originals = new IdentityHashMap<>();
	private final List<Problem> loadProblems;

	/** Call it on the thread that edits. */
	public Snapshot(Document document) {
		loadProblems = ReferenceCheck.ofLoad(document.eResource());
		EcoreUtil.resolveAll(document);
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		ResourceSet all = document.eResource() == null ? null : document.eResource().getResourceSet();
		if (all == null) {
			copier.copy(document);
		} else {
			new ArrayList<>(all.getResources()).forEach(r -> copier.copyAll(r.getContents()));
		}
		copier.copyReferences();
		copy = (Document) copier.get(document);
		copier.forEach((original, copied) -> originals.put(copied, original));
	}

	/** The copied document. */
	public Document document() {
		return copy;
	}

	/** The messages about the original objects. Any thread. */
	List<Problem> validate() {
		List<Problem> found = new ArrayList<>(loadProblems);
		for (Problem p : DocumentValidator.validate(copy)) {
			found.add(new Problem(p.severity(), originals.getOrDefault(p.object(), p.object()), p.feature(), p.text(),
					p.suggestion()));
		}
		return found;
	}
}
