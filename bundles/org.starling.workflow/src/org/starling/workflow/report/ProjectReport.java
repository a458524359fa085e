package org.starling.workflow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.starling.model.project.Project;
import org.starling.workflow.EngineVersion;

/**
 * The report of a project or of a selection of its documents, chapter by chapter. Without a date the same files and runs give the same
 * document. Works on the calling thread.
 */
public final class ProjectReport {

	private ProjectReport() {
	}

	/**
	 * @param date as it is to be shown; null for none
	 * @throws IOException when {@code project.starling} can't be read
	 * @throws java.util.concurrent.CancellationException when the content's context is cancelled
	 */
	public static ReportDocument of(ReportContent content, ReportSections sections, String date) throws IOException {
		Project project = content.project();
		String title = project.getTitle() == null || project.getTitle().isBlank() ? content.folder().path().getFileName().toString() : project.getTitle();
		List<String> lines = new ArrayList<>();
		if (project.getNotes() != null && !project.getNotes().isBlank()) {
			lines.add(project.getNotes());
		}
		if (!project.getAuthors().isEmpty()) {
			lines.add(String.join(", ", project.getAuthors()));
		}
		if (content.isSelection()) {
			lines.add("A selection, with what it refers to: " + String.join(", ", content.selection()));
		}
		List<String> made = new ArrayList<>();
		if (date != null) {
			made.add(date);
		}
		made.add("Starling " + EngineVersion.current());
		if (project.getLicense() != null && !project.getLicense().isBlank()) {
			made.add("Licence: " + project.getLicense());
		}
		lines.add(String.join(" · ", made));
		return new ReportDocument(title, lines, sections.blocks(content), "");
	}
}
