package org.starling.sdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.starling.files.AtomicFile;

/**
 * The folder of plug-ins that a person installed, one jar a plug-in. The workbench starts what is in it, the command line has it on its class
 * path. Stateless but for the files; a plug-in counts from the next start on.
 */
public final class PluginFolder {

	private static final String OWN = "org.starling.";

	private final Path folder;

	/** @param folder need not exist */
	public PluginFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * The folder that counts for this user: what the system property {@code starling.plugins} says, else the environment's
	 * {@code STARLING_PLUGINS}, else {@code .starling/plugins} in the home folder.
	 */
	public static PluginFolder standard() {
		String stated = System.getProperty("starling.plugins", System.getenv("STARLING_PLUGINS"));
		return new PluginFolder(stated == null || stated.isBlank() ? Path.of(System.getProperty("user.home"), ".starling", "plugins")
				: Path.of(stated));
	}

	public Path path() {
		return folder;
	}

	/** The plug-ins by file name, broken ones among them. */
	public List<InstalledPlugin> list() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<InstalledPlugin> plugins = new ArrayList<>();
		for (Path jar : jars(folder)) {
			try {
				plugins.add(read(jar));
			} catch (IOException e) {
				plugins.add(new InstalledPlugin(jar.getFileName().toString(), "", jar.getFileName().toString(), jar, e.getMessage()));
			}
		}
		return plugins;
	}

	/**
	 * Copies plug-ins into the folder; each takes the place of another version of its own.
	 *
	 * @param source a jar, a folder of jars, a local update site (its {@code plugins}), or a project with its jar in {@code target}
	 * @return what is installed
	 * @throws IOException when there is none, or one is no plug-in; nothing is installed then
	 */
	public List<InstalledPlugin> install(Path source) throws IOException {
		List<InstalledPlugin> plugins = new ArrayList<>();
		for (Path jar : jarsOf(source)) {
			plugins.add(read(jar));
		}
		if (plugins.isEmpty()) {
			throw new IOException(source + ": there is no plug-in: neither the folder nor its plugins and target hold a jar");
		}
		List<InstalledPlugin> installed = new ArrayList<>();
		for (InstalledPlugin plugin : plugins) {
			Path target = folder.resolve(plugin.symbolicName() + "_" + plugin.version() + ".jar");
			AtomicFile.write(target, out -> Files.copy(plugin.file(), out));
			for (InstalledPlugin other : list()) {
				if (other.symbolicName().equals(plugin.symbolicName()) && !other.file().equals(target)) {
					Files.delete(other.file());
				}
			}
			installed.add(new InstalledPlugin(plugin.symbolicName(), plugin.version(), plugin.name(), target, null));
		}
		return installed;
	}

	/**
	 * Removes a plug-in, broken or not.
	 *
	 * @param name its symbolic name, or its file name
	 * @throws NoSuchFileException when there is none of that name
	 */
	public InstalledPlugin remove(String name) throws IOException {
		for (InstalledPlugin plugin : list()) {
			if (plugin.symbolicName().equals(name) || plugin.file().getFileName().toString().equals(name)) {
				Files.delete(plugin.file());
				return plugin;
			}
		}
		throw new NoSuchFileException(folder.toString(), null, "holds no plug-in '" + name + "'; there are "
				+ list().stream().map(InstalledPlugin::symbolicName).toList());
	}

	private static List<Path> jarsOf(Path source) throws IOException {
		if (Files.isRegularFile(source)) {
			return List.of(source);
		}
		if (!Files.isDirectory(source)) {
			throw new NoSuchFileException(source.toString(), null, "is not there; name a jar or a folder with plug-ins");
		}
		for (Path place : List.of(source, source.resolve("plugins"), source.resolve("target"))) {
			List<Path> jars = Files.isDirectory(place) ? jars(place) : List.of();
			if (!jars.isEmpty()) {
				return jars;
			}
		}
		return List.of();
	}

	private static List<Path> jars(Path place) throws IOException {
		try (Stream<Path> files = Files.list(place)) {
			return files.filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
					.filter(f -> !f.getFileName().toString().startsWith(".") && !f.getFileName().toString().endsWith("-sources.jar")).sorted().toList();
		}
	}

	private static InstalledPlugin read(Path jar) throws IOException {
		Manifest manifest;
		try (JarFile file = new JarFile(jar.toFile())) {
			manifest = file.getManifest();
		} catch (java.util.zip.ZipException e) {
			throw new IOException(jar + ": is no jar that can be read: " + e.getMessage(), e);
		}
		Attributes head = manifest == null ? new Attributes() : manifest.getMainAttributes();
		String name = head.getValue("Bundle-SymbolicName");
		String version = head.getValue("Bundle-Version");
		if (name == null || version == null || !version.matches("[0-9A-Za-z._-]+")) {
			throw new IOException(jar + ": is no plug-in: its manifest has no Bundle-SymbolicName or Bundle-Version");
		}
		String plain = name.split(";")[0].strip();
		if (!plain.matches("[A-Za-z0-9._-]+")) {
			throw new IOException(jar + ": its Bundle-SymbolicName '" + plain + "' is no name");
		}
		if (plain.startsWith(OWN) && !plain.startsWith(OWN + "sdk.examples.")) {
			throw new IOException(jar + ": calls itself " + plain + ", which is a part of Starling; a plug-in needs a name of its own");
		}
		String label = head.getValue("Bundle-Name");
		return new InstalledPlugin(plain, version, label == null || label.startsWith("%") ? plain : label, jar, null);
	}
}
