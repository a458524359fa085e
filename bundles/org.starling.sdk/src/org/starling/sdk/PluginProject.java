package org.starling.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a plug-in project that builds by itself: a Tycho bundle that takes the plug-ins of an installation as its target, with an
 * example of its kind to replace, and the contract test. Stateless.
 */
public final class PluginProject {

	/** Folder of the templates that all kinds share. */
	private static final String COMMON = "templates/common/";

	private PluginProject() {
	}

	/**
	 * @param folder       not there or empty; made
	 * @param installation the folder of a Starling product, which holds {@code plugins}
	 * @throws FileAlreadyExistsException when the folder holds something
	 * @throws IOException                when the installation is none, or writing fails
	 */
	public static void write(Path folder, PluginKind kind, PluginNames names, Path installation) throws IOException {
		Path plugins = installation.toAbsolutePath().normalize().resolve("plugins");
		if (!isInstallation(plugins)) {
			throw new IOException(installation + ": is no folder of a Starling product: there is no plugins/org.starling.ode_….jar in it. "
					+ "Name the folder of the program starling by --starling");
		}
		if (Files.exists(folder)) {
			try (Stream<Path> content = Files.list(folder)) {
				if (content.findAny().isPresent()) {
					throw new FileAlreadyExistsException(folder.toString(), null, "it is not empty; name a new folder");
				}
			}
		}
		// all is read before anything is written
		Map<String, String> files = new LinkedHashMap<>();
		for (String name : new String[] { "pom.xml", "plugin.target", "build.properties", "plugin.xml" }) {
			files.put(name, template(COMMON, name));
		}
		files.put("README.md", template(kind.folder(), "README.md"));
		files.put("META-INF/MANIFEST.MF", template(COMMON, "MANIFEST.MF"));
		files.put(".mvn/extensions.xml", template(COMMON, "extensions.xml"));
		files.put(".mvn/maven.config", template(COMMON, "maven.config"));
		files.put(".gitignore", "/target/\n/bin/\n/.polyglot*\n/.tycho*\n");
		String inPackage = names.packageName().replace('.', '/') + "/";
		kind.classes().forEach(name -> files.put(name.endsWith("Test.java") ? "src_test/" + inPackage + name
				: "src/" + inPackage + names.className() + name, template(kind.folder(), name)));
		files.put("src/META-INF/services/" + kind.service(), "${package}.${Name}" + kind.suffix() + "\n");
		String target = plugins.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, names.fill(kind.fill(file.getValue())).replace("${plugins}", target));
		}
	}

	private static boolean isInstallation(Path plugins) throws IOException {
		if (!Files.isDirectory(plugins)) {
			return false;
		}
		try (Stream<Path> jars = Files.list(plugins)) {
			return jars.anyMatch(p -> p.getFileName().toString().startsWith("org.starling.ode_"));
		}
	}

	private static String template(String place, String name) {
		try (InputStream in = PluginProject.class.getResourceAsStream(place + name + ".template")) {
			if (in == null) {
				throw new IllegalStateException("the template " + place + name + " is missing in this program");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException("the template " + place + name + " of this program can't be read", e);
		}
	}
}
