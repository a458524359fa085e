package org.starling.cli.internal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

import org.starling.tables.NumberText;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.csv.DelimitedTable;
import org.starling.tables.samples.SampleColumn;
import org.starling.tables.samples.SampleColumns;
import org.starling.tables.samples.SampleFilter;
import org.starling.tables.samples.SampleFilter.FilterException;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.samples.SampleOrder;
import org.starling.tables.samples.SampleTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling bench import}: how long a large table of samples takes. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Read a CSV of samples that it makes: cells alone, typed columns, samples with"
		+ " all checks, the sample table written, read back as columns, filtered and ordered; processor seconds of each and the largest heap so far.")
final class ImportBenchCommand implements Callable<Integer> {

	private static final String[] TISSUES = { "plasma", "liver", "tumour", "uterus", "kidney", "lung" };
	private static final int SAMPLES_PER_SUBJECT = 84;

	@Spec
	private CommandSpec spec;

	@Option(names = "--rows", defaultValue = "1000000", description = "Rows of the table (default: ${DEFAULT-VALUE}).")
	private int rows;

	private interface Step {
		long run() throws IOException;
	}

	@Override
	public Integer call() throws IOException, FilterException {
		Path folder = Files.createTempDirectory("starling-bench");
		Path file = folder.resolve("samples.csv");
		Path table = folder.resolve("table.csv");
		try {
			PrintWriter out = spec.commandLine().getOut();
			out.println("step,rows,cpu_s,wall_s,heap_peak_MB");
			make(file);
			measure(out, "cells", () -> count(file));
			measure(out, "table", () -> DelimitedTable.read(file).rows());
			SampleImport[] read = new SampleImport[1];
			measure(out, "samples", () -> {
				read[0] = SampleImporter.read(file, SampleImportSettings.DEFAULT);
				return read[0].accepted();
			});
			measure(out, "written", () -> {
				new SampleTable(read[0].timeUnit(), read[0].samples()).write(table);
				return read[0].samples().size();
			});
			read[0] = null;
			SampleColumns[] columns = new SampleColumns[1];
			SampleFilter filter = SampleFilter.ALL.with(SampleColumn.VALUE, ">5").with(SampleColumn.MATRIX, TISSUES[2]);
			measure(out, "columns", () -> {
				columns[0] = SampleColumns.read(table, () -> false);
				return columns[0].rows();
			});
			measure(out, "filtered", () -> filter.rows(columns[0], () -> false).length);
			int[] all = SampleFilter.ALL.rows(columns[0], () -> false);
			measure(out, "ordered", () -> new SampleOrder(SampleColumn.VALUE, true).sort(columns[0], all).length);
			return 0;
		} finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(table);
			Files.deleteIfExists(folder);
		}
	}

	private void make(Path file) throws IOException {
		SplittableRandom random = new SplittableRandom(1);
		try (var out = Files.newBufferedWriter(file)) {
			out.write("subject,tissue,time [h],conc (ng/mL),LLOQ (ng/mL)\n");
			for (int i = 0; i < rows; i++) {
				int k = i % SAMPLES_PER_SUBJECT;
				double value = Math.rint(Math.exp(3 + random.nextDouble(-3, 3)) * 1e4) / 1e4;
				out.write("S" + i / SAMPLES_PER_SUBJECT + "," + TISSUES[k % TISSUES.length] + ","
						+ NumberText.format(k / TISSUES.length * 0.5) + "," + (value < 1.1 ? "BLQ" : NumberText.format(value)) + ",1.1\n");
			}
		}
	}

	private static long count(Path file) throws IOException {
		long count = 0;
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.detect(file))) {
			while (reader.next() != null) {
				count++;
			}
		}
		return count;
	}

	private static void measure(PrintWriter out, String step, Step what) throws IOException {
		long wall = System.nanoTime();
		long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		long count = what.run();
		double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) * 1e-9;
		long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
				.map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
		out.println(String.format(Locale.ROOT, "%s,%d,%.2f,%.2f,%d", step, count, seconds, (System.nanoTime() - wall) * 1e-9, peak >> 20));
		out.flush();
	}
}
