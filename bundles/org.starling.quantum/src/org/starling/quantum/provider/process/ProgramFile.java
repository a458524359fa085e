package org.starling.quantum.provider.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a program is: what a variable of the environment names, else the first of its name in PATH. Thread-safe; looks anew each time.
 *
 * @param name     of the program, or its whole path
 * @param variable of the environment that names its file
 */
public record ProgramFile(String name, String variable) {

	/** The program's file. */
	public Optional<Path> find() {
		return find(System.getenv(variable), System.getenv("PATH"));
	}

	/** Why it can't be used, and what to do. */
	public String missing() {
		String named = System.getenv(variable);
		return named != null && !named.isBlank() ? named + ", which " + variable + " names, is no program that can be run"
				: name + " was not found: looked in PATH; set " + variable + " to its file";
	}

	private Optional<Path> find(String named, String path) {
		if (named != null && !named.isBlank()) {
			return program(named);
		}
		if (Path.of(name).isAbsolute()) {
			return program(name);
		}
		for (String folder : path == null ? new String[0] : path.split(Pattern.quote(File.pathSeparator))) {
			Optional<Path> found = folder.isBlank() ? Optional.empty() : program(folder + File.separator + name);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static Optional<Path> program(String text) {
		try {
			Path file = Path.of(text);
			return Files.isRegularFile(file) && Files.isExecutable(file) ? Optional.of(file.toAbsolutePath()) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
