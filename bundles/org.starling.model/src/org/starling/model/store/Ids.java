package org.starling.model.store;

import java.util.Iterator;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Identified;

/**
 * UUIDs of {@link Identified} objects: random (version 4, RFC 9562), given on creation, kept for the life of the
 * object, never reused. Call it on the thread that may change the objects.
 */
public final class Ids {

	private Ids() {
	}

	/** A new id. */
	public static String create() {
		return UUID.randomUUID().toString();
	}

	/** Gives an id to every identified object from {@code root} down that has none. */
	public static void ensure(EObject root) {
		for (Iterator<EObject> objects = EcoreUtil.getAllProperContents(java.util.Set.of(root), false); objects.hasNext();) {
			if (objects.next() instanceof Identified object && isBlank(object.getId())) {
				object.setId(create());
			}
		}
	}

	/** Gives a new id to every identified object from {@code root} down: what a copy needs. */
	public static void renew(EObject root) {
		for (Iterator<EObject> objects = EcoreUtil.getAllProperContents(java.util.Set.of(root), false); objects.hasNext();) {
			if (objects.next() instanceof Identified object) {
				object.setId(create());
			}
		}
	}

	static boolean isBlank(String id) {
		return id == null || id.isBlank();
	}
}
