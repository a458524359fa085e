package org.starling.workflow.parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

import org.starling.files.AtomicFile;

/**
 * The symbols that a person marked in a project: a parameter of this symbol is a favourite in every model, variant and fit. Kept as
 * {@code favourites.txt} in the project, one symbol a line, beside the documents rather than in them, so that a mark makes no result
 * stale. Immutable.
 *
 * @param symbols in alphabetical order
 */
public record Favourites(SortedSet<String> symbols) {

	/** None. */
	public static final Favourites NONE = new Favourites(Collections.emptySortedSet());

	/** Name of the file in the project's folder. */
	public static final String FILE = "favourites.txt";

	public Favourites {
		symbols = Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
	}

	/** Those of the project in a folder; none without the file. */
	public static Favourites read(Path project) throws IOException {
		Path file = project.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			return NONE;
		}
		SortedSet<String> symbols = new TreeSet<>();
		Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(symbols::add);
		return new Favourites(symbols);
	}

	/** Keeps them; without any the file goes. */
	public void write(Path project) throws IOException {
		if (symbols.isEmpty()) {
			Files.deleteIfExists(project.resolve(FILE));
		} else {
			AtomicFile.write(project.resolve(FILE), (String.join("\n", symbols) + "\n").getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Whether a symbol is one; no symbol is none. */
	public boolean contains(String symbol) {
		return symbol != null && symbols.contains(symbol);
	}

	/** With symbols marked or no longer marked. */
	public Favourites with(Collection<String> changed, boolean marked) {
		SortedSet<String> all = new TreeSet<>(symbols);
		if (marked) {
			all.addAll(changed);
		} else {
			all.removeAll(changed);
		}
		return new Favourites(all);
	}
}
