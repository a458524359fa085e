package org.starling.model.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The committed files of format versions that were in use: they must load for ever. */
final class Samples {

	/** A project in format version 1. */
	static final Path VERSION_1 = folder("samples/v1");

	private Samples() {
	}

	private static Path folder(String resource) {
		try {
			return Path.of(Samples.class.getResource(resource).toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A copy of a sample project to work on. */
	static Path copy(Path sample, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(sample)) {
			for (Path file : files.toList()) {
				Path copy = target.resolve(sample.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				} else {
					Files.copy(file, copy);
				}
			}
		}
		return target;
	}
}
