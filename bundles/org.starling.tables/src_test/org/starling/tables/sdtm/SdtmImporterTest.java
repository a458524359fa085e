package org.starling.tables.sdtm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.tables.SharedData;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.DoseRecord;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SubjectRecord;

class SdtmImporterTest {

	private static final String PC = "STUDYID,DOMAIN,USUBJID,POOLID,PCTESTCD,PCTEST,PCORRES,PCORRESU,PCSTRESC,PCSTRESN,PCSTRESU,PCSPEC,"
			+ "PCLLOQ,PCSTAT,PCREASND,PCEXCLFL,PCREASEX,PCDTC,PCDY,PCTPT,PCELTM,PCRFTDTC\n";

	@TempDir
	Path folder;

	private SampleImport read(String rows) throws IOException {
		Files.writeString(folder.resolve("pc.csv"), PC + rows);
		return SdtmImporter.read(folder, SampleImportSettings.DEFAULT).samples();
	}

	private void doses(String rows) throws IOException {
		Files.writeString(folder.resolve("ex.csv"), "USUBJID,EXTRT,EXDOSE,EXDOSU,EXROUTE,EXSTDTC,EXENDTC,EXSTDY\n" + rows);
	}

	@Test
	void actualTimesFromTheDatesOfDoseAndSample() throws IOException {
		doses("A,drug X,5,mg,ORAL,2020-03-01T08:00:00,,1\nA,drug X,10,mg,IV INFUSION,2020-03-08T08:30,2020-03-08T09:00,8\n");
		SampleImport study = read("""
				S,PC,A,,X,drug X,<0.1,ng/mL,<0.1,,ng/mL,PLASMA,0.1,,,,,2020-03-01T07:45,1,Pre-dose,,
				S,PC,A,,X,drug X,7,ng/mL,7,7,ng/mL,PLASMA,0.1,,,,,2020-03-01T08:31:30,1,30 min,PT30M,
				S,PC,A,,X,drug X,3,ng/mL,3,3,ng/mL,PLASMA,0.1,,,Y,haemolysed,2020-03-08T10:36:00,8,2 h,PT2H,
				S,PC,A,,X,drug X,,,,,,PLASMA,0.1,NOT DONE,vein lost,,,2020-03-08,8,4 h,PT4H,
				""");
		List<Sample> samples = study.samples();
		assertEquals(List.of(-0.25, 31.5 / 60, 7 * 24 + 2.6, 7 * 24 + 4.5), samples.stream().map(Sample::time).toList());
		assertEquals(List.of(31.5 / 60, 2.1, 4.0), samples.stream().skip(1).map(Sample::afterDose).toList());
		assertEquals(List.of("day 1", "day 1", "day 8", "day 8"), samples.stream().map(Sample::occasion).toList());
		assertEquals(0.5, samples.get(1).nominal());
		assertEquals(Censoring.BLQ, samples.get(0).censoring());
		assertEquals("PCEXCLFL: the file leaves this sample out: haemolysed", samples.get(2).reason());
		assertTrue(samples.get(3).reason().contains("vein lost"), samples.get(3).reason());
		assertEquals(List.of(2L, 2L), List.of((long) study.accepted(), (long) study.excluded()));
		DoseRecord infusion = study.doses().get(1);
		assertEquals(List.of(168.5, 0.5, 10.0), List.of(infusion.time(), infusion.duration(), infusion.amount()));
		assertEquals("IV INFUSION", infusion.route());
	}

	@Test
	void pooledSamplesHaveTheDosesOfTheirMembers() throws IOException {
		doses("R1,X,5,mg/kg,ORAL,2020-03-01T08:00:00,,1\nR2,X,5,mg/kg,ORAL,2020-03-01T08:05:00,,1\n");
		Files.writeString(folder.resolve("pooldef.csv"), "STUDYID,POOLID,USUBJID\nS,P1,R1\nS,P1,R2\n");
		Files.writeString(folder.resolve("dm.csv"), "USUBJID,SEX,AGE,AGEU,ARM,SPECIES\nR1,F,8,WEEKS,low,RAT\nR2,F,9,WEEKS,low,RAT\n");
		SampleImport study = read("S,PC,,P1,X,X,7,ng/g,7,7,ng/g,LIVER,,,,,,2020-03-01T10:00,1,2 h,PT2H,\n");
		Sample sample = study.samples().getFirst();
		assertEquals(List.of("P1", "P1", "LIVER"), List.of(sample.subject(), sample.pool(), sample.matrix()));
		assertEquals(2, sample.afterDose());
		SubjectRecord pool = study.subjects().getFirst();
		assertEquals("F", pool.sex());
		assertEquals("R1 R2", pool.covariates().getLast().text());
		assertEquals(List.of("P1"), study.doses().stream().map(DoseRecord::subject).toList());
	}

	@Test
	void missingDosesAndTimesAreListed() throws IOException {
		SampleImport study = read("S,PC,B,,X,X,7,ng/mL,7,7,ng/mL,PLASMA,,,,,,,,after a while,,\n"
				+ "S,PC,B,,X,X,lost,ng/mL,lost,,ng/mL,PLASMA,,,,,,,1,1 h,PT1H,\n");
		assertEquals(List.of("PCDTC", "PCSTRESN", "EXDOSE"), study.problems().stream().map(p -> p.column()).toList());
		assertEquals("lost", study.problems().get(1).original());
		assertEquals(1, study.samples().get(1).afterDose());
		assertNull(study.samples().get(0).occasion());
		assertTrue(study.samples().get(0).excluded());
	}

	@Test
	void foldersWithoutConcentrationsAreRefused() {
		SdtmException e = assertThrows(SdtmException.class, () -> SdtmImporter.read(folder, SampleImportSettings.DEFAULT));
		assertTrue(e.getMessage().contains("no concentrations"), e.getMessage());
	}

	/** The CDISC pilot study's PC of pharmaversesdtm: planned times in words, two fluids, 254 subjects of 18 samples. */
	@Test
	void pilotStudy() throws IOException {
		Path file = Files.copy(SharedData.file("sdtm/pharmaverse_pc.csv"), folder.resolve("pc.csv"));
		assertTrue(SdtmDomains.isConcentrations(file));
		SampleImport study = SdtmImporter.read(file, SampleImportSettings.DEFAULT).samples();
		assertEquals(4572, study.samples().size());
		assertEquals(254, study.subjects().size());
		assertEquals(2179, study.samples().stream().filter(s -> s.censoring() == Censoring.BLQ && s.original().equals("<BLQ")).count());
		assertEquals(List.of("PLASMA", "URINE"), List.copyOf(study.matrices()));
		// of each subject the doses are missing, and nothing else is wrong
		assertEquals(254, study.problems().size());
		assertEquals(4572, study.accepted());
	}
}
