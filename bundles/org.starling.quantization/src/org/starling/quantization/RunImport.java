package org.starling.quantization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.starling.analysis.study.StudyParts;
import org.starling.files.AtomicFile;
import org.starling.files.FileNames;
import org.starling.lcms.quantitation.RuleVerdict;
import org.starling.lcms.quantitation.RuleVerdict.Verdict;
import org.starling.model.base.Named;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Decision;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Study;
import org.starling.star.study.StudyDecisions;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleTable;

/**
 * Brings the unknowns of a quantified run into a study: samples with their uncertainty, limits and dilution; the run among the study's
 * imports with curve and verdict, so that it can be computed again; and what was decided in the audit trail. First a plan, of which a person
 * can see everything; nothing changes before {@link #apply}. For one thread.
 */
public final class RunImport {

	/** What tells one sample of a study from another. */
	private record Key(String subject, String matrix, String compound, double time, String occasion, String replicate, String pool) {

		static Key of(Sample sample) {
			return new Key(sample.subject(), sample.matrix(), sample.compound(), sample.time(), sample.occasion(), sample.replicate(),
					sample.pool());
		}
	}

	private final Study study;
	private final QuantifiedSequence source;
	private final RunImportOptions options;
	private final List<Sample> table;
	private final String timeUnit;
	private final List<Sample> added = new ArrayList<>();
	private final List<Decision> decisions = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	private RunImport(Study study, SampleTable existing, QuantifiedSequence source, RunImportOptions options) {
		this.study = study;
		this.source = source;
		this.options = options;
		timeUnit = existing.timeUnit();
		table = new ArrayList<>(existing.samples());
	}

	/**
	 * Plans the import.
	 *
	 * @param existing the study's samples; an empty table, whose unit of time counts, when it has none
	 * @throws RunRefusedException when the run is not accepted and not forced, is in the study already, has no unknown, or what was measured
	 *                             or sampled is not known
	 */
	public static RunImport of(Study study, SampleTable existing, QuantifiedSequence source, SampleInformation information,
			RunImportOptions options) throws RunRefusedException {
		RunImport plan = new RunImport(study, existing, source, options);
		plan.check();
		plan.plan(information);
		return plan;
	}

	private void check() throws RunRefusedException {
		boolean known = study.getMappings().stream().anyMatch(mapping -> options.run().equals(mapping.getName()));
		if (known && !options.replace()) {
			throw new RunRefusedException("the study has imported a run \"" + options.run() + "\" already; give this one another name, or say that it"
					+ " replaces what is there");
		}
		if (source.run().curve() == null) {
			throw new RunRefusedException("the run has no calibration curve: " + source.run().rules().getFirst().text());
		}
		if (!source.run().accepted() && !options.force()) {
			throw new RunRefusedException("the run is not accepted: " + texts(Verdict.FAILED) + ". Its samples are to be analysed again; force the"
					+ " import to have them flagged");
		}
	}

	private String texts(Verdict verdict) {
		return source.run().rules().stream().filter(rule -> rule.verdict() == verdict).map(RunImport::text).collect(Collectors.joining("; "));
	}

	private static String text(RuleVerdict rule) {
		return rule.id() + " (ICH M10, " + rule.section() + "): " + rule.text();
	}

	private void plan(SampleInformation information) throws RunRefusedException {
		String compound = options.compound();
		if (compound == null && study.getCompounds().size() == 1) {
			compound = study.getCompounds().getFirst().getName();
		}
		String batch = options.run() + (source.run().accepted() ? "" : StudyRuns.NOT_ACCEPTED);
		RunSamples rows = new RunSamples(source.run(), information, options, compound, batch);
		List<Sample> samples = rows.samples();
		if (samples.isEmpty()) {
			throw new RunRefusedException(source.file() + ": the run has no sample of the type unknown");
		}
		if (rows.unidentified().size() == samples.size()) {
			throw new RunRefusedException(rows.unidentified().getFirst());
		}
		if (samples.stream().anyMatch(sample -> sample.subject() != null && sample.compound().isEmpty())) {
			throw new RunRefusedException("it is not known what the run measured; name the compound, or give a column \"compound\"");
		}
		decisions.add(decision("analytical run \"" + options.run() + "\" imported" + (source.run().accepted() ? ""
				: " although it is not accepted by ICH M10") + ": " + counts(samples), source.run().accepted()
						? "accepted by ICH M10: " + texts(Verdict.PASSED) : texts(Verdict.FAILED)));
		rows.unidentified().forEach(notes::add);
		merge(samples);
	}

	private static String counts(List<Sample> samples) {
		long below = samples.stream().filter(sample -> !sample.excluded() && sample.censoring() == Censoring.BLQ).count();
		long above = samples.stream().filter(sample -> !sample.excluded() && sample.censoring() == Censoring.ALQ).count();
		long excluded = samples.stream().filter(Sample::excluded).count();
		return samples.size() + " injections of study samples, " + below + " below and " + above + " above the range, " + excluded + " excluded";
	}

	private void merge(List<Sample> samples) {
		Map<Key, Integer> places = new HashMap<>();
		for (int i = 0; i < table.size(); i++) {
			if (!table.get(i).excluded()) {
				places.put(Key.of(table.get(i)), i);
			}
		}
		for (Sample sample : samples) {
			Integer place = sample.excluded() ? null : places.get(Key.of(sample));
			Sample taken = sample;
			if (place != null && options.replace()) {
				Sample old = table.get(place);
				table.set(place, old.exclude("analysed again in run \"" + options.run() + "\", row " + sample.row()));
				decide(sample, "value of " + described(sample) + " replaced by that of run \"" + options.run() + "\"",
						"was " + (old.original() == null ? "" : old.original()) + ", row " + old.row() + " of " + old.batch());
			} else if (place != null) {
				Sample old = table.get(place);
				taken = sample.exclude("the study has a value of this sample, row " + old.row() + " of " + old.batch()
						+ "; import with replacement to take this one");
			}
			if (taken.excluded()) {
				decide(taken, "sample excluded: " + described(taken), taken.reason());
			} else {
				places.put(Key.of(taken), table.size());
			}
			table.add(taken);
			added.add(taken);
		}
	}

	private static String described(Sample sample) {
		return sample.subject() + ", " + sample.matrix() + ", " + sample.compound() + ", " + sample.time();
	}

	private Decision decision(String what, String why) {
		return StudyDecisions.of(options.author(), what, why, options.clock());
	}

	private void decide(Sample sample, String what, String why) {
		Decision decision = decision(what, why);
		decision.setRow((int) sample.row());
		decision.setOriginal(sample.original());
		decisions.add(decision);
		notes.add("row " + sample.row() + ": " + what + ": " + why);
	}

	/** The samples that come from the run, in the order of its sequence; those left out say why. */
	public List<Sample> added() {
		return List.copyOf(added);
	}

	/** The study's whole sample table as it will be. */
	public SampleTable table() {
		return new SampleTable(timeUnit, table);
	}

	/** What a person has to know, one text each; they are decisions of the study too, but for rows that nothing is known of. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** What goes into the audit trail. */
	public List<Decision> decisions() {
		return List.copyOf(decisions);
	}

	/**
	 * Writes the areas of the run and the sample table into the project's data folder, then the study. When something fails, the tables are as
	 * they were; the study in memory is not and has to be loaded again.
	 *
	 * @throws IOException when writing fails
	 */
	public void apply(ProjectFolder project) throws IOException {
		Path areas = StudyRuns.free(project.dataFolder(), options.run());
		Path samples = study.getData() == null || study.getData().isBlank()
				? FileNames.free(project.dataFolder(), FileNames.of(study.getName()), ".samples.csv") : project.resolve(study.getData());
		byte[] before = Files.exists(samples) ? Files.readAllBytes(samples) : null;
		boolean saved = false;
		try {
			ImportMapping mapping = StudyRuns.write(source, options, areas);
			mapping.setSource(project.relativize(areas));
			table().write(samples);
			study.setData(project.relativize(samples));
			study.getMappings().removeIf(old -> options.run().equals(old.getName()));
			study.getMappings().add(mapping);
			study.getDecisions().addAll(decisions);
			add(study.getCompounds(), Sample::compound, StudyParts::compound, "compound");
			add(study.getMatrices(), Sample::matrix, StudyParts::matrix, "matrix");
			add(study.getSubjects(), Sample::subject, StudyParts::subject, "subject");
			project.save(study);
			saved = true;
		} finally {
			if (!saved) {
				Files.deleteIfExists(areas);
				if (before == null) {
					Files.deleteIfExists(samples);
				} else {
					AtomicFile.write(samples, before);
				}
			}
		}
	}

	/** What the samples name and the study lacks. */
	private <T extends Named> void add(EList<T> parts, Function<Sample, String> label, Function<String, T> make, String kind) {
		Set<String> missing = new LinkedHashSet<>();
		added.stream().map(label).filter(Objects::nonNull).filter(name -> !name.isEmpty()).forEach(missing::add);
		parts.forEach(part -> missing.remove(part.getName()));
		if (!missing.isEmpty()) {
			missing.forEach(name -> parts.add(make.apply(name)));
			study.getDecisions().add(decision(kind + " " + String.join(", ", missing) + " added", "run \"" + options.run() + "\" names it"));
		}
	}
}
