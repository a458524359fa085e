package org.starling.quantization.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.analysis.study.StudyData;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.quantization.RunImport;
import org.starling.quantization.RunRefusedException;
import org.starling.quantization.SampleInformation;
import org.starling.tables.samples.SampleTable;

/** Brings the analytes of a run into a study one after the other; a plan first, of which a person can see everything. For one thread. */
public final class StudyImport {

	private final Study study;
	private final Path samples;
	private final String pattern;
	private final String timeUnit;

	/**
	 * @param study    of the project that {@link #apply} is given
	 * @param samples  a table with a column {@code sample} that says what each is of; null when there is none
	 * @param pattern  a regular expression with named groups that samples' names match; null when there is none
	 * @param timeUnit of times that don't say theirs; null: that of the study's samples, h when it has none
	 */
	public StudyImport(Study study, Path samples, String pattern, String timeUnit) {
		this.study = study;
		this.samples = samples;
		this.pattern = pattern;
		this.timeUnit = timeUnit;
	}

	/**
	 * What would become of one analyte; the study is not changed.
	 *
	 * @throws RunRefusedException as {@link RunImport#of}
	 * @throws IOException         when a table can't be read
	 */
	public RunImport plan(RunPart part) throws IOException, RunRefusedException {
		SampleTable existing = study.getData() == null || study.getData().isBlank() ? new SampleTable(timeUnit == null ? "h" : timeUnit, List.of())
				: new SampleTable(StudyData.load(study).timeUnit(), StudyData.load(study).samples());
		return RunImport.of(study, existing, part.source(),
				SampleInformation.read(part.source().file(), samples, pattern, timeUnit, existing.timeUnit()), part.options());
	}

	/**
	 * Plans and applies each analyte; those before a refusal are in the study then.
	 *
	 * @return what was done, one for each analyte
	 */
	public List<RunImport> apply(List<RunPart> parts, ProjectFolder project) throws IOException, RunRefusedException {
		List<RunImport> done = new ArrayList<>();
		for (RunPart part : parts) {
			RunImport plan = plan(part);
			plan.apply(project);
			done.add(plan);
		}
		return done;
	}
}
