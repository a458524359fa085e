package org.starling.tests.durability;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.starling.files.AtomicFile;
import org.starling.files.Sha256;

/**
 * The class path of this process as a cache of classes can take it: folders become jars, signatures are left out, native
 * libraries are unpacked, so that not every process does it again, and no build gives a jar another time. Laid out in a folder that
 * holds nothing else.
 */
final class UnsignedJars {

	/** The library of this machine, as the driver's jar names it. */
	private static final String DUCKDB = "libduckdb_java.so_" + System.getProperty("os.name").toLowerCase() + "_"
			+ System.getProperty("os.arch");
	private static final String NATIVE = "libduckdb_java.";
	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
	private static final Pattern RUNNER = Pattern.compile("^(junit|jqwik|surefire|opentest4j|open-test|apiguardian)");
	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private final Path folder;
	private final String classPath;

	/** @param folder where the jars go; what stands there from an earlier time stays when it is complete */
	UnsignedJars(Path folder) throws IOException {
		this.folder = folder;
		Path list = folder.resolve("class-path");
		if (!Files.exists(list)) {
			Files.createDirectories(folder);
			List<String> jars = new ArrayList<>();
			for (Path entry : entries()) {
				jars.add(asJar(entry, jars.size()).toString());
			}
			// the last that is written: without it the folder is not complete
			AtomicFile.write(list, String.join(File.pathSeparator, jars).getBytes(StandardCharsets.UTF_8));
		}
		classPath = Files.readString(list);
	}

	/** What all jars follow from, as a hash: Java, and the name and check sum of all that the class path holds. */
	static String key() throws IOException {
		StringBuilder facts = new StringBuilder(System.getProperty("java.home") + System.getProperty("java.vm.version"));
		for (Path entry : entries()) {
			facts.append('\n').append(entry);
			if (Files.isDirectory(entry)) {
				for (Path file : filesIn(entry)) {
					facts.append('\n').append(file).append(' ').append(Sha256.of(file));
				}
			} else {
				try (ZipFile jar = new ZipFile(entry.toFile())) {
					jar.stream().forEach(e -> facts.append('\n').append(e.getName()).append(' ').append(e.getCrc()));
				}
			}
		}
		return Sha256.of(facts.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static List<Path> filesIn(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** Without what runs the tests, which is another with Maven than without. */
	private static List<Path> entries() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(Predicate.not(String::isBlank)).map(Path::of)
				.filter(e -> Files.exists(e) && !RUNNER.matcher(e.getFileName().toString()).find()).distinct().toList();
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
		try (ZipFile in = new ZipFile(entry.toFile()); ZipOutputStream out = newJar(jar)) {
			addJar(out, in);
		}
		return jar;
	}

	private static void addFolder(ZipOutputStream out, Path classes) throws IOException {
		for (Path file : filesIn(classes)) {
			out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
			Files.copy(file, out);
		}
	}

	private void addJar(ZipOutputStream out, ZipFile in) throws IOException {
		for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements();) {
			ZipEntry part = entries.nextElement();
			String name = part.getName();
			if (name.equals(DUCKDB)) {
				try (InputStream content = in.getInputStream(part)) {
					Files.copy(content, folder.resolve(System.mapLibraryName("duckdb_java")), StandardCopyOption.REPLACE_EXISTING);
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
}
