package org.starling.tests.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts processes and kills them while they write. So that fifty starts are cheap, a first process that ends in peace leaves an
 * archive of the loaded classes (JEP 350), which needs {@link UnsignedJars}.
 */
final class Victims {

	private static final int SIGKILL = 9;

	private final UnsignedJars jars;
	private final String mainClass;
	private final Path archive;

	/** @param archive where the archive of loaded classes goes */
	Victims(Path archive, Class<?> mainClass) throws IOException {
		this.jars = UnsignedJars.ofThisProcess();
		this.mainClass = mainClass.getName();
		this.archive = archive;
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
				"-Djava.library.path=" + jars.libraries(), "-cp", jars.classPath(), mainClass));
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
