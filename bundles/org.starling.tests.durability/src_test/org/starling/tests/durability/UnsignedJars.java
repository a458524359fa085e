package org.starling.tests.durability;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The class path of this process as an archive of classes can take it: folders become jars, signatures are left out, and native
 * libraries are unpacked, so that not every process does it again. Laid out once a process, in a folder that goes with it.
 */
final class UnsignedJars {

	/** The library of this machine, as the driver's jar names it. */
	private static final String DUCKDB = "libduckdb_java.so_" + System.getProperty("os.name").toLowerCase() + "_"
			+ System.getProperty("os.arch");
	private static final String NATIVE = "libduckdb_java.";
	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private static UnsignedJars made;

	private final Path folder;
	private final String classPath;

	static synchronized UnsignedJars ofThisProcess() throws IOException {
		if (made == null) {
			made = new UnsignedJars(Files.createTempDirectory("starling-jars"));
		}
		return made;
	}

	private UnsignedJars(Path folder) throws IOException {
		this.folder = folder;
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::delete));
		List<String> jars = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (Files.exists(Path.of(entry))) {
				jars.add(asJar(Path.of(entry), jars.size()).toString());
			}
		}
		classPath = String.join(File.pathSeparator, jars);
	}

	String classPath() {
		return classPath;
	}

	Path libraries() {
		return folder;
	}

	private Path asJar(Path entry, int number) throws IOException {
		Path jar = folder.resolve(number + ".jar");
		if (Files.isDirectory(entry)) {
			try (ZipOutputStream out = newJar(jar)) {
				addFolder(out, entry);
			}
			return jar;
		}
		try (ZipFile in = new ZipFile(entry.toFile())) {
			if (in.stream().noneMatch(e -> SIGNATURE.matcher(e.getName()).matches() || e.getName().startsWith(NATIVE))) {
				return entry;
			}
			try (ZipOutputStream out = newJar(jar)) {
				addJar(out, in);
			}
		}
		return jar;
	}

	private static void addFolder(ZipOutputStream out, Path classes) throws IOException {
		try (Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
				Files.copy(file, out);
			}
		}
	}

	private void addJar(ZipOutputStream out, ZipFile in) throws IOException {
		for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements();) {
			ZipEntry part = entries.nextElement();
			String name = part.getName();
			if (name.equals(DUCKDB)) {
				try (InputStream content = in.getInputStream(part)) {
					Files.copy(content, folder.resolve(System.mapLibraryName("duckdb_java")));
				}
			} else if (!name.startsWith(NATIVE) && !name.equals(MANIFEST) && !SIGNATURE.matcher(name).matches()) {
				out.putNextEntry(new ZipEntry(name));
				try (InputStream content = in.getInputStream(part)) {
					content.transferTo(out);
				}
			}
		}
	}

	private static ZipOutputStream newJar(Path jar) throws IOException {
		ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
		out.setLevel(0);
		return out;
	}

	private void delete() {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
