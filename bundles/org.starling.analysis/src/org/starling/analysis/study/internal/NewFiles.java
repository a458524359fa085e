package org.starling.analysis.study.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.files.FileNames;

/** Files of one import in a project's data folder, which vanish again unless the whole import succeeds. For one thread. */
public final class NewFiles implements AutoCloseable {

	private final Path folder;
	private final List<Path> made = new ArrayList<>();

	public NewFiles(Path folder) {
		this.folder = folder;
	}

	/** A path that nothing has yet. */
	public Path free(String name, String suffix) {
		Path file = FileNames.free(folder, name, suffix);
		made.add(file);
		return file;
	}

	/** Copies a file here, unless the same content is here under its name. */
	public Path copy(Path source) throws IOException {
		Files.createDirectories(folder);
		String name = source.getFileName().toString();
		int dot = name.lastIndexOf('.');
		Path same = folder.resolve(name);
		if (Files.exists(same) && Files.mismatch(same, source) < 0) {
			return same;
		}
		return Files.copy(source, dot > 0 ? free(name.substring(0, dot), name.substring(dot)) : free(name, ""));
	}

	/** All that was made stays. */
	public void keep() {
		made.clear();
	}

	@Override
	public void close() throws IOException {
		for (Path file : made) {
			Files.deleteIfExists(file);
		}
	}
}
