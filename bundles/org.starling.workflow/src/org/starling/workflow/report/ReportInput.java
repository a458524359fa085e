package org.starling.workflow.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.starling.analysis.study.StudyData;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.project.Project;
import org.starling.model.study.Study;

/**
 * All that a project's report tells.
 *
 * @param samples  samples by study; those of a study that could not be read are missing
 * @param messages what validation found
 * @param versions name and version of everything that took part, in order
 * @param written  when
 */
public record ReportInput(Project project, String folderName, List<Molecule> molecules, List<Study> studies,
		Map<Study, StudyData> samples, List<Model> models, List<ReportedRun> runs, List<ReportMessage> messages,
		Map<String, String> versions, Instant written) {

	/**
	 * A message of validation.
	 *
	 * @param error whether it is an error, else a warning
	 * @param where document and object
	 * @param text  what is wrong and what to do
	 */
	public record ReportMessage(boolean error, String where, String text) {
	}
}
