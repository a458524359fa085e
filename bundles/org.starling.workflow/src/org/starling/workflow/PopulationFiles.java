package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.ensemble.RefusedVariantException;
import org.starling.pbpk.population.ModelPopulation;
import org.starling.pbpk.population.PopulationTables;
import org.starling.pbpk.population.VirtualSubject;
import org.starling.results.RunStore;
import org.starling.results.TableInfo;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;

/** The run of a population as files that other programs open: {@code tables} (CSV) and {@code charts} (PNG and SVG). */
public final class PopulationFiles {

	/** Of larger populations {@code population.csv} is not written; a seed makes them anew. */
	public static final int MOST_SUBJECTS = 100_000;
	private static final List<String> TABLES = List.of(EnsembleRunner.QUANTILES, PopulationRunner.EXPOSURE, PopulationRunner.SUMMARY,
			PopulationRunner.FOREST);

	private PopulationFiles() {
	}

	/**
	 * Writes into a folder beside the store {@code results} in it. {@code population.csv} can be read back as subjects, {@code
	 * failures.csv} names each subject that failed with its cause.
	 *
	 * @param charts whether figures are drawn
	 * @throws IOException when a table can't be read or a file not written
	 */
	public static void write(Path out, PopulationRunner.Outcome outcome, ModelPopulation population, boolean charts)
			throws IOException {
		RunStore store = new RunStore(out.resolve("results"));
		String run = outcome.record().id();
		Path tables = Files.createDirectories(out.resolve("tables"));
		for (TableInfo info : outcome.record().tables()) {
			if (TABLES.contains(info.name())) {
				DelimitedWriter.write(store.read(run, info.name()), tables.resolve(info.name() + ".csv"));
			}
		}
		Table failures = store.query(run, "SELECT subject, status, message FROM runs WHERE status NOT IN ('SUCCESS', 'TERMINATED') ORDER BY run");
		Files.deleteIfExists(tables.resolve("failures.csv"));
		if (failures.rows() > 0) {
			DelimitedWriter.write(failures, tables.resolve("failures.csv"));
		}
		if (population.size() <= MOST_SUBJECTS) {
			DelimitedWriter.write(PopulationTables.of(subjects(population)), tables.resolve("population.csv"));
		}
		if (charts) {
			new OutputFiles(out).charts("", outcome.figures());
		}
	}

	private static List<VirtualSubject> subjects(ModelPopulation population) {
		List<VirtualSubject> subjects = new ArrayList<>();
		for (int i = 0; i < population.size(); i++) {
			try {
				subjects.add(population.stated(i));
			} catch (RefusedVariantException e) {
				continue; // among the failures
			}
		}
		return subjects;
	}
}
