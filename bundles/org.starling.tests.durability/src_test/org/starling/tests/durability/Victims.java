package org.starling.tests.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts processes and kills them while they write. So that many starts are cheap, {@link Rehearsal} leaves a cache of loaded and
 * linked classes (JEP 483, JEP 514), which needs {@link UnsignedJars}. Cache and jars stay in the build folder for as long as the
 * class path is the same.
 */
final class Victims {

	private static final int SIGKILL = 9;
	private static final int SAMPLE = 4;
	private static final String CACHE = "classes.aot";

	private final UnsignedJars jars;
	private final String mainClass;
	private final Path cache;

	/** @param temp a folder for what the rehearsal writes, and for the cache where no build folder is */
	Victims(Path temp, Class<?> mainClass) throws IOException, InterruptedException {
		Path all = System.getProperty("basedir") == null ? temp.resolve("victims") : Path.of(System.getProperty("basedir"), "target", "victims");
		Path mine = all.resolve(UnsignedJars.key());
		deleteOthers(all, mine);
		this.jars = new UnsignedJars(mine);
		this.mainClass = mainClass.getName();
		this.cache = mine.resolve(CACHE);
		if (!Files.exists(cache)) {
			rehearse(temp.resolve("rehearsal"));
		}
	}

	/** How often each test kills: a sample in each build; {@code ./build kills} sets the property to 50. */
	static int kills() {
		return Integer.getInteger("starling.kills", SAMPLE);
	}

	private static void deleteOthers(Path all, Path mine) throws IOException {
		if (Files.isDirectory(all)) {
			try (Stream<Path> files = Files.walk(all)) {
				for (Path file : files.filter(f -> !f.equals(all) && !f.startsWith(mine)).sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/** Does once all that the processes do, to its own end. */
	private void rehearse(Path folder) throws IOException, InterruptedException {
		Path made = cache.resolveSibling(CACHE + ".new");
		Process process = start("-XX:AOTCacheOutput=" + made, Rehearsal.class.getName(), folder.toString());
		process.getInputStream().readAllBytes();
		int code = process.waitFor();
		if (code != 0) {
			throw new IOException("the rehearsal ended with " + code);
		}
		Files.move(made, cache);
	}

	/**
	 * Starts the main class and kills it some milliseconds after its first line.
	 *
	 * @param line gets each line that the process said on standard output
	 */
	void runAndKill(int millis, Consumer<String> line, String... arguments) throws IOException, InterruptedException {
		Process process = start("-XX:AOTCache=" + cache, mainClass, arguments);
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

	private Process start(String cacheOption, String main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xlog:disable", "-Xlog:all=error:stderr", cacheOption, "--enable-native-access=ALL-UNNAMED",
				"-Djava.library.path=" + jars.libraries(), "-cp", jars.classPath(), main));
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
}
