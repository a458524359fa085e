package org.starling.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.starling.model.store.ProjectFolder;

/** The project that a document named on the command line is in. */
public final class OwnProject {

	private OwnProject() {
	}

	/**
	 * Opens it.
	 *
	 * @param file the document
	 * @throws NoSuchFileException      when there is no such file
	 * @throws IllegalArgumentException when it is in no project folder
	 */
	public static ProjectFolder of(Path file) throws IOException {
		Path absolute = file.toAbsolutePath().normalize();
		if (!Files.isRegularFile(absolute)) {
			throw new NoSuchFileException(file.toString());
		}
		for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(ProjectFolder.PROJECT_FILE))) {
				return ProjectFolder.open(folder);
			}
		}
		throw new IllegalArgumentException(file + ": it is in no project folder; name the file in its project, such as DIR/studies/x.study");
	}
}
