package org.starling.quantization.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.lcms.quantitation.HandLimits;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.RunOutput;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.bioanalysis.Calibration;
import org.starling.model.bioanalysis.CalibrationWeighting;
import org.starling.model.bioanalysis.IntegrationLimits;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/** A run of a project, saved and opened again, gives the numbers of its table: ratios are 0.02 c for the one analyte, 0.05 c for the other. */
class AnalyticalRunsTest {

	private static final String SEQUENCE = """
			sample,type,nominal a,nominal b,area a,standardArea a,area b,standardArea b
			c1,calibrator,1,2,20,1000,100,1000
			c2,calibrator,10,20,200,1000,1000,1000
			c3,calibrator,100,200,2000,1000,10000,1000
			c4,calibrator,1000,2000,90000,1000,100000,1000
			s1,unknown,,,1000,1000,1000,2000
			""";

	@TempDir
	private Path folder;
	private ProjectFolder project;
	private AnalyticalRun run;

	@BeforeEach
	void make() throws IOException {
		project = ProjectFolder.create(folder.resolve("p"), "p");
		Files.writeString(project.dataFolder().resolve("batch.csv"), SEQUENCE);
		run = Documents.create(AnalyticalRun.class, BioanalysisPackage.Literals.ANALYTICAL_RUN);
		run.setName("batch 1");
		run.setSequence("data/batch.csv");
		run.getAnalytes().add(analyte("a"));
		run.getAnalytes().add(analyte("b"));
	}

	private static Analyte analyte(String name) {
		Analyte analyte = Documents.create(Analyte.class, BioanalysisPackage.Literals.ANALYTE);
		analyte.setName(name);
		analyte.setConcentrationUnit("ng/mL");
		return analyte;
	}

	private static Transition transition(double precursor, double product) {
		Transition transition = Documents.create(Transition.class, BioanalysisPackage.Literals.TRANSITION);
		transition.setPrecursorMz(precursor);
		transition.setProductMz(product);
		return transition;
	}

	private QuantifiedRun quantify() throws IOException {
		return AnalyticalRuns.quantify(run, project.path(), () -> false, share -> {
		});
	}

	@Test
	void eachAnalyteHasItsOwnNominalsAndAreas() throws IOException {
		Calibration range = Documents.create(Calibration.class, BioanalysisPackage.Literals.CALIBRATION);
		range.setWeighting(CalibrationWeighting.INVERSE);
		range.setHighest(100.0);
		run.getAnalytes().getFirst().setCalibration(range);
		Path file = project.add(run);
		run = ProjectFolder.open(project.path()).load(file, AnalyticalRun.class);
		QuantifiedRun found = quantify();
		QuantifiedRow a = found.results().get(0).run().rows().get(4);
		QuantifiedRow b = found.results().get(1).run().rows().get(4);
		assertEquals(50, a.concentration(), 1e-9);
		assertEquals(10, b.concentration(), 1e-9);
		assertEquals("1/x", found.results().get(0).run().curve().weighting().id());
		assertEquals(QuantifiedRun.OUT_OF_RANGE, found.results().get(0).run().rows().get(3).flag());
		assertEquals(2000, found.results().get(1).run().uloq());
		assertEquals(10, RunOutput.table(found).rows());
		assertEquals("ng/mL", RunOutput.table(found).column("concentration").unit());
	}

	@Test
	void limitsSetByHandReachTheEngine() {
		Analyte a = run.getAnalytes().getFirst();
		a.setTransition(transition(372.2, 72.1));
		a.setStandard(transition(377.2, 72.1));
		IntegrationLimits limits = Documents.create(IntegrationLimits.class, BioanalysisPackage.Literals.INTEGRATION_LIMITS);
		limits.setInjection("raw/7.mzML");
		limits.setTransition(a.getStandard());
		limits.setStart(1.5);
		limits.setEnd(1.75);
		run.getLimits().add(limits);
		HandLimits hand = AnalyticalRuns.method(run).limits().getFirst();
		assertEquals(377.2, hand.transition().q1());
		assertEquals(1.75, hand.end());
		assertNull(AnalyticalRuns.method(run).analytes().get(1).analyte(), "the table has areas");
		run.getAnalytes().get(1).setName("a");
		String message = assertThrows(IllegalArgumentException.class, this::quantify).getMessage();
		assertTrue(message.contains("two analytes") && message.contains("\"a\""), message);
	}
}
