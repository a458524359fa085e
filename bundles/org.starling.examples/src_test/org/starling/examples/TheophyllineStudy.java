package org.starling.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;

/** The study of the theophylline example, imported as a person would import it. */
final class TheophyllineStudy {

	/** The decisions of the example are dated, so that it is the same whenever it is made. */
	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

	private TheophyllineStudy() {
	}

	/** @param table the data table in the project folder */
	static Study create(ProjectFolder project, Path table, Molecule molecule) throws IOException, StudyImportException {
		SampleImport samples = SampleImporter.read(table,
				SampleImportSettings.DEFAULT.withDefaults("plasma", "Theophylline", "oral"));
		if (!samples.problems().isEmpty()) {
			throw new IOException("the example's own table has problems: " + samples.problems());
		}
		Study study = StudyImporter.importInto(project, samples, StudyImportOptions.named("Theophylline")
				.withSpecies("human").withAuthor("The Starling authors").withClock(CLOCK));
		study.setNotes("Twelve healthy subjects, one oral dose of about 320 mg, eleven plasma samples each over 25 hours. "
				+ "Source: Boeckmann AJ, Sheiner LB, Beal SL: NONMEM Users Guide, Part V, 1994. Some subjects have a small "
				+ "concentration before the dose; it is kept as published.");
		study.getCompounds().forEach(c -> c.setMolecule(molecule));
		return study;
	}
}
