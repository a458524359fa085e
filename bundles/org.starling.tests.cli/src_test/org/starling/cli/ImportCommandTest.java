package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.tables.Table;
import org.starling.tables.xlsx.XlsxWriter;
import org.starling.tables.xpt.XptReader;
import org.starling.tables.xpt.XptWriter;

class ImportCommandTest {

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();

	private static Table samples() {
		return Table.builder().text("animal", new String[] { "A", "A", "B", "B" })
				.number("t", "h", new double[] { 0.5, 1, 0.5, 1 })
				.text("result", new String[] { "<0.1", "4.5", "n/s", "3" }).build();
	}

	@Test
	void aMapIsUsedSavedAndUsedAgain() throws IOException {
		Path project = ExampleProjects.copyTo("theophylline", temp.resolve("p"));
		Path file = temp.resolve("samples.xlsx");
		XlsxWriter.write(samples(), "Results", file);
		Path map = Files.writeString(temp.resolve("map.json"), """
				{"subject": "animal", "time": "t [h]", "concentration": "result", "concentrationUnit": "ng/mL", "tissueName": "liver",
				 "doseAmount": 5, "doseUnit": "mg", "route": "bolus", "method": "linear"}""");
		Path saved = temp.resolve("saved.json");
		assertEquals(1, terminal.run("import", file, "--map", map, "--project", project, "--name", "Liver", "--save-map", saved,
				"--compound", "X"), terminal.err());
		assertTrue(terminal.out().contains("4 samples of 2 subjects, 1 excluded; 1 below the limit of quantification; 2 doses; 1 problems"),
				terminal.out());
		String problems = Files.readString(project.resolve("data/Liver.problems.csv"));
		assertTrue(problems.lines().anyMatch(line -> line.startsWith("4,result,n/s,this is no number,") && line.endsWith(",true")), problems);
		String study = Files.readString(project.resolve("studies/Liver.study"));
		assertTrue(study.contains("data/Liver.problems.csv") && study.contains("IV_BOLUS"), study);
		// the next file like it: as transport file
		Path next = temp.resolve("next.xpt");
		XptWriter.write(XptWriter.library(samples(), "RES", "", LocalDateTime.of(2026, 1, 1, 0, 0)), next);
		String text = Files.readString(saved);
		Files.writeString(saved, text.replace("t [h]", "T").replace("\"animal\"", "\"ANIMAL\"").replace("\"result\"", "\"RESULT\""));
		assertEquals(1, terminal.run("import", next, "--map", saved, "--dry-run"), terminal.err());
		assertTrue(terminal.out().contains("4 samples of 2 subjects, 1 excluded"), terminal.out());
		Files.writeString(map, "{\"subjekt\": \"animal\"}");
		assertEquals(1, terminal.run("import", file, "--map", map, "--dry-run"));
		assertTrue(terminal.err().contains("unknown key \"subjekt\""), terminal.err());
	}

	@Test
	void domainsOfAFolderBecomeAStudyWithWhatWasReported() throws IOException {
		Path project = ExampleProjects.copyTo("theophylline", temp.resolve("p"));
		Path folder = Files.createDirectories(temp.resolve("send"));
		Files.writeString(folder.resolve("pc.csv"), "USUBJID,PCTESTCD,PCTEST,PCSTRESN,PCSTRESC,PCSTRESU,PCSPEC,PCTPT,PCDTC\n"
				+ "A,X,X,7,7,ng/mL,PLASMA,1H,2020-03-01T09:00\n");
		Files.writeString(folder.resolve("ex.csv"), "USUBJID,EXTRT,EXDOSE,EXDOSU,EXROUTE,EXSTDTC,EXSTDY\nA,X,5,mg,ORAL,2020-03-01T08:00,1\n");
		Files.writeString(folder.resolve("pp.csv"), "USUBJID,PPTESTCD,PPTEST,PPSTRESN,PPSTRESU,PPSPEC,VISITDY\nA,CMAX,Max Conc,7,ng/mL,PLASMA,1\n");
		assertEquals(0, terminal.run("import", folder, "--project", project, "--name", "Send"), terminal.err() + terminal.out());
		assertTrue(Files.readString(project.resolve("data/Send.reported.csv")).contains("day 1,CMAX,Max Conc,,7,ng/mL"));
		assertTrue(Files.readString(project.resolve("data/Send.samples.csv")).contains("day 1,1"));
		assertTrue(Files.exists(project.resolve("data/ex.csv")));
	}

	@Test
	void aStudyThatCannotBeMadeLeavesNothing() throws IOException {
		Path project = ExampleProjects.copyTo("theophylline", temp.resolve("p"));
		List<String> before = files(project);
		Path file = Files.writeString(temp.resolve("no-units.csv"), "id,time,conc\n1,1,2\n");
		assertEquals(1, terminal.run("import", file, "--project", project));
		assertTrue(terminal.err().contains("times have no unit"), terminal.err());
		assertEquals(before, files(project));
		// the folder of studies can't be written to: it is a file
		Path studies = project.resolve("studies");
		try (var all = Files.list(studies)) {
			for (Path study : all.toList()) {
				Files.delete(study);
			}
		}
		Files.delete(studies);
		Files.writeString(studies, "");
		before = files(project);
		assertEquals(1, terminal.run("import", file, "--project", project, "--time-unit", "h", "--value-unit", "mg/L"));
		assertEquals(before, files(project));
	}

	private static List<String> files(Path folder) throws IOException {
		try (var all = Files.walk(folder)) {
			return all.map(Path::toString).sorted().toList();
		}
	}

	@Test
	void parametersBecomeTheDomainPp() throws IOException {
		Path params = Files.writeString(temp.resolve("params.csv"), "subject,tissue,PPTESTCD,value,unit,flags,reason\n"
				+ "001,plasma,AUCLST,12.5,ng.h/mL,,\n001,plasma,LAMZHL,,,,too few points\n002,plasma,CLFO,3,L/h,,\n");
		Path out = temp.resolve("pp.xpt");
		assertEquals(0, terminal.run("convert", params, "--pp", "S1", "--out", out), terminal.err());
		Table pp = XptReader.read(out).members().getFirst().table();
		assertEquals(List.of("001", "001", "002"), List.of(pp.texts("USUBJID").values()));
		assertEquals(2, pp.numbers("PPSEQ").value(1));
		assertEquals("AUC to Last Nonzero Conc", pp.texts("PPTEST").value(0));
		assertEquals("Total CL Obs by F", pp.texts("PPTEST").value(2));
		assertEquals("h*ng/mL", pp.texts("PPSTRESU").value(0));
		assertEquals(12.5, pp.numbers("PPSTRESN").value(0));
		assertEquals(List.of("NOT DONE", "too few points"), List.of(pp.texts("PPSTAT").value(1), pp.texts("PPREASND").value(1)));
		Path csv = temp.resolve("pp.csv");
		assertEquals(0, terminal.run("convert", out, "--out", csv));
		assertFalse(Files.readString(csv).isBlank());
		assertEquals(2, terminal.run("convert", out, "--out", temp.resolve("pp.doc")));
	}
}
