package org.starling.ui.editors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.starling.model.base.Document;
import org.starling.model.store.ProjectFolder;

/** The other documents of the project that an edited document can refer to. One thread at a time. */
public final class ProjectDocuments {

	private final Path file;
	private final ResourceSet resources;
	private ProjectFolder project;

	ProjectDocuments(Path file, ResourceSet resources) {
		this.file = file;
		this.resources = resources;
	}

	/** One of them, loaded into the same resource set. */
	public <T extends Document> T load(Path other, Class<T> type) throws IOException {
		ProjectFolder folder = project();
		if (folder == null) {
			throw new IOException(file + ": lies in no project"); //$NON-NLS-1$
		}
		return folder.load(other, type);
	}

	/** The project that the file is in; null when it is in none. */
	public ProjectFolder project() throws IOException {
		if (project == null) {
			Optional<Path> folder = ProjectFolder.containing(file);
			project = folder.isPresent() ? ProjectFolder.open(folder.get(), resources) : null;
		}
		return project;
	}
}
