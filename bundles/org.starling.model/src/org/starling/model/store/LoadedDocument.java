package org.starling.model.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Identified;

/** What is looked at once a file has been read: its shape, its ids, and where its references lead. */
final class LoadedDocument {

	private static final System.Logger LOG = System.getLogger(LoadedDocument.class.getName());

	private final StarlingResource resource;
	private final Path file;
	private final ProjectIndex index;

	LoadedDocument(StarlingResource resource) {
		this.resource = resource;
		this.file = resource.path();
		this.index = DocumentStore.indexOf(resource.getResourceSet());
	}

	void settle() throws IOException {
		checkShape();
		checkIds();
		for (Map.Entry<InternalEObject, Integer> reference : resource.references().entrySet()) {
			settle(reference.getKey(), reference.getValue());
		}
	}

	private void checkShape() throws DocumentFormatException {
		if (resource.getContents().size() != 1
				|| !DocumentKind.of(file).equals(DocumentKind.of(resource.getContents().get(0).eClass()))) {
			throw new DocumentFormatException(file, 1, "the file does not hold exactly one document of its kind",
					"Give the file the extension that belongs to what it holds", null);
		}
		for (Iterator<EObject> all = EcoreUtil.getAllProperContents(resource, false); all.hasNext();) {
			if (all.next() instanceof InternalEObject object && object.eIsProxy()) {
				throw new DocumentFormatException(file, resource.references().getOrDefault(object, 0),
						"a part of the document lies in another file (" + object.eProxyURI() + ")",
						"A document is whole in one file; write the part into it", null);
			}
		}
	}

	private void checkIds() {
		Set<String> seen = new HashSet<>();
		for (Iterator<EObject> all = EcoreUtil.getAllProperContents(resource, false); all.hasNext();) {
			if (all.next() instanceof Identified object) {
				if (Ids.isBlank(object.getId())) {
					object.setId(Ids.create());
				} else if (!seen.add(object.getId())) {
					resource.addProblem(new DocumentProblem(DocumentProblem.Severity.ERROR, file, 0, object, null,
							"the id " + object.getId() + " stands more than once in this file; references to it are ambiguous. "
									+ "Delete one of the two objects, or give one a new id"));
				}
			}
		}
	}

	private void settle(InternalEObject proxy, int line) throws IOException {
		URI uri = proxy.eProxyURI();
		String id = uri.fragment();
		if (!uri.isFile() || id == null || DocumentKind.ofExtension(String.valueOf(uri.fileExtension())).isEmpty()) {
			throw new DocumentFormatException(file, line, "'" + uri + "' is no reference to a Starling document",
					"Refer to documents of this project alone", null);
		}
		Path target = DocumentStore.path(uri.trimFragment());
		if (isThere(uri, target, id)) {
			return;
		}
		Path root = ProjectFolder.rootOf(file);
		Optional<Path> moved = index.fileOf(id, root);
		if (moved.isPresent()) {
			proxy.eSetProxyURI(DocumentStore.uri(moved.get()).appendFragment(id));
			LOG.log(Level.INFO, "{0}:{1}: reference to {2} now leads to {3}", file, String.valueOf(line), target, moved.get());
		} else {
			resource.addProblem(new DocumentProblem(DocumentProblem.Severity.WARNING, file, line, null, null,
					"the reference leads nowhere: " + (Files.exists(target) ? target + " has no object " + id : target + " is not there")
							+ ", and no other file of the project has it. Choose the object again"));
		}
	}

	/** A target that can't be read counts as there: loading it will say what is wrong with it. */
	private boolean isThere(URI uri, Path target, String id) throws IOException {
		Resource loaded = resource.getResourceSet() == null ? null : resource.getResourceSet().getResource(uri.trimFragment(), false);
		if (loaded != null && loaded.isLoaded()) {
			return loaded.getEObject(id) != null;
		}
		if (!Files.isRegularFile(target)) {
			return false;
		}
		try {
			return index.scan(target).idSet().contains(id);
		} catch (DocumentFormatException e) {
			LOG.log(Level.DEBUG, "not searched: {0}", e.getMessage());
			return true;
		}
	}
}
