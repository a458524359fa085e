package org.starling.model.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Named;

/** In what two versions of a document differ, object by object as their places in the document go together. */
final class DocumentChanges {

	private final List<String> changes = new ArrayList<>();

	private DocumentChanges() {
	}

	/** @param other content of another version of the document */
	static List<String> of(Path document, byte[] other) throws IOException {
		if (!Files.isRegularFile(document)) {
			return List.of("the document is gone");
		}
		Map<String, EObject> before = objects(load(document, Files.readAllBytes(document)));
		Map<String, EObject> after = objects(load(document, other));
		DocumentChanges found = new DocumentChanges();
		after.forEach((key, object) -> found.compare(before.get(key), object));
		before.forEach((key, object) -> {
			if (!after.containsKey(key)) {
				found.changes.add("removed: " + label(object));
			}
		});
		return found.changes;
	}

	/** Loads a version as if it stood in the document's file. */
	static EObject load(Path document, byte[] content) throws IOException {
		ResourceSet resources = DocumentStore.newResourceSet();
		StarlingResource resource = (StarlingResource) resources.createResource(DocumentStore.uri(document));
		resource.load(new ByteArrayInputStream(content), resources.getLoadOptions());
		return resource.document();
	}

	private static Map<String, EObject> objects(EObject root) {
		Map<String, EObject> objects = new LinkedHashMap<>();
		objects.put("", root);
		for (Iterator<EObject> all = root.eAllContents(); all.hasNext();) {
			EObject object = all.next();
			String id = EcoreUtil.getID(object);
			objects.put(id != null ? id : EcoreUtil.getRelativeURIFragmentPath(root, object), object);
		}
		return objects;
	}

	private void compare(EObject before, EObject after) {
		if (before == null) {
			if (!isPart(after)) {
				changes.add("added: " + label(after));
			}
			return;
		}
		for (EStructuralFeature feature : after.eClass().getEAllStructuralFeatures()) {
			boolean own = !(feature instanceof EReference reference) || !reference.isContainment() && !reference.isContainer();
			if (own && !feature.isDerived() && !feature.isTransient() && before.eClass() == after.eClass()
					&& !text(before.eGet(feature, false)).equals(text(after.eGet(feature, false)))) {
				changes.add(label(after) + ", " + feature.getName() + ": " + text(before.eGet(feature, false)) + " \u2192 "
						+ text(after.eGet(feature, false)));
			}
		}
	}

	/** A value that has no name of its own belongs to what holds it, which is told of. */
	private static boolean isPart(EObject object) {
		return object.eContainer() != null && !(object instanceof Named);
	}

	private static String label(EObject object) {
		for (EObject o = object; o != null; o = o.eContainer()) {
			if (o instanceof Named named && named.getName() != null) {
				return named.getName();
			}
		}
		return object.eClass().getName();
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "\u2013";
		case EObject object when object.eIsProxy() -> EcoreUtil.getURI(object).fragment();
		case EObject object -> Objects.requireNonNullElse(EcoreUtil.getID(object), label(object));
		case List<?> list -> list.stream().map(DocumentChanges::text).toList().toString();
		default -> value.toString();
		};
	}
}
