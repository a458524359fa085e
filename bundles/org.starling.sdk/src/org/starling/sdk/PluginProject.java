package org.starling.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
	private static final String TARGET = "plugin.target";
	private static final String OPTIONS = ".mvn/maven.config";

	private PluginProject() {
	}

	/**
	 * @param folder       not there or empty; made
	 * @param installation the folder of a Starling product, which holds {@code plugins}
	 * @throws FileAlreadyExistsException when the folder holds something
	 * @throws IOException                when the installation is none, or writing fails
	 */
	public static void write(Path folder, PluginKind kind, PluginNames names, Path installation) throws IOException {
		Installation starling = new Installation(installation);
		if (Files.exists(folder)) {
			try (Stream<Path> content = Files.list(folder)) {
				if (content.findAny().isPresent()) {
					throw new FileAlreadyExistsException(folder.toString(), null, "it is not empty; name a new folder");
				}
			}
		}
		// all is read before anything is written
		Map<String, String> files = new LinkedHashMap<>();
		files.put(TARGET, starling.target(template(COMMON, TARGET)));
		for (String name : new String[] { "pom.xml", "build.properties", "plugin.xml" }) {
			files.put(name, template(COMMON, name));
		}
		files.put("README.md", template(kind.folder(), "README.md"));
		files.put("META-INF/MANIFEST.MF", template(COMMON, "MANIFEST.MF"));
		files.put(".mvn/extensions.xml", template(COMMON, "extensions.xml"));
		files.put(OPTIONS, starling.options(template(COMMON, "maven.config")));
		files.put(".gitignore", "/target/\n/bin/\n/.polyglot*\n/.tycho*\n");
		String inPackage = names.packageName().replace('.', '/') + "/";
		kind.classes().forEach(name -> files.put(name.endsWith("Test.java") ? "src_test/" + inPackage + name
				: "src/" + inPackage + names.className() + name, template(kind.folder(), name)));
		files.put("src/META-INF/services/" + kind.service(), "${package}.${Name}" + kind.suffix() + "\n");
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, names.fill(kind.fill(file.getValue())));
		}
	}

	/**
	 * Lets a project be built against another Starling, as after an update or on another machine.
	 *
	 * @param folder       a project that {@link #write} made
	 * @param installation as there
	 * @throws IOException when one is none, or writing fails
	 */
	public static void retarget(Path folder, Path installation) throws IOException {
		Installation starling = new Installation(installation);
		Path target = folder.resolve(TARGET);
		if (!Files.isRegularFile(target)) {
			throw new NoSuchFileException(target.toString(), null, "is not there; name the folder of a plug-in project");
		}
		Path options = folder.resolve(OPTIONS);
		String before = Files.isRegularFile(options) ? Files.readString(options) : template(COMMON, "maven.config");
		Files.writeString(target, starling.target(Files.readString(target)));
		Files.createDirectories(options.getParent());
		Files.writeString(options, starling.options(before));
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
