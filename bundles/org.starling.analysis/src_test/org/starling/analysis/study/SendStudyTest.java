package org.starling.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.AdministrationRoute;
import org.starling.model.study.Study;
import org.starling.tables.Table;
import org.starling.tables.rows.RowTable;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.tables.sdtm.SdtmImporter;

/** The SEND example study PDS2014 (phuse-scripts): what was reported is found again beside the samples by subject and occasion. */
class SendStudyTest {

	@TempDir
	Path folder;

	@Test
	void aStudyKeepsSamplesDosesAndReportedParameters() throws IOException, StudyImportException {
		String shared = System.getProperty("starling.shared.data");
		assumeTrue(shared != null && Files.exists(Path.of(shared, "send/PDS_pc.xpt")), "reference data are not there: send/PDS_pc.xpt");
		SdtmImport domains = SdtmImporter.read(Path.of(shared, "send/PDS_pc.xpt"), SampleImportSettings.DEFAULT);
		ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "SEND");
		Study study = StudyImporter.importInto(project, domains, StudyImportOptions.named("PDS"));
		assertEquals(18, study.getSubjects().size());
		assertEquals("RAT", study.getSpecies());
		// 3 animals in each of 6 dosed groups, 29 doses each
		assertEquals(6, study.getGroups().size());
		assertEquals(18 * 29, study.getAdministrations().size());
		assertEquals(AdministrationRoute.ORAL, study.getAdministrations().getFirst().getRoute());
		assertEquals(5, Files.list(project.dataFolder()).filter(file -> file.toString().endsWith(".xpt")).count());
		StudyData data = StudyData.load(study);
		assertEquals(domains.samples().samples(), data.samples());
		Table reported = RowTable.read(StudyFiles.reportedParameters(study).orElseThrow(), null);
		assertEquals(180, reported.rows());
		for (int row = 0; row < reported.rows(); row++) {
			String subject = reported.texts("subject").value(row);
			String occasion = reported.texts("occasion").value(row);
			assertTrue(data.samples().stream().anyMatch(s -> s.subject().equals(subject) && s.occasion().equals(occasion)),
					"record " + (row + 1) + " has samples");
		}
	}
}
