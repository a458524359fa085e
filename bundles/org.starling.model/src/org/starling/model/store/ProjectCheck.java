package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EObjectValidator;

/** Looks over all files of a project: unreadable ones, ids that stand twice, dangling references, EMF's constraints. */
final class ProjectCheck {

	private final Path root;
	private final ResourceSet resources = DocumentStore.newResourceSet();
	private final List<DocumentProblem> problems = new ArrayList<>();
	private final Map<String, Path> owners = new HashMap<>();

	ProjectCheck(Path root) {
		this.root = root;
	}

	List<DocumentProblem> problems() throws IOException {
		for (Path file : ProjectIndex.documents(root)) {
			try {
				StarlingResource resource = DocumentStore.load(file, resources);
				problems.addAll(resource.problems());
				checkOwners(file);
				problems.addAll(validate(resource));
			} catch (DocumentFormatException e) {
				problems.add(new DocumentProblem(DocumentProblem.Severity.ERROR, file, e.line(), null, null,
						e.what() + ". " + e.whatToDo()));
			}
		}
		return problems;
	}

	private void checkOwners(Path file) throws IOException {
		for (String id : DocumentStore.indexOf(resources).scan(file).idSet()) {
			Path owner = owners.putIfAbsent(id, file);
			if (owner != null) {
				problems.add(new DocumentProblem(DocumentProblem.Severity.ERROR, file, 0, resources.getResource(DocumentStore.uri(file), false)
						.getEObject(id), null, "the id " + id + " stands in " + root.relativize(owner)
								+ " too (a copied file?); references to it are ambiguous. Make copies in Starling, which gives them ids of their own"));
			}
		}
	}

	/** What EMF's validators, ours and a plug-in's, say about a loaded document. Dangling references are left to the load. */
	static List<DocumentProblem> validate(StarlingResource resource) {
		List<DocumentProblem> found = new ArrayList<>();
		collect(Diagnostician.INSTANCE.validate(resource.document()), resource.path(), found);
		return found;
	}

	private static void collect(Diagnostic diagnostic, Path file, List<DocumentProblem> found) {
		for (Diagnostic child : diagnostic.getChildren()) {
			collect(child, file, found);
		}
		boolean isDangling = EObjectValidator.DIAGNOSTIC_SOURCE.equals(diagnostic.getSource())
				&& diagnostic.getCode() == EObjectValidator.EOBJECT__EVERY_PROXY_RESOLVES;
		if (diagnostic.getChildren().isEmpty() && diagnostic.getSeverity() >= Diagnostic.WARNING && !isDangling) {
			List<?> data = diagnostic.getData();
			found.add(new DocumentProblem(
					diagnostic.getSeverity() >= Diagnostic.ERROR ? DocumentProblem.Severity.ERROR : DocumentProblem.Severity.WARNING,
					file, 0, !data.isEmpty() && data.get(0) instanceof EObject object ? object : null,
					data.size() > 1 && data.get(1) instanceof EStructuralFeature feature ? feature : null, diagnostic.getMessage()));
		}
	}
}
