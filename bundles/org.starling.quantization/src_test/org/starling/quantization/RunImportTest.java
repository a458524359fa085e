package org.starling.quantization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.analysis.study.StudyData;
import org.starling.lcms.quantitation.CalibrationCurve.Model;
import org.starling.lcms.quantitation.Weighting;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleTable;

/** A run with ratio = 0.002 + 0.05·c of known concentrations goes into a study of a project and comes out of it again. */
class RunImportTest {

	private static final String CALIBRATORS = """
			c1,calibrator,1,,52500,1000000,,,
			c2,calibrator,2,,101500,1000000,,,
			c5,calibrator,5,,253000,1000000,,,
			c10,calibrator,10,,501000,1000000,,,
			c20,calibrator,20,,1003000,1000000,,,
			c50,calibrator,50,,2500000,1000000,,,
			c100,calibrator,100,,5005000,1000000,,,
			""";
	private static final String QCS = """
			q3,qc,3,,152000,1000000,,,
			q3,qc,3,,152000,1000000,,,
			q40,qc,40,,2002000,1000000,,,
			q40,qc,40,,2002000,1000000,,,
			q75,qc,75,,3752000,1000000,,,
			q75,qc,75,,3752000,1000000,,,
			""";
	private static final String HEADING = "sample,type,nominal,dilution,area,standardArea,subject,tissue,time (min)\n";
	private static final String UNKNOWNS = """
			s1,unknown,,,1502000,1000000,a1,plasma,60
			s2,unknown,,10,3002000,1000000,a1,liver,60
			s3,unknown,,,20000,1000000,a2,plasma,120
			s4,unknown,,,6000000,1000000,a2,liver,120
			s4,unknown,,10,602000,1000000,a2,liver,120
			s5,unknown,,,300000,,a3,plasma,60
			s6,unknown,,,300000,1000000,,plasma,60
			s1,isr,,,1500000,1000000,a1,plasma,60
			""";

	@TempDir
	private Path folder;
	private ProjectFolder project;
	private Study study;

	@BeforeEach
	void project() throws IOException {
		project = ProjectFolder.create(folder.resolve("project"), "Runs");
		study = Documents.create(Study.class, StudyPackage.Literals.STUDY);
		study.setName("tissues");
		project.add(study);
	}

	private QuantifiedSequence sequence(String text) throws IOException {
		return QuantifiedSequence.read(Files.writeString(folder.resolve("run.csv"), text), null, Model.LINEAR, Weighting.INVERSE_SQUARE);
	}

	private RunImport plan(QuantifiedSequence source, SampleTable existing, RunImportOptions options) throws IOException, RunRefusedException {
		return RunImport.of(study, existing, source, SampleInformation.read(source.file(), null, null, null, "h"),
				options.by("analyst", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
	}

	private static SampleTable none() {
		return new SampleTable("h", List.of());
	}

	private static Sample of(RunImport plan, long row) {
		return plan.added().stream().filter(sample -> sample.row() == row).findFirst().orElseThrow();
	}

	@Test
	void samplesCarryUncertaintyLimitsAndWhereTheyComeFrom() throws IOException, RunRefusedException {
		QuantifiedSequence source = sequence(HEADING + CALIBRATORS + QCS + UNKNOWNS);
		assertTrue(source.run().accepted(), () -> source.run().rules().toString());
		RunImport plan = plan(source, none(), RunImportOptions.named("run 7", "tamoxifen", "ng/mL"));
		assertEquals(7, plan.added().size(), "unknowns without the repeat of an incurred sample");
		Sample plasma = of(plan, 15);
		assertEquals("a1", plasma.subject());
		assertEquals("tamoxifen", plasma.compound());
		assertEquals(1, plasma.time(), 1e-12, "60 min");
		assertEquals(30, plasma.value(), 0.3);
		assertEquals(source.run().rows().get(13).standardUncertainty(), plasma.standardUncertainty(), 0);
		assertTrue(plasma.standardUncertainty() > 0);
		assertEquals("run 7", plasma.batch());
		Sample diluted = of(plan, 16);
		assertEquals(600, diluted.value(), 6);
		assertEquals(10, diluted.assay().dilution(), 0);
		assertEquals(10, diluted.lloq(), 1e-12, "limits count the dilution");
		assertEquals(1000, diluted.uloq(), 1e-9);
		assertEquals(Censoring.BLQ, of(plan, 17).censoring());
		assertTrue(Double.isNaN(of(plan, 17).value()) && of(plan, 17).original().startsWith("BLQ 0.3"), of(plan, 17).original());
		assertTrue(of(plan, 18).excluded(), "above the range, and diluted again in row 19");
		assertFalse(of(plan, 19).excluded());
		assertEquals("there is no peak of the internal standard", of(plan, 20).reason());
		assertTrue(of(plan, 21).reason().contains("which subject it is of"), of(plan, 21).reason());
		plan.apply(project);
		Study loaded = ProjectFolder.open(project.path()).load(project.studies().getFirst().path(), Study.class);
		assertEquals(plan.added(), StudyData.load(loaded).samples());
		assertEquals(List.of("run 7"), StudyRuns.runs(loaded));
		assertEquals(source.run().rows().get(13).concentration(),
				StudyRuns.read(loaded, project.path(), "run 7").run().rows().get(13).concentration(), 0, "quantified again from the areas");
		assertEquals(List.of("plasma", "liver"), loaded.getMatrices().stream().map(m -> m.getName()).toList());
		assertTrue(loaded.getDecisions().getFirst().getWhat().contains("\"run 7\" imported"));
		assertTrue(loaded.getDecisions().getFirst().getWhy().contains("ICH M10, 3.3.2"));
	}

	@Test
	void aRunThatIsNotAcceptedIsRefusedOrFlagged() throws IOException, RunRefusedException {
		QuantifiedSequence source = sequence(HEADING + CALIBRATORS + QCS.replace("2002000", "2702000") + UNKNOWNS);
		RunImportOptions options = RunImportOptions.named("run 7", "tamoxifen", "ng/mL");
		assertTrue(assertThrows(RunRefusedException.class, () -> plan(source, none(), options)).getMessage().contains("qc-accuracy"));
		RunImport forced = plan(source, none(), options.with(true, false));
		assertTrue(forced.added().stream().allMatch(sample -> sample.batch().equals("run 7 (not accepted)")));
		assertTrue(forced.decisions().getFirst().getWhat().contains("although it is not accepted by ICH M10"));
		assertTrue(forced.decisions().getFirst().getWhy().contains("qc-accuracy (ICH M10, 3.3.2)"));
	}

	@Test
	void aSecondValueOfASampleIsLeftOutOrReplacesTheFirst() throws IOException, RunRefusedException {
		QuantifiedSequence source = sequence(HEADING + CALIBRATORS + QCS + UNKNOWNS);
		RunImport first = plan(source, none(), RunImportOptions.named("run 7", "tamoxifen", "ng/mL"));
		RunImport second = plan(source, first.table(), RunImportOptions.named("run 8", "tamoxifen", "ng/mL"));
		assertTrue(second.added().stream().allMatch(Sample::excluded));
		assertTrue(of(second, 15).reason().startsWith("the study has a value of this sample, row 15 of run 7"));
		RunImport replacing = plan(source, first.table(), RunImportOptions.named("run 8", "tamoxifen", "ng/mL").with(false, true));
		assertNull(of(replacing, 15).reason());
		assertEquals("analysed again in run \"run 8\", row 15", replacing.table().samples().getFirst().reason());
		first.apply(project);
		assertTrue(assertThrows(RunRefusedException.class, () -> plan(source, first.table(), RunImportOptions.named("run 7", null, "ng/mL")))
				.getMessage().contains("already"));
	}

	@Test
	void namesAndTablesTellSamplesToo() throws IOException {
		QuantifiedSequence source = sequence("sample,type,nominal,dilution,area,standardArea\n" + CALIBRATORS.replace(",,,\n", "\n")
				+ "A12_liver_30,unknown,,,300000,1000000\n");
		Path table = Files.writeString(folder.resolve("samples.csv"), "sample,subject,time (h)\nA12_liver_30,rat 12,0.75\n");
		SampleIdentity identity = SampleInformation.read(source.file(), table, "(?<subject>\\w+?)_(?<matrix>\\w+)_(?<time>\\d+)", "min", "h")
				.of(source.run().rows().getLast().row());
		assertEquals("rat 12", identity.subject(), "the table comes before the name");
		assertEquals("liver", identity.matrix());
		assertEquals(0.75, identity.time(), 0);
		assertEquals(0.5, SampleInformation.read(source.file(), null, "(?<subject>\\w+?)_(?<matrix>\\w+)_(?<time>\\d+)", "min", "h")
				.of(source.run().rows().getLast().row()).time(), 0);
	}
}
