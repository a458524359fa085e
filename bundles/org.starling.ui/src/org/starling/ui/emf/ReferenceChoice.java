package org.starling.ui.emf;

import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

/** What a reference can refer to, by name; an object that is not at hand yet is fetched when it is chosen. */
public interface ReferenceChoice {

	/** The names to choose from. */
	List<String> names(EObject owner);

	/** The object of a name, or null. */
	EObject find(EObject owner, String name);

	/** Objects that are at hand, by their labels. */
	static ReferenceChoice among(Function<EObject, ? extends List<? extends EObject>> candidates) {
		return new ReferenceChoice() {
			@Override
			public List<String> names(EObject owner) {
				return candidates.apply(owner).stream().map(ObjectLabels::of).toList();
			}

			@Override
			public EObject find(EObject owner, String name) {
				for (EObject candidate : candidates.apply(owner)) {
					if (ObjectLabels.of(candidate).equals(name)) {
						return candidate;
					}
				}
				return null;
			}
		};
	}
}
