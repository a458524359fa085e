package org.starling.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Starling that a plug-in is built against, as its project names it in two files. Immutable. */
final class Installation {

	/** User property of Maven's test plug-in: class path entries beside the dependencies, with commas between them. */
	private static final String FOLDERS = "-Dmaven.test.additionalClasspath=";

	private static final Pattern LOCATION = Pattern.compile("(<location path=\")[^\"]*(\" type=\"Directory\")");

	private final Path plugins;

	/**
	 * @param folder of a Starling product, which holds {@code plugins}
	 * @throws IOException when it is none
	 */
	Installation(Path folder) throws IOException {
		plugins = folder.toAbsolutePath().normalize().resolve("plugins");
		if (!isInstallation()) {
			throw new IOException(folder + ": is no folder of a Starling product: there is no plugins/org.starling.ode_….jar in it. "
					+ "Name the folder of the program starling by --starling");
		}
		if (plugins.toString().contains(",")) {
			throw new IOException(folder + ": Maven can't build against a folder with a comma in its path; make a link to it and name that by --starling");
		}
	}

	private boolean isInstallation() throws IOException {
		if (!Files.isDirectory(plugins)) {
			return false;
		}
		try (Stream<Path> jars = Files.list(plugins)) {
			return jars.anyMatch(p -> p.getFileName().toString().startsWith("org.starling.ode_"));
		}
	}

	/**
	 * A target platform's text with its only folder being this installation's.
	 *
	 * @throws IOException when it has no folder, or several
	 */
	String target(String text) throws IOException {
		Matcher folder = LOCATION.matcher(text);
		if (folder.results().count() != 1) {
			throw new IOException("plugin.target does not have just one <location path=\"…\" type=\"Directory\"/>; write " + plugins + " into the right one");
		}
		String path = plugins.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
		return folder.replaceFirst("$1" + Matcher.quoteReplacement(path) + "$2");
	}

	/** Maven's options with the class path of this installation's folders in place of another's. */
	String options(String text) throws IOException {
		String others = text.lines().filter(line -> !line.startsWith(FOLDERS) && !line.isBlank()).map(line -> line + "\n").collect(Collectors.joining());
		List<Path> folders = folders();
		return folders.isEmpty() ? others : others + FOLDERS + folders.stream().map(Path::toString).collect(Collectors.joining(",")) + "\n";
	}

	/**
	 * Class path of our plug-ins that are installed as folders: the classes and, beside them, the libraries of each. Tycho compiles against them,
	 * but Maven's model knows jars only, so the tests have to be told.
	 */
	private List<Path> folders() throws IOException {
		List<Path> folders;
		try (Stream<Path> files = Files.list(plugins)) {
			folders = files.filter(p -> p.getFileName().toString().startsWith("org.starling.") && Files.isRegularFile(p.resolve("META-INF/MANIFEST.MF")))
					.sorted().toList();
		}
		List<Path> entries = new ArrayList<>();
		for (Path folder : folders) {
			Attributes head;
			try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
				head = new Manifest(in).getMainAttributes();
			}
			for (String entry : head.getOrDefault(new Attributes.Name("Bundle-ClassPath"), ".").toString().split(",")) {
				entries.add(folder.resolve(entry.strip()).normalize());
			}
		}
		return entries;
	}
}
