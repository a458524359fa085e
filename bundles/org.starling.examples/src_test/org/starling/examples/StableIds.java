package org.starling.examples;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.starling.model.base.Document;
import org.starling.model.base.Identified;

/**
 * Ids that follow from the place in the document (name-based UUIDs, version 3 of RFC 9562), so that an example generated anew
 * is the same to the byte.
 */
final class StableIds {

	private StableIds() {
	}

	/** Gives every identified object of a document an id made of example, file name and the object's place in the document. */
	static void set(Document document, String example, String file) {
		set((EObject) document, "urn:starling:examples:" + example + "/" + file);
	}

	private static void set(EObject object, String place) {
		if (object instanceof Identified identified) {
			identified.setId(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString());
		}
		int index = 0;
		for (EObject child : object.eContents()) {
			set(child, place + "/" + child.eContainingFeature().getName() + "." + index++);
		}
	}
}
