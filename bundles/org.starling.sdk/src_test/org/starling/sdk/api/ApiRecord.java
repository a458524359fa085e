package org.starling.sdk.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What plug-ins could use of the last version: a file for each bundle that a plug-in is built against, in releng/api. {@code ./build api} runs this
 * class from its source; it needs nothing but Java.
 */
final class ApiRecord {

	/** Begin of a line with the packages that plug-ins use, of a bundle that exports others for our own. */
	private static final String PACKAGES = "# packages: ";
	private static final String HEAD = "# What plug-ins could use of org.starling.%s when this was written: by ./build api, see docs/decisions/0010-api-record.md";

	private final Path root;

	/** @param root of the tree */
	ApiRecord(Path root) {
		this.root = root;
	}

	/** Bundles that have a record, without {@code org.starling.}. */
	List<String> bundles() throws IOException {
		try (var files = Files.list(folder())) {
			return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".txt")).map(n -> n.substring(0, n.length() - 4)).sorted().toList();
		}
	}

	Path folder() {
		return root.resolve("releng/api");
	}

	/** As recorded. */
	SortedMap<String, ApiType> recorded() throws IOException {
		SortedMap<String, ApiType> types = new TreeMap<>();
		for (String bundle : bundles()) {
			types.putAll(ApiType.parse(Files.readAllLines(folder().resolve(bundle + ".txt"))));
		}
		return types;
	}

	/** As compiled. */
	SortedMap<String, ApiType> compiled() throws IOException {
		SortedMap<String, ApiType> types = new TreeMap<>();
		for (String bundle : bundles()) {
			types.putAll(compiled(bundle));
		}
		return types;
	}

	/** Where the class files of a bundle are after a build. */
	Path classes(String bundle) {
		return root.resolve("bundles/org.starling." + bundle + "/target/classes");
	}

	private SortedMap<String, ApiType> compiled(String bundle) throws IOException {
		return ApiReader.read(root.resolve("bundles/org.starling." + bundle + "/META-INF/MANIFEST.MF"), classes(bundle), packages(bundle));
	}

	private List<String> packages(String bundle) throws IOException {
		return Files.readAllLines(folder().resolve(bundle + ".txt")).stream().filter(line -> line.startsWith(PACKAGES))
				.flatMap(line -> Stream.of(line.substring(PACKAGES.length()).split(" "))).toList();
	}

	/** Writes the records anew. */
	void write() throws IOException {
		for (String bundle : bundles()) {
			List<String> lines = new ArrayList<>(List.of(HEAD.formatted(bundle)));
			if (!packages(bundle).isEmpty()) {
				lines.add(PACKAGES + String.join(" ", packages(bundle)));
			}
			compiled(bundle).values().forEach(type -> lines.addAll(type.lines()));
			Files.writeString(folder().resolve(bundle + ".txt"), String.join("\n", lines) + "\n");
		}
	}

	/** @param arguments the root of the tree, and {@code write} when the records are to be written */
	public static void main(String[] arguments) throws IOException {
		ApiRecord api = new ApiRecord(Path.of(arguments[0]));
		List<String> breaking = ApiChanges.breaking(api.recorded(), api.compiled());
		breaking.forEach(System.out::println);
		if (arguments.length > 1) {
			api.write();
			System.out.println("releng/api is written: " + api.recorded().size() + " types; " + breaking.size() + " breaks with what was recorded before");
		} else {
			System.exit(breaking.isEmpty() ? 0 : 1);
		}
	}
}
