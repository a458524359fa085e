package org.starling.tables.sdtm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.tables.SharedData;
import org.starling.tables.Table;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;

/** The example study PDS2014 of phuse-scripts (data/send), a rat study of 29 days in SEND. */
class SendStudyTest {

	@Test
	void samplesDosesAndReportedParameters() throws IOException {
		SdtmImport study = SdtmImporter.read(SharedData.file("send/PDS_pc.xpt"), SampleImportSettings.DEFAULT);
		SampleImport samples = study.samples();
		assertEquals(246, samples.accepted(), samples.problems().toString());
		assertEquals(List.of(), samples.problems());
		assertEquals(20, samples.samples().stream().filter(s -> s.censoring() == Censoring.BLQ && s.original().equals("BQL")).count());
		assertTrue(samples.samples().stream().allMatch(s -> s.lloq() == 20 && s.unit().equals("ng/mL")));
		assertEquals(18, samples.subjects().size());
		assertEquals("SPRAGUE-DAWLEY", samples.subjects().getFirst().covariates().get(1).text());
		// VISITDY 1 and 2; 29 and the 24, 48 and 72 h behind it
		assertEquals(108, samples.samples().stream().filter(s -> s.occasion().equals("day 1")).count());
		assertEquals(138, samples.samples().stream().filter(s -> s.occasion().equals("day 29")).count());
		// 0 ng/mL·h: all samples of a day share PCDTC, so times are the planned ones
		assertTrue(samples.notes().stream().anyMatch(note -> note.startsWith("times are the planned ones")), samples.notes().toString());
		// 33.6, 57.6 and 91.6 stand in PCSTRESN cut off, in PCSTRESC right
		assertEquals(2, samples.samples().stream().filter(s -> s.value() == 33.6).count());
		// PDS2014-0031: 29 doses of 20 mg/kg, the first on 2010-12-11T08:38:22, the second 26.7355… h later
		List<Double> times = samples.doses().stream().filter(d -> d.subject().equals("PDS2014-0031")).map(d -> d.time()).toList();
		assertEquals(29, times.size());
		assertEquals(26 + 44 / 60.0 + 8 / 3600.0, times.get(1), 1e-12);
		assertEquals(180, study.reported().rows());
	}

	/**
	 * The areas that PP reports, by its own samples: linear up, logarithmic down, from zero at the dose to the last quantified one.
	 * All 18 agree to the whole number as which they are reported.
	 */
	@Test
	void reportedAreasAreThoseOfTheSamples() throws IOException {
		SdtmImport study = SdtmImporter.read(SharedData.file("send/PDS_pc.xpt"), SampleImportSettings.DEFAULT);
		Table reported = study.reported();
		int areas = 0;
		int agree = 0;
		for (int row = 0; row < reported.rows(); row++) {
			if (reported.texts("PPTESTCD").value(row).equals("AUCLST")) {
				String subject = reported.texts("subject").value(row);
				String occasion = reported.texts("occasion").value(row);
				double area = area(study.samples().samples().stream()
						.filter(s -> s.subject().equals(subject) && s.occasion().equals(occasion) && s.censoring() == Censoring.NONE)
						.sorted(Comparator.comparingDouble(Sample::afterDose)).toList());
				areas++;
				agree += Math.abs(area - reported.numbers("value").value(row)) <= 0.5 ? 1 : 0;
			}
		}
		assertEquals(List.of(18, 18), List.of(areas, agree));
	}

	private static double area(List<Sample> quantified) {
		double area = 0;
		double time = 0;
		double before = 0;
		for (Sample sample : quantified) {
			double width = sample.afterDose() - time;
			boolean down = sample.value() < before;
			area += width * (down ? (before - sample.value()) / Math.log(before / sample.value()) : (before + sample.value()) / 2);
			time = sample.afterDose();
			before = sample.value();
		}
		return area;
	}
}
