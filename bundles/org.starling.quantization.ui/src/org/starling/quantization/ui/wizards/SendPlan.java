package org.starling.quantization.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.quantization.RunImport;
import org.starling.quantization.RunRefusedException;
import org.starling.quantization.run.RunPart;
import org.starling.quantization.run.StudyImport;
import org.starling.tables.Table;
import org.starling.tables.samples.Sample;

/**
 * What is to go into which study. Immutable.
 *
 * @param study   the study's file
 * @param parts   the run's analytes
 * @param samples table that says what the samples are of; null when there is none
 * @param pattern of the samples' names; null when there is none
 */
record SendPlan(Path study, List<RunPart> parts, Path samples, String pattern) {

	/**
	 * What would happen.
	 *
	 * @param taken    samples that the study would have of the run
	 * @param excluded of them those that no analysis would use
	 * @param notes    what the person has to know
	 */
	record Preview(int taken, long excluded, Table notes) {
	}

	/** Looks at what would happen; nothing is changed. On a worker thread. */
	Preview preview(ProjectFolder project) throws IOException, RunRefusedException {
		StudyImport into = into(project);
		List<String> analytes = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		int taken = 0;
		long excluded = 0;
		for (RunPart part : parts) {
			RunImport plan = into.plan(part);
			taken += plan.added().size();
			excluded += plan.added().stream().filter(Sample::excluded).count();
			for (String note : plan.notes()) {
				analytes.add(part.options().compound());
				notes.add(note);
			}
		}
		return new Preview(taken, excluded, Table.builder().text(Messages.Send_columnAnalyte, analytes.toArray(String[]::new))
				.text(Messages.Send_columnNote, notes.toArray(String[]::new)).build());
	}

	/** Does it. On a worker thread. */
	void apply(ProjectFolder project) throws IOException, RunRefusedException {
		into(project).apply(parts, project);
	}

	private StudyImport into(ProjectFolder project) throws IOException {
		return new StudyImport(project.load(study, Study.class), samples, pattern, null);
	}
}
