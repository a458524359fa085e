package org.starling.workflow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;

/** Documents of a project as a person names them. */
public final class ReportSelection {

	private ReportSelection() {
	}

	/**
	 * @param names paths from the working folder or from the project, file names with or without extension, or names of documents
	 * @return the files, absolute
	 * @throws IllegalArgumentException when none or several have that name; it says which there are
	 */
	public static List<Path> of(ProjectFolder project, List<String> names) throws IOException {
		List<DocumentEntry> entries = new ArrayList<>();
		for (DocumentKind kind : DocumentKind.values()) {
			if (kind != DocumentKind.PROJECT) {
				entries.addAll(project.list(kind));
			}
		}
		List<Path> files = new ArrayList<>();
		for (String name : names) {
			files.add(find(project, entries, name));
		}
		return files;
	}

	private static Path find(ProjectFolder project, List<DocumentEntry> entries, String name) {
		List<DocumentEntry> exact = entries.stream().filter(e -> e.path().equals(project.path().resolve(name).normalize())
				|| e.path().equals(Path.of(name).toAbsolutePath().normalize())).toList();
		List<DocumentEntry> found = exact.isEmpty() ? entries.stream().filter(e -> isNamed(e, name)).toList() : exact;
		if (found.size() == 1) {
			return found.getFirst().path();
		}
		List<String> known = (found.isEmpty() ? entries : found).stream().map(e -> project.relativize(e.path())).toList();
		throw new IllegalArgumentException(found.isEmpty() ? name + ": the project has no such document; it has " + known
				: name + ": several documents are named so; say which: " + known);
	}

	private static boolean isNamed(DocumentEntry entry, String name) {
		String file = entry.path().getFileName().toString();
		return name.equals(file) || name.equals(file.substring(0, file.lastIndexOf('.'))) || Objects.equals(name, entry.name());
	}
}
