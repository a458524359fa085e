package org.starling.quantization.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStore;
import org.starling.workflow.RunContext;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportSections;

class AnalyticalRunsSectionTest {

	/** The sections of the feature stand on the class path; a run that can't be quantified says why, and the report goes on. */
	@Test
	void runsAreToldAlsoWhereTheyCannotBeQuantified(@TempDir Path folder) throws IOException {
		assertTrue(ReportSections.standard().all().stream().map(s -> s.id()).toList().containsAll(List.of("analytical-runs", "energies")));
		ProjectFolder project = ProjectFolder.create(folder.resolve("p"), "P");
		AnalyticalRun run = Documents.create(AnalyticalRun.class, BioanalysisPackage.Literals.ANALYTICAL_RUN);
		run.setName("Monday");
		run.setInstrument("Q-TOF");
		project.add(run);
		Files.createDirectories(project.resultsFolder());
		ReportContent content = ReportContent.of(ProjectFolder.open(project.path()), new RunStore(project.resultsFolder()), List.of(),
				RunContext.standard());
		List<ReportBlock> blocks = new AnalyticalRunsSection().blocks(content);
		assertEquals(new ReportBlock.Heading(3, "Monday"), blocks.getFirst());
		assertTrue(blocks.stream().anyMatch(b -> b instanceof ReportBlock.Facts f && f.facts().stream().anyMatch(x -> "Q-TOF".equals(x.value()))));
		assertTrue(blocks.getLast() instanceof ReportBlock.Notice n && n.text().contains("names no analyte"), blocks.toString());
		assertEquals(List.of(), new EnergiesSection().blocks(content));
	}
}
