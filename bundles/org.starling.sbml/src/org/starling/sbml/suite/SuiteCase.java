package org.starling.sbml.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One folder of a suite.
 *
 * @param id      the folder's name
 * @param model   {@code NNNNN-sbml-*.xml}, of the highest level and version when there are several
 * @param results {@code NNNNN-results.csv}; null when there is none
 */
public record SuiteCase(String id, Path model, Path settings, Path results) {

	private static final Pattern ID = Pattern.compile("\\d{5}");

	/** The cases below a folder, by id; folders that are no case, or lack model or settings, are passed over. */
	public static List<SuiteCase> in(Path folder) throws IOException {
		try (Stream<Path> folders = Files.list(folder)) {
			List<Path> cases = folders.filter(f -> ID.matcher(f.getFileName().toString()).matches() && Files.isDirectory(f))
					.sorted().toList();
			List<SuiteCase> found = new java.util.ArrayList<>();
			for (Path f : cases) {
				SuiteCase one = of(f);
				if (one != null) {
					found.add(one);
				}
			}
			return found;
		}
	}

	private static SuiteCase of(Path folder) throws IOException {
		String id = folder.getFileName().toString();
		Path settings = folder.resolve(id + "-settings.txt");
		Path results = folder.resolve(id + "-results.csv");
		try (Stream<Path> files = Files.list(folder)) {
			Path model = files.filter(f -> f.getFileName().toString().matches(id + "-sbml-l\\dv\\d\\.xml"))
					.max(Comparator.comparing(f -> f.getFileName().toString())).orElse(null);
			boolean complete = model != null && Files.isRegularFile(settings);
			return complete ? new SuiteCase(id, model, settings, Files.isRegularFile(results) ? results : null) : null;
		}
	}
}
