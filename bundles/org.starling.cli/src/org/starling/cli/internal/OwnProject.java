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
		if (!Files.isRegularFile(file)) {
			throw new NoSuchFileException(file.toString());
		}
		return ProjectFolder.open(ProjectFolder.containing(file).orElseThrow(() -> new IllegalArgumentException(
				file + ": it is in no project folder; name the file in its project, such as DIR/studies/x.study")));
	}
}
