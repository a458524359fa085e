package org.starling.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Manifest;

/** Which Starling computed, on what. */
public final class EngineVersion {

	private static final String UNKNOWN = "development";

	private EngineVersion() {
	}

	/** Version of the engine with its build qualifier; {@code development} when it does not run from a built bundle. */
	public static String current() {
		String self = EngineVersion.class.getResource("EngineVersion.class").toString();
		int root = self.indexOf("org/starling/workflow/EngineVersion.class");
		try (InputStream in = java.net.URI.create(self.substring(0, root) + "META-INF/MANIFEST.MF").toURL().openStream()) {
			String version = new Manifest(in).getMainAttributes().getValue("Bundle-Version");
			return version == null ? UNKNOWN : version;
		} catch (java.io.FileNotFoundException e) {
			return UNKNOWN;
		} catch (IOException e) {
			throw new UncheckedIOException("the manifest of the bundle org.starling.workflow cannot be read", e);
		}
	}

	/** Name and version of everything below a result, in order: Starling, Java, operating system. */
	public static Map<String, String> all() {
		Map<String, String> versions = new LinkedHashMap<>();
		versions.put("Starling", current());
		versions.put("Java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
		versions.put("Operating system",
				System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
		return versions;
	}
}
