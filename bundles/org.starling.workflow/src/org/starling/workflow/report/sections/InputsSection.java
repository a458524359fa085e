package org.starling.workflow.report.sections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.starling.files.Sha256;
import org.starling.model.base.Document;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Study;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportText;

/** Every file that the report rests on, with its SHA-256, and where data were imported from. */
final class InputsSection {

	private final ReportContent content;
	private final List<List<String>> files = new ArrayList<>();
	private final List<List<String>> sources = new ArrayList<>();

	private InputsSection(ReportContent content) {
		this.content = content;
	}

	static List<ReportBlock> of(ReportContent content) throws IOException {
		InputsSection section = new InputsSection(content);
		section.collect();
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(new Grid("Files of the project", List.of(Column.text("File"), Column.text("What"), Column.code("SHA-256")), section.files));
		if (!section.sources.isEmpty()) {
			blocks.add(new Grid("Where data were imported from", List.of(Column.text("Study"), Column.text("Source"),
					Column.code("SHA-256 when it was imported"), Column.text("The file now")), section.sources));
			blocks.add(new Paragraph("How each column was read, and who decided what on the data, stands with each study."));
		}
		return blocks;
	}

	private void collect() throws IOException {
		ProjectFolder project = content.folder();
		add(project.path().resolve(ProjectFolder.PROJECT_FILE), "project");
		for (Document document : content.documents()) {
			add(project.path().resolve(content.path(document)), document.eClass().getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
					.toLowerCase(Locale.ROOT) + " " + ReportText.orEmpty(document.getName()));
		}
		for (Study study : content.studies()) {
			if (study.getData() != null && !study.getData().isBlank()) {
				add(project.resolve(study.getData()), "samples of " + study.getName());
			}
			for (ImportMapping mapping : study.getMappings()) {
				sources.add(List.of(ReportText.orEmpty(study.getName()), ReportText.orEmpty(mapping.getSource()),
						ReportText.orEmpty(mapping.getSourceHash()), now(mapping)));
			}
		}
	}

	private void add(Path file, String what) throws IOException {
		files.add(List.of(content.folder().relativize(file), what, Files.isRegularFile(file) ? Sha256.of(file) : "missing"));
	}

	private String now(ImportMapping mapping) throws IOException {
		String source = mapping.getSource();
		if (source == null || source.isBlank()) {
			return "";
		}
		Path file;
		try {
			file = content.folder().resolve(source);
		} catch (IOException | IllegalArgumentException e) {
			return "outside of the project: " + e.getMessage();
		}
		if (!Files.isRegularFile(file)) {
			return "not in the project";
		}
		return Objects.equals(Sha256.of(file), mapping.getSourceHash()) ? "unchanged" : "changed since the import";
	}
}
