package org.starling.tests.durability;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Starts processes and kills them while they write. So that fifty starts are cheap, the class path is laid out once as
 * unsigned jars, native libraries are unpacked beside them, and a first process that ends in peace leaves an archive of the loaded classes
 * (JEP 350).
 */
final class Victims {

	private static final int SIGKILL = 9;
	/** The library of this machine, as the driver's jar names it. */
	private static final String DUCKDB = "libduckdb_java.so_" + System.getProperty("os.name").toLowerCase() + "_"
			+ System.getProperty("os.arch");
	private static final Pattern LEFT_OUT = Pattern.compile("META-INF/(MANIFEST\\.MF|.*\\.(SF|RSA|DSA|EC))|libduckdb_java.*");

	private final Path folder;
	private final String mainClass;
	private final String classPath;
	private final Path archive;

	/** @param folder empty; the jars go there */
	Victims(Path folder, Class<?> mainClass) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.mainClass = mainClass.getName();
		List<String> jars = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (Files.exists(Path.of(entry))) {
				jars.add(asJar(Path.of(entry), jars.size()));
			}
		}
		classPath = String.join(File.pathSeparator, jars);
		archive = folder.resolve("classes.jsa");
	}

	/** Runs the main class to its own end, with arguments that make it do all it does once. */
	void rehearse(String... arguments) throws IOException, InterruptedException {
		Process process = start("-XX:ArchiveClassesAtExit=" + archive, arguments);
		process.getInputStream().readAllBytes();
		int code = process.waitFor();
		if (code != 0) {
			throw new IOException("the rehearsal ended with " + code);
		}
	}

	/**
	 * Starts the main class and kills it some milliseconds after its first line.
	 *
	 * @param line gets each line that the process said on standard output
	 */
	void runAndKill(int millis, Consumer<String> line, String... arguments) throws IOException, InterruptedException {
		Process process = start("-XX:SharedArchiveFile=" + archive, arguments);
		try (BufferedReader lines = process.inputReader()) {
			boolean isArmed = false;
			for (String said = lines.readLine(); said != null; said = lines.readLine()) {
				line.accept(said);
				if (!isArmed) {
					isArmed = true;
					Thread.ofVirtual().start(() -> kill(process, millis));
				}
			}
		}
		int code = process.waitFor();
		if (code != 128 + SIGKILL) {
			throw new IOException("the process was to die of SIGKILL but ended with " + code);
		}
	}

	private Process start(String archiveOption, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", archiveOption, "--enable-native-access=ALL-UNNAMED",
				"-Djava.library.path=" + folder, "-cp", classPath, mainClass));
		command.addAll(Arrays.asList(arguments));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	private static void kill(Process process, int millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		// not by the Process, which would close the pipe with what the process still said in it
		process.toHandle().destroyForcibly();
	}

	/** A class path entry as a jar without signatures, which keep classes out of the archive, and without native libraries. */
	private String asJar(Path entry, int number) throws IOException {
		Path jar = folder.resolve(number + ".jar");
		try (ZipOutputStream out = newJar(jar)) {
			if (Files.isDirectory(entry)) {
				addFolder(out, entry);
			} else {
				addJar(out, entry);
			}
		}
		return jar.toString();
	}

	private static void addFolder(ZipOutputStream out, Path classes) throws IOException {
		try (Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
				Files.copy(file, out);
			}
		}
	}

	private void addJar(ZipOutputStream out, Path jar) throws IOException {
		try (ZipFile in = new ZipFile(jar.toFile())) {
			for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements();) {
				ZipEntry part = entries.nextElement();
				if (part.getName().equals(DUCKDB)) {
					try (InputStream content = in.getInputStream(part)) {
						Files.copy(content, folder.resolve(System.mapLibraryName("duckdb_java")));
					}
				} else if (!LEFT_OUT.matcher(part.getName()).matches()) {
					out.putNextEntry(new ZipEntry(part.getName()));
					try (InputStream content = in.getInputStream(part)) {
						content.transferTo(out);
					}
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
