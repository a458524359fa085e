package org.starling.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.results.TableInfo;

/**
 * Whether two folders that runs wrote hold the same, byte for byte: {@code tables}, {@code charts}, the Parquet files of the newest run of
 * each input, and {@code report.html}. Left out is what a clock or chance gives: ids and times in {@code run.json}, and what has the class
 * {@code clock} in the report. Runs on the calling thread.
 */
public final class OutputComparison {

	private static final Pattern CLOCK = Pattern.compile("(<(?:td|dd) class=\"clock\">)[^<]*");
	private static final List<String> FOLDERS = List.of("tables", "charts");

	private final Path first;
	private final Path second;
	private final List<String> differences = new ArrayList<>();
	private int files;

	private OutputComparison(Path first, Path second) {
		this.first = first;
		this.second = second;
	}

	/**
	 * What was compared.
	 *
	 * @param files       how many files stand in both folders
	 * @param differences a sentence for each file or run that differs or stands in one folder alone; empty when all is the same
	 */
	public record Verdict(int files, List<String> differences) {

		public Verdict {
			differences = List.copyOf(differences);
		}

		/** Whether nothing differs, and there was something to compare. */
		public boolean isSame() {
			return differences.isEmpty() && files > 0;
		}
	}

	/** @throws IOException when a folder or a run can't be read */
	public static Verdict of(Path first, Path second) throws IOException {
		OutputComparison comparison = new OutputComparison(first.toAbsolutePath().normalize(), second.toAbsolutePath().normalize());
		for (Path folder : List.of(comparison.first, comparison.second)) {
			if (!Files.isDirectory(folder)) {
				throw new java.nio.file.NoSuchFileException(folder.toString(), null, "there is no such folder");
			}
		}
		for (String folder : FOLDERS) {
			comparison.folder(folder);
		}
		comparison.runs();
		comparison.report();
		return new Verdict(comparison.files, comparison.differences);
	}

	private void folder(String name) throws IOException {
		TreeSet<String> names = new TreeSet<>(files(first.resolve(name)));
		names.addAll(files(second.resolve(name)));
		for (String file : names) {
			same(name + "/" + file, first.resolve(name).resolve(file), second.resolve(name).resolve(file));
		}
	}

	private static List<String> files(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString().replace('\\', '/')).toList();
		}
	}

	private void same(String what, Path one, Path other) throws IOException {
		if (!Files.isRegularFile(one) || !Files.isRegularFile(other)) {
			differences.add(what + ": only in " + (Files.isRegularFile(one) ? first : second));
			return;
		}
		files++;
		long at = Files.mismatch(one, other);
		if (at >= 0) {
			differences.add(what + ": differs from byte " + (at + 1) + " on");
		}
	}

	private void runs() throws IOException {
		Map<String, RunRecord> own = newest(first);
		Map<String, RunRecord> others = newest(second);
		TreeSet<String> names = new TreeSet<>(own.keySet());
		names.addAll(others.keySet());
		for (String name : names) {
			RunRecord one = own.get(name);
			RunRecord other = others.get(name);
			if (one == null || other == null) {
				differences.add("run of " + name + ": only in " + (one == null ? second : first));
				continue;
			}
			if (!timeless(one).equals(timeless(other))) {
				differences.add("run of " + name + ": run.json differs in more than ids and times (status, inputs, solver, seed, tables)");
			}
			Map<String, TableInfo> tables = new TreeMap<>();
			one.tables().forEach(t -> tables.put(t.file(), t));
			other.tables().forEach(t -> tables.put(t.file(), t));
			for (String file : tables.keySet()) {
				same("run of " + name + ": " + file, store(first).folderOf(one.id()).resolve(file), store(second).folderOf(other.id()).resolve(file));
			}
		}
	}

	/** An ensemble writes its runs into the folder itself. */
	private static RunStore store(Path folder) {
		Path results = folder.resolve("results");
		return new RunStore(Files.isDirectory(results) ? results : folder);
	}

	private static Map<String, RunRecord> newest(Path folder) throws IOException {
		Map<String, RunRecord> newest = new LinkedHashMap<>();
		for (RunRecord run : store(folder).list()) {
			newest.putIfAbsent(run.head().input() + ", " + run.head().kind(), run);
		}
		return newest;
	}

	private static RunRecord timeless(RunRecord run) {
		return new RunRecord("", run.head(), run.status(), run.message(), Instant.EPOCH, null, run.items(), run.tables());
	}

	private void report() throws IOException {
		Path one = first.resolve(ProjectRunner.REPORT);
		Path other = second.resolve(ProjectRunner.REPORT);
		if (!Files.exists(one) && !Files.exists(other)) {
			return;
		}
		if (!Files.exists(one) || !Files.exists(other)) {
			same(ProjectRunner.REPORT, one, other);
			return;
		}
		files++;
		if (!timeless(one).equals(timeless(other))) {
			differences.add(ProjectRunner.REPORT + ": differs in more than ids and times");
		}
	}

	private static String timeless(Path report) throws IOException {
		return CLOCK.matcher(Files.readString(report, StandardCharsets.UTF_8)).replaceAll("$1");
	}
}
