package org.starling.ui.editors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.starling.model.base.Document;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentKind;
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

	/** All of a kind that can be read; one that can't has a problem marker of its own and is left out with a log entry. */
	public <T extends Document> List<T> all(DocumentKind kind, Class<T> type) {
		List<T> found = new ArrayList<>();
		try {
			ProjectFolder folder = project();
			if (folder != null) {
				for (DocumentEntry entry : folder.list(kind)) {
					add(folder, entry, type, found);
				}
			}
		} catch (IOException e) {
			ILog.of(ProjectDocuments.class).warn(file + ": the project around it can't be listed", e); //$NON-NLS-1$
		}
		return found;
	}

	private static <T extends Document> void add(ProjectFolder folder, DocumentEntry entry, Class<T> type, List<T> found) {
		try {
			if (entry.isReadable()) {
				found.add(folder.load(entry.path(), type));
			}
		} catch (IOException e) {
			ILog.of(ProjectDocuments.class).warn(entry.path() + ": left out of a choice", e); //$NON-NLS-1$
		}
	}

	/** The project that the file is in; null when it is in none. */
	public ProjectFolder project() throws IOException {
		for (Path folder = file.getParent(); project == null && folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve(ProjectFolder.PROJECT_FILE))) {
				project = ProjectFolder.open(folder, resources);
			}
		}
		return project;
	}
}
