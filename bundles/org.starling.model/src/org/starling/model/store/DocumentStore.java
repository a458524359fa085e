package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.starling.files.Sha256;
import org.starling.model.base.Document;

/**
 * Loads and saves one document file. Works on any resource set, an editing domain's too, once {@link #configure} was
 * called on it. Addresses of documents are file URIs: use {@link #uri(Path)}.
 */
public final class DocumentStore {

	/** The last versions of a file that are kept under {@code .starling/backups}. */
	public static final int BACKUPS = Backups.KEPT;

	private static final String INDEX = "STARLING_PROJECT_INDEX";

	/** What a save does when the file on disk is not the one that was loaded. */
	public enum SaveMode {
		/** Refuse with {@link DocumentChangedException}. */
		SAFE,
		/** Keep what is on disk as a backup and write. */
		OVERWRITE
	}

	private DocumentStore() {
	}

	/** A resource set of its own, ready for documents. */
	public static ResourceSet newResourceSet() {
		ResourceSet resources = new ResourceSetImpl();
		configure(resources);
		return resources;
	}

	/** Makes a resource set know the model's packages and use {@link StarlingResource} for Starling's files. Idempotent. */
	public static void configure(ResourceSet resources) {
		for (EPackage ePackage : Packages.ALL) {
			resources.getPackageRegistry().put(ePackage.getNsURI(), ePackage);
		}
		Map<String, Object> factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
		for (DocumentKind kind : DocumentKind.values()) {
			factories.put(kind.extension(), (Resource.Factory) StarlingResource::new);
		}
		resources.getLoadOptions().putIfAbsent(INDEX, new ProjectIndex());
	}

	static ProjectIndex indexOf(ResourceSet resources) {
		return resources != null && resources.getLoadOptions().get(INDEX) instanceof ProjectIndex index ? index : new ProjectIndex();
	}

	/** The address of a file: absolute, normalised, special characters encoded. */
	public static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}

	/**
	 * The file of an address (a fragment is ignored).
	 *
	 * @throws IllegalArgumentException when it is no file URI
	 */
	public static Path path(URI uri) {
		if (uri == null || !uri.isFile()) {
			throw new IllegalArgumentException("not a file: " + uri + "; documents are addressed by DocumentStore.uri(Path)");
		}
		return Path.of(uri.trimFragment().toFileString()).toAbsolutePath().normalize();
	}

	/**
	 * Loads a document, or returns the one that the resource set already has. References to other files are resolved
	 * when they are followed; one whose file was renamed is found by its UUID. Dangling ones stand in
	 * {@link StarlingResource#problems()}.
	 *
	 * @throws DocumentFormatException when the file is no document that this version can read
	 * @throws NoSuchFileException when there is none
	 */
	public static StarlingResource load(Path file, ResourceSet resources) throws IOException {
		URI uri = uri(file);
		Resource present = resources.getResource(uri, false);
		if (present instanceof StarlingResource loaded && loaded.isLoaded()) {
			return loaded;
		}
		if (!Files.isRegularFile(file)) {
			throw new NoSuchFileException(file.toString(), null, "there is no such document; refresh the project");
		}
		if (DocumentKind.of(file).isEmpty()) {
			throw new DocumentFormatException(file, 0, "not the name of a Starling document",
					"Documents end in .starling, .molecule, .study, .model or .simulation", null);
		}
		configure(resources);
		try {
			return (StarlingResource) resources.getResource(uri, true);
		} catch (WrappedException e) {
			if (e.exception() instanceof IOException cause) {
				throw cause;
			}
			throw e;
		}
	}

	/** Puts a new document in a resource for a file; nothing is written before {@link #save}. */
	public static StarlingResource create(Path file, Document document, ResourceSet resources) {
		configure(resources);
		Ids.ensure(document);
		StarlingResource resource = (StarlingResource) resources.createResource(uri(file));
		resource.getContents().add(document);
		return resource;
	}

	/** Saves with {@link SaveMode#SAFE}. */
	public static void save(Resource resource) throws IOException {
		save(resource, SaveMode.SAFE);
	}

	/**
	 * Writes the document so that a crash leaves the old or the new file, and keeps the old one as a backup. When it
	 * returns, the document is on the disk. A document that has not changed is not written. References to objects that
	 * are in no file (deleted ones) are left out.
	 *
	 * @throws DocumentChangedException when the file on disk is not the one that was loaded and mode is SAFE
	 */
	public static void save(Resource resource, SaveMode mode) throws IOException {
		resource.save(Map.of(StarlingResource.OPTION_SAVE_MODE, mode));
	}

	/** Whether the file on disk is not the one that was last loaded or saved (changed, deleted, or made by someone else). */
	public static boolean isChangedOnDisk(StarlingResource resource) throws IOException {
		Path file = resource.path();
		String now = Files.exists(file) ? Sha256.of(SafeXml.read(file)) : null;
		return now == null ? resource.storedHash() != null : !now.equals(resource.storedHash());
	}

	/** What EMF's validators (multiplicities, and whatever stands in the validator registry) say about a loaded document. */
	public static List<DocumentProblem> validate(StarlingResource resource) {
		return ProjectCheck.validate(resource);
	}

	/** The backups of a document, the newest first. */
	public static List<Path> backups(Path file) throws IOException {
		List<Path> all = new ArrayList<>(Backups.of(file.toAbsolutePath().normalize()));
		java.util.Collections.reverse(all);
		return all;
	}
}
