package org.starling.model.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.files.Durable;
import org.starling.files.FileNames;

/** Moves a document's file to another name, then writes the new address wherever the old one stood. */
final class DocumentRename {

	private final ProjectFolder project;

	DocumentRename(ProjectFolder project) {
		this.project = project;
	}

	Path rename(Path file, String newName) throws IOException {
		DocumentKind kind = DocumentKind.of(file).filter(k -> k != DocumentKind.PROJECT)
				.orElseThrow(() -> new IOException(file + " is no document that can be renamed"));
		Path target = file.resolveSibling(FileNames.of(newName) + "." + kind.extension());
		if (target.equals(file)) {
			return file;
		}
		if (Files.exists(target)) {
			throw new FileAlreadyExistsException(target.toString(), null, "choose another name");
		}
		List<Path> referring = referringTo(file);
		Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
		Durable.forceFolder(target.getParent());
		moveLoaded(file, target);
		for (Path other : referring) {
			rewrite(other);
		}
		return target;
	}

	private List<Path> referringTo(Path file) throws IOException {
		List<Path> referring = new ArrayList<>();
		for (Path other : ProjectIndex.documents(project.path())) {
			if (!other.equals(file) && refersTo(other, file)) {
				referring.add(other);
			}
		}
		return referring;
	}

	private boolean refersTo(Path other, Path file) throws IOException {
		URI base = DocumentStore.uri(other);
		URI wanted = DocumentStore.uri(file);
		try {
			return DocumentStore.indexOf(project.resourceSet()).scan(other).references().stream()
					.anyMatch(text -> URI.createURI(text).trimFragment().resolve(base).equals(wanted));
		} catch (DocumentFormatException e) {
			System.getLogger(DocumentRename.class.getName()).log(System.Logger.Level.WARNING,
					"not searched for references to {0}: {1}", file, e.getMessage());
			return false;
		}
	}

	/** The loaded document takes the new address, and so do unresolved references to it in other loaded documents. */
	private void moveLoaded(Path file, Path target) {
		ResourceSet resources = project.resourceSet();
		URI oldUri = DocumentStore.uri(file);
		URI newUri = DocumentStore.uri(target);
		Resource loaded = resources.getResource(oldUri, false);
		if (loaded != null) {
			loaded.setURI(newUri);
		}
		for (EObject proxy : proxies(resources)) {
			URI uri = ((InternalEObject) proxy).eProxyURI();
			if (uri.trimFragment().equals(oldUri)) {
				((InternalEObject) proxy).eSetProxyURI(newUri.appendFragment(uri.fragment()));
			}
		}
	}

	private static Collection<EObject> proxies(ResourceSet resources) {
		return new EcoreUtil.CrossReferencer(resources) {
			private static final long serialVersionUID = 1;

			@Override
			protected boolean resolve() {
				return false;
			}

			@Override
			protected boolean crossReference(EObject object, org.eclipse.emf.ecore.EReference reference, EObject target) {
				return target.eIsProxy();
			}

			Collection<EObject> find() {
				crossReference();
				return keySet();
			}
		}.find();
	}

	/** Loading aside finds the moved object by its UUID; saving writes where it now is. Unsaved edits are not touched. */
	private void rewrite(Path other) throws IOException {
		StarlingResource aside = DocumentStore.load(other, DocumentStore.newResourceSet());
		String before = aside.storedHash();
		DocumentStore.save(aside);
		if (project.resourceSet().getResource(DocumentStore.uri(other), false) instanceof StarlingResource loaded
				&& before.equals(loaded.storedHash())) {
			loaded.storedHash(aside.storedHash());
		}
	}
}
