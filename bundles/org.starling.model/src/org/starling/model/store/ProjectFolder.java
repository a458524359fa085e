package org.starling.model.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.starling.files.AtomicFile;
import org.starling.files.Durable;
import org.starling.files.FileNames;
import org.starling.model.base.Document;
import org.starling.model.project.Project;
import org.starling.model.project.ProjectPackage;

/**
 * A project: a folder with {@code project.starling} and one small file for each molecule, study, analytical run, set of energies, model and simulation.
 * The folder is the list of what is in it. Documents that were loaded stay loaded in the resource set of this object.
 * Not thread-safe: each thread opens its own.
 */
public final class ProjectFolder {

	/** The file that makes a folder a project. */
	public static final String PROJECT_FILE = "project.starling";
	/** Where data files stand (CSV, XLSX, …). */
	public static final String DATA_FOLDER = "data";
	/** Where runs stand. */
	public static final String RESULTS_FOLDER = "results";

	private static final System.Logger LOG = System.getLogger(ProjectFolder.class.getName());

	private final Path root;
	private final ResourceSet resources;

	private ProjectFolder(Path root, ResourceSet resources) {
		this.root = root;
		this.resources = resources;
	}

	/**
	 * Makes a project in a folder, which is made when it is not there and may hold other files.
	 *
	 * @throws FileAlreadyExistsException when it is a project already
	 */
	public static ProjectFolder create(Path folder, String title) throws IOException {
		Path root = folder.toAbsolutePath().normalize();
		Path file = root.resolve(PROJECT_FILE);
		if (Files.exists(file)) {
			throw new FileAlreadyExistsException(root.toString(), null, "is a project already; open it");
		}
		for (DocumentKind kind : DocumentKind.values()) {
			Files.createDirectories(root.resolve(kind.folder()));
		}
		Files.createDirectories(root.resolve(DATA_FOLDER));
		Project project = Documents.create(Project.class, ProjectPackage.Literals.PROJECT);
		project.setTitle(title);
		project.setName(title);
		ProjectFolder created = new ProjectFolder(root, DocumentStore.newResourceSet());
		DocumentStore.save(DocumentStore.create(file, project, created.resources));
		return created;
	}

	/** Opens with a resource set of its own. */
	public static ProjectFolder open(Path folder) throws IOException {
		return open(folder, DocumentStore.newResourceSet());
	}

	/**
	 * Opens a project for a resource set, such as an editing domain's. Removes what saves of dead processes left behind.
	 *
	 * @param folder the folder, or its {@code project.starling}
	 * @throws NoSuchFileException when the folder is no project
	 * @throws DocumentFormatException when the project file can't be read
	 */
	public static ProjectFolder open(Path folder, ResourceSet resources) throws IOException {
		Path root = folder.toAbsolutePath().normalize();
		if (Files.isRegularFile(root) && root.endsWith(PROJECT_FILE)) {
			root = root.getParent();
		}
		if (!Files.isRegularFile(root.resolve(PROJECT_FILE))) {
			throw new NoSuchFileException(root.toString(), null, "is no Starling project: it has no " + PROJECT_FILE);
		}
		DocumentStore.configure(resources);
		ProjectFolder project = new ProjectFolder(root, resources);
		project.cleanUp();
		project.project();
		return project;
	}

	private void cleanUp() throws IOException {
		List<Path> removed = new ArrayList<>(AtomicFile.cleanUp(root, 0));
		removed.addAll(AtomicFile.cleanUp(root.resolve(Backups.HIDDEN_FOLDER), ProjectIndex.LEVELS + 1));
		removed.addAll(AtomicFile.cleanUp(dataFolder(), ProjectIndex.LEVELS));
		for (DocumentKind kind : DocumentKind.values()) {
			if (kind != DocumentKind.PROJECT) {
				removed.addAll(AtomicFile.cleanUp(root.resolve(kind.folder()), ProjectIndex.LEVELS));
			}
		}
		if (!removed.isEmpty()) {
			LOG.log(Level.INFO, "removed files left by saves that did not end: {0}", removed);
		}
	}

	/** The folder, absolute. */
	public Path path() {
		return root;
	}

	/** Where the documents are loaded. */
	public ResourceSet resourceSet() {
		return resources;
	}

	/** What {@code project.starling} says. */
	public Project project() throws IOException {
		return (Project) load(root.resolve(PROJECT_FILE));
	}

	/** The folder of data files; it need not exist. */
	public Path dataFolder() {
		return root.resolve(DATA_FOLDER);
	}

	/** The folder of runs; it need not exist. */
	public Path resultsFolder() {
		return root.resolve(RESULTS_FOLDER);
	}

	/** The molecules, by path. */
	public List<DocumentEntry> molecules() throws IOException {
		return list(DocumentKind.MOLECULE);
	}

	/** The studies, by path. */
	public List<DocumentEntry> studies() throws IOException {
		return list(DocumentKind.STUDY);
	}

	/** The analytical runs, by path. */
	public List<DocumentEntry> analyticalRuns() throws IOException {
		return list(DocumentKind.ANALYTICAL_RUN);
	}

	/** The calculations of energies, by path. */
	public List<DocumentEntry> energies() throws IOException {
		return list(DocumentKind.ENERGIES);
	}

	/** The models, by path. */
	public List<DocumentEntry> models() throws IOException {
		return list(DocumentKind.MODEL);
	}

	/** The simulations, by path. */
	public List<DocumentEntry> simulations() throws IOException {
		return list(DocumentKind.SIMULATION);
	}

	/** The documents of a kind, by path: reads the first tag of each file alone. A broken file is listed as such. */
	public List<DocumentEntry> list(DocumentKind kind) throws IOException {
		List<Path> files = kind == DocumentKind.PROJECT ? List.of(root.resolve(PROJECT_FILE)) : ProjectIndex.documents(root, kind);
		List<DocumentEntry> entries = new ArrayList<>();
		for (Path file : files) {
			entries.add(entry(kind, file));
		}
		return entries;
	}

	private static DocumentEntry entry(DocumentKind kind, Path file) throws IOException {
		String fileName = file.getFileName().toString();
		String plainName = fileName.substring(0, fileName.length() - kind.extension().length() - 1);
		try {
			RootTag tag = RootTag.read(file, SafeXml.read(file));
			int version = tag.checkedVersion(file);
			String name = tag.attributes().get("name");
			return new DocumentEntry(kind, file, tag.attributes().get("id"), Ids.isBlank(name) ? plainName : name, version, null);
		} catch (DocumentFormatException e) {
			return new DocumentEntry(kind, file, null, plainName, 0, e.getMessage());
		}
	}

	/** Loads a document, or returns the loaded one. A relative path is one in the project. */
	public Document load(Path file) throws IOException {
		return DocumentStore.load(root.resolve(file), resources).document();
	}

	/** Loads a document of a known type: {@code load(entry.path(), Molecule.class)}. */
	public <T extends Document> T load(Path file, Class<T> type) throws IOException {
		Document document = load(file);
		if (!type.isInstance(document)) {
			throw new DocumentFormatException(root.resolve(file), 1, "holds a " + document.eClass().getName() + ", not a "
					+ type.getSimpleName(), "Choose a file of the right kind", null);
		}
		return type.cast(document);
	}

	/** Saves with {@link DocumentStore.SaveMode#SAFE}. */
	public void save(Document document) throws IOException {
		save(document, DocumentStore.SaveMode.SAFE);
	}

	/**
	 * Saves a document of this project; see {@link DocumentStore#save(Resource, DocumentStore.SaveMode)}.
	 *
	 * @throws IllegalArgumentException when the document is in no file; {@link #add} it first
	 */
	public void save(Document document, DocumentStore.SaveMode mode) throws IOException {
		if (document.eResource() == null) {
			throw new IllegalArgumentException("the document " + document.getName() + " is in no file: add it to the project first");
		}
		DocumentStore.save(document.eResource(), mode);
	}

	/** Adds a new document under a file name made from its name, and saves it. Returns the file. */
	public Path add(Document document) throws IOException {
		DocumentKind kind = DocumentKind.of(document.eClass()).orElseThrow();
		Path file = newPath(kind, document.getName());
		DocumentStore.save(DocumentStore.create(file, document, resources));
		return file;
	}

	/** A free path for a new document: its name without what file systems dislike, with a number when it is taken. */
	public Path newPath(DocumentKind kind, String name) {
		String plain = FileNames.of(name == null || name.isBlank() ? kind.extension() : name);
		Path folder = root.resolve(kind.folder());
		Path file = folder.resolve(plain + "." + kind.extension());
		for (int n = 2; Files.exists(file) || resources.getResource(DocumentStore.uri(file), false) != null; n++) {
			file = folder.resolve(plain + "-" + n + "." + kind.extension());
		}
		return file;
	}

	/**
	 * Renames a document's file and writes the new address into the documents of the project that refer to it. A crash
	 * in between harms nothing: references find their object by its UUID.
	 *
	 * @param newName the file name without extension
	 * @return the new path
	 * @throws FileAlreadyExistsException when there is such a file
	 */
	public Path rename(Path file, String newName) throws IOException {
		return new DocumentRename(this).rename(root.resolve(file), newName);
	}

	/** Deletes a document's file; a backup of it stays. Other documents' references to it then dangle. */
	public void delete(Path file) throws IOException {
		Path target = root.resolve(file);
		Backups.keep(target, SafeXml.read(target), Clock.systemUTC());
		Files.delete(target);
		Durable.forceFolder(target.getParent());
		Resource loaded = resources.getResource(DocumentStore.uri(target), false);
		if (loaded != null) {
			loaded.unload();
			resources.getResources().remove(loaded);
		}
	}

	/**
	 * The file that a path text in a document means (such as a study's data file): relative to the project folder, with
	 * slashes.
	 *
	 * @throws IOException when it leads out of the project folder
	 */
	public Path resolve(String relative) throws IOException {
		Path file = root.resolve(relative).normalize();
		if (!file.startsWith(root)) {
			throw new IOException("'" + relative + "' leads out of the project folder " + root + ". Copy the file into the project.");
		}
		return file;
	}

	/** The text for {@link #resolve}: relative to the project folder, with slashes. */
	public String relativize(Path file) {
		return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
	}

	/** The object with a UUID, from whatever file of the project has it; loads that file. */
	public Optional<EObject> resolveId(String id) throws IOException {
		for (Resource loaded : resources.getResources()) {
			if (loaded.isLoaded() && loaded.getEObject(id) instanceof EObject object) {
				return Optional.of(object);
			}
		}
		Optional<Path> file = DocumentStore.indexOf(resources).fileOf(id, root);
		return file.isEmpty() ? Optional.empty() : Optional.ofNullable(load(file.get()).eResource().getEObject(id));
	}

	/** Reads all files anew, aside from the loaded documents, and says what is wrong with them. */
	public List<DocumentProblem> problems() throws IOException {
		return new ProjectCheck(root).problems();
	}

	/** The nearest folder above a file that is a project; the file need not exist. */
	public static Optional<Path> containing(Path file) {
		for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(PROJECT_FILE))) {
				return Optional.of(folder);
			}
		}
		return Optional.empty();
	}

	/** The nearest folder above a file that is a project; the file's own folder when none is. */
	static Path rootOf(Path file) {
		return containing(file).orElseGet(file::getParent);
	}
}
