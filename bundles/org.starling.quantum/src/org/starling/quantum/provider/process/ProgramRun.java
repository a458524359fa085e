package org.starling.quantum.provider.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One run of a program in a scratch folder of its own, which is removed afterwards. The run ends with the calling thread's interrupt, the
 * caller's wish, or its time limit, and then all processes that the program began end with it; so they do when this process ends. Used once, by
 * one thread.
 */
public final class ProgramRun implements AutoCloseable {

	private static final long PERIOD_MILLIS = 50;
	/** Last part of what a program said that goes into a message, in bytes. */
	private static final int TAIL = 1000;

	private final Path folder;

	/**
	 * How a run ended.
	 *
	 * @param exitCode of the program
	 * @param said     last lines of its standard error, or of its standard output where that has none; for messages, not for numbers
	 */
	public record End(int exitCode, String said) {
	}

	/** @throws IOException when there can be no scratch folder */
	public ProgramRun() throws IOException {
		folder = Files.createTempDirectory("starling-program");
	}

	/** The scratch folder, in which the program runs. */
	public Path folder() {
		return folder;
	}

	/**
	 * Runs the program to its end, on the calling thread.
	 *
	 * @param command     program and arguments
	 * @param environment variables beside those of this process
	 * @param limit       longest time
	 * @param cancelled   asked every 50 ms
	 * @throws IOException           when it can't be begun, or took longer than the limit
	 * @throws CancellationException when it was cancelled, or the thread interrupted
	 */
	public End run(List<String> command, Map<String, String> environment, Duration limit, BooleanSupplier cancelled) throws IOException {
		Path out = folder.resolve("standard-output");
		Path error = folder.resolve("standard-error");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(error.toFile());
		builder.environment().putAll(environment);
		Process process = builder.start();
		Thread hook = Thread.ofPlatform().unstarted(() -> kill(process));
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			process.getOutputStream().close();
			long end = System.nanoTime() + limit.toNanos();
			while (!process.waitFor(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
				if (cancelled.getAsBoolean()) {
					throw new CancellationException("the calculation was cancelled while " + command.getFirst() + " ran");
				}
				if (System.nanoTime() > end) {
					throw new IOException(command.getFirst() + " was ended after the time limit of " + limit.toSeconds() + " s; it had said: "
							+ tail(error, out));
				}
			}
			return new End(process.exitValue(), tail(error, out));
		} catch (InterruptedException e) {
			throw (CancellationException) new CancellationException("the calculation was cancelled while " + command.getFirst() + " ran").initCause(e);
		} finally {
			kill(process);
			killStrays();
			removeHook(hook);
		}
	}

	/**
	 * A child that the program began while its children were being counted has lost its parent now; where the system tells of folders of
	 * processes (Linux), it is found by the scratch folder, which no one else works in.
	 */
	private void killStrays() {
		Path processes = Path.of("/proc");
		if (!Files.isDirectory(processes)) {
			return;
		}
		try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
			for (Path each : all) {
				if (worksHere(each)) {
					ProcessHandle.of(Long.parseLong(each.getFileName().toString())).ifPresent(ProcessHandle::destroyForcibly);
				}
			}
		} catch (IOException | DirectoryIteratorException e) {
			System.getLogger(ProgramRun.class.getName()).log(System.Logger.Level.DEBUG, "processes can't be listed", e);
		}
	}

	private boolean worksHere(Path process) {
		try {
			return Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder.toRealPath());
		} catch (IOException | SecurityException e) {
			// another person's process, or one that has ended
			return false;
		}
	}

	/** The program with all that it began, children of children first asked for before any of them ends. */
	private static void kill(Process process) {
		List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
		all.add(process.toHandle());
		all.forEach(ProcessHandle::destroyForcibly);
		try {
			process.waitFor(1, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void removeHook(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			System.getLogger(ProgramRun.class.getName()).log(System.Logger.Level.DEBUG, "this process ends, and its hook with it", e);
		}
	}

	private static String tail(Path error, Path out) throws IOException {
		String text = tail(error);
		return text.isEmpty() ? tail(out) : text;
	}

	private static String tail(Path file) throws IOException {
		try (var channel = Files.newByteChannel(file)) {
			channel.position(Math.max(0, channel.size() - TAIL));
			byte[] bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
			return new String(bytes, StandardCharsets.UTF_8).strip();
		}
	}

	/** Removes the scratch folder. */
	@Override
	public void close() {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		} catch (IOException | UncheckedIOException e) {
			System.getLogger(ProgramRun.class.getName()).log(System.Logger.Level.WARNING, "the scratch folder " + folder
					+ " could not be removed; remove it by hand", e);
		}
	}
}
