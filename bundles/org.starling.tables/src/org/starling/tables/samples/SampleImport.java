package org.starling.tables.samples;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

import org.starling.tables.csv.DelimitedFormat;

/**
 * What came out of a file of samples. Immutable.
 *
 * @param source       the file
 * @param sourceSha256 SHA-256 of its bytes as they were read, in lower-case hexadecimal
 * @param format       the format it was read in; null when it is no delimited text
 * @param mapping      the columns as they were read
 * @param settings     the settings given
 * @param timeUnit     unit of all times; null when the file and the settings give none
 * @param samples      all rows, good ones and excluded ones, in the order of the file
 * @param subjects     in the order of their first row
 * @param doses        in the order of their first row
 * @param notes        what is to be known of the file as a whole, such as that results of formulas were taken
 * @param problems     in the order of the file; those of whole columns (row 0) first
 */
public record SampleImport(Path source, String sourceSha256, DelimitedFormat format, ColumnMapping mapping,
		SampleImportSettings settings, String timeUnit, List<Sample> samples, List<SubjectRecord> subjects,
		List<DoseRecord> doses, List<RowProblem> problems, List<String> notes) {

	public SampleImport {
		samples = List.copyOf(samples);
		subjects = List.copyOf(subjects);
		doses = List.copyOf(doses);
		problems = List.copyOf(problems);
		notes = List.copyOf(notes);
	}

	/** Number of samples that analyses take. */
	public int accepted() {
		return (int) samples.stream().filter(sample -> !sample.excluded()).count();
	}

	/** Number of samples recorded but left out. */
	public int excluded() {
		return samples.size() - accepted();
	}

	/** Distinct matrices of all samples in the order of the file. */
	public SequencedSet<String> matrices() {
		SequencedSet<String> matrices = new LinkedHashSet<>();
		samples.forEach(sample -> matrices.add(sample.matrix()));
		return matrices;
	}

	/** Distinct compounds of all samples and doses in the order of the file. */
	public SequencedSet<String> compounds() {
		SequencedSet<String> compounds = new LinkedHashSet<>();
		samples.forEach(sample -> compounds.add(sample.compound()));
		doses.forEach(dose -> compounds.add(dose.compound()));
		compounds.remove(null);
		return compounds;
	}
}
