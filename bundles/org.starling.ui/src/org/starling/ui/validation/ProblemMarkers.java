package org.starling.ui.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.model.base.Document;
import org.starling.model.base.Identified;
import org.starling.model.store.StarlingResource;
import org.starling.ui.emf.ObjectLabels;
import org.starling.ui.emf.Problem;

/**
 * Messages about a document as markers of its file. A marker names the object by the UUID of the nearest object that has
 * one and a path of features from there, so that it survives editing.
 */
public final class ProblemMarkers {

	/** Marker type. */
	public static final String TYPE = "org.starling.ui.problem"; //$NON-NLS-1$
	/** Attribute: UUID of the object. */
	public static final String OBJECT = "objectId"; //$NON-NLS-1$
	/** Attribute: features from the object to the value, separated by dots; indices of lists behind a hash. */
	public static final String FEATURE = "feature"; //$NON-NLS-1$
	/** Attribute: a text that would be right. */
	public static final String SUGGESTION = "suggestion"; //$NON-NLS-1$

	/**
	 * Makes the problem markers of a file those of a list; a file that is gone is left alone. A marker that says the same
	 * stays the same marker, so that what a person has selected does not vanish when a file is looked at again. Called by jobs with a {@link MarkerRule}.
	 */
	public static void replace(IFile file, List<Problem> problems) throws CoreException {
		file.getWorkspace().run(monitor -> {
			if (file.exists()) {
				List<Map<String, Object>> wanted = new ArrayList<>(problems.stream().map(ProblemMarkers::attributes).toList());
				for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
					if (!wanted.remove(marker.getAttributes())) {
						marker.delete();
					}
				}
				for (Map<String, Object> attributes : wanted) {
					file.createMarker(TYPE, attributes);
				}
			}
		}, null, IWorkspace.AVOID_UPDATE, null);
	}

	/** Adds the marker of a file that can't be loaded. */
	static void unreadable(IFile file, String message, int line) throws CoreException {
		Map<String, Object> attributes = new HashMap<>(Map.of(IMarker.MESSAGE, message, IMarker.SEVERITY, IMarker.SEVERITY_ERROR));
		if (line > 0) {
			attributes.put(IMarker.LINE_NUMBER, line);
		}
		file.createMarker(TYPE, attributes);
	}

	private static Map<String, Object> attributes(Problem problem) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.SEVERITY, switch (problem.severity()) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case INFO -> IMarker.SEVERITY_INFO;
		});
		Deque<String> path = new ArrayDeque<>();
		if (problem.feature() != null) {
			path.add(problem.feature().getName());
		}
		EObject object = problem.object();
		while (!(object instanceof Identified) && object.eContainer() != null) {
			path.addFirst(segment(object));
			object = object.eContainer();
		}
		String location = object instanceof Document ? ObjectLabels.type(object)
				: ObjectLabels.type(object) + ' ' + ObjectLabels.of(object);
		attributes.put(IMarker.MESSAGE, object instanceof Document ? problem.text() : ObjectLabels.of(object) + ": " + problem.text()); //$NON-NLS-1$
		attributes.put(IMarker.LOCATION, path.isEmpty() ? location : location + " \u203a " + String.join(" \u203a ", path)); //$NON-NLS-1$ //$NON-NLS-2$
		attributes.put(OBJECT, object instanceof Identified identified ? identified.getId() : ""); //$NON-NLS-1$
		attributes.put(FEATURE, String.join(".", path)); //$NON-NLS-1$
		if (problem.suggestion() != null) {
			attributes.put(SUGGESTION, problem.suggestion());
		}
		return attributes;
	}

	private static String segment(EObject object) {
		EReference reference = object.eContainmentFeature();
		return reference.isMany()
				? reference.getName() + '#' + ((List<?>) object.eContainer().eGet(reference)).indexOf(object)
				: reference.getName();
	}

	/** The object that a marker is about, in a loaded document; null when it is no longer there. */
	public static EObject object(IMarker marker, StarlingResource resource) {
		String id = marker.getAttribute(OBJECT, ""); //$NON-NLS-1$
		EObject object = id.isEmpty() ? resource.document() : resource.getEObject(id);
		String[] path = marker.getAttribute(FEATURE, "").split("\\."); //$NON-NLS-1$ //$NON-NLS-2$
		for (int i = 0; object != null && i < path.length - 1; i++) {
			object = step(object, path[i]);
		}
		return object;
	}

	private static EObject step(EObject object, String segment) {
		String[] parts = segment.split("#"); //$NON-NLS-1$
		EStructuralFeature feature = object.eClass().getEStructuralFeature(parts[0]);
		if (feature == null) {
			return null;
		}
		Object value = object.eGet(feature);
		if (parts.length == 1) {
			return (EObject) value;
		}
		List<?> list = (List<?>) value;
		int index = Integer.parseInt(parts[1]);
		return index < list.size() ? (EObject) list.get(index) : null;
	}

	/** The feature that a marker is about; null when it is the object as a whole. */
	public static EStructuralFeature feature(IMarker marker, EObject object) {
		String path = marker.getAttribute(FEATURE, ""); //$NON-NLS-1$
		return object.eClass().getEStructuralFeature(path.substring(path.lastIndexOf('.') + 1));
	}

	private ProblemMarkers() {
	}
}
