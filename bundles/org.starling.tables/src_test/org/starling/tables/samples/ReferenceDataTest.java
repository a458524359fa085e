package org.starling.tables.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.starling.tables.SharedData;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.units.Units;

/** Public data as it is found: see the sources at each test. */
class ReferenceDataTest {

	/** Boeckmann, Sheiner, Beal: NONMEM Users Guide V (1994); in R as datasets::Theoph: 12 subjects, 132 rows, dose in mg/kg. */
	@Test
	void theophylline() throws IOException {
		SampleImport result = SampleImporter.read(SharedData.file("nca/Theoph.csv"), SampleImportSettings.DEFAULT
				.withUnits("h", "mg/L", "mg/kg", "kg").withDefaults("plasma", "theophylline", "oral"));
		assertEquals(List.of(), result.problems());
		assertEquals(132, result.accepted());
		assertEquals(12, result.subjects().size());
		assertEquals(12, result.doses().size());
		DoseRecord first = result.doses().stream().filter(dose -> dose.subject().equals("1")).findFirst().orElseThrow();
		// the guide's data file gives 4.02 mg/kg to a subject of 79.6 kg
		assertEquals(319.992, first.amount(), 1e-9);
		assertEquals("mg", first.unit());
		assertEquals(79.6, result.subjects().stream().filter(s -> s.label().equals("1")).findFirst().orElseThrow().bodyWeight());
		// Phoenix WinNonlin's Cmax and Tmax of subject 1: 10.5 at 1.12 h
		Sample maximum = result.samples().stream().filter(sample -> sample.subject().equals("1"))
				.max((a, b) -> Double.compare(a.value(), b.value())).orElseThrow();
		assertEquals(10.5, maximum.value());
		assertEquals(1.12, maximum.time());
	}

	/** Kwan et al., J Pharmacokinet Biopharm 4:255 (1976): 6 subjects, 11 times each. */
	@Test
	void indometacin() throws IOException {
		SampleImport result = SampleImporter.read(SharedData.file("nca/Indometh.csv"), SampleImportSettings.DEFAULT
				.withUnits("h", "mg/L", null, null));
		assertEquals(66, result.accepted());
		assertEquals(6, result.subjects().size());
		assertEquals(List.of(), result.problems());
	}

	/** doi:10.1638/03-078: units in columns, hours written out. */
	@Test
	void whales() throws IOException {
		SampleImport result = SampleImporter.read(SharedData.file("nca/whale_conc.csv"), SampleImportSettings.DEFAULT);
		assertEquals(List.of(), result.problems());
		assertEquals(10, result.accepted());
		assertEquals(List.of("Killer Whale", "Beluga Whale"), result.subjects().stream().map(SubjectRecord::label).toList());
		assertEquals("ug/mL", result.samples().getFirst().unit());
	}

	/** CPI975, package PK of R: destructive sampling, several animals at a time, no label of a subject. */
	@Test
	void sparseSampling() throws IOException {
		SampleImport result = SampleImporter.read(SharedData.file("sparse/CPI975.csv"), SampleImportSettings.DEFAULT
				.withMissingSubject(MissingSubject.ONE_PER_ROW).withUnits("h", "ug/L", "mg", null));
		// one of the animals at 8 h has no concentration
		assertEquals(60, result.samples().size());
		assertEquals(59, result.accepted());
		assertEquals(List.of("there is no value"), result.problems().stream().map(RowProblem::reason).toList());
	}

	/** CvTdb of the US-EPA (Sayre et al., Sci Data 7:122, 2020): series of animals, plasma and blood, minutes and hours. */
	@Test
	void concentrationVersusTimeDatabase() throws IOException {
		Path file = SharedData.file("cvtdb/cvt_subset.csv");
		List<String> header;
		try (DelimitedReader reader = new DelimitedReader(file, DelimitedFormat.detect(file))) {
			header = reader.header();
		}
		ColumnMapping mapping = ColumnMapping.guess(header).with("fk_series_id", SampleField.SUBJECT, null)
				.with("time_original", SampleField.TIME, null).with("time_units_original", SampleField.TIME_UNIT, null)
				.with("conc_time_id", SampleField.REPLICATE, null);
		SampleImport result = SampleImporter.read(file, SampleImportSettings.DEFAULT.withMapping(mapping));
		assertEquals(2074, result.samples().size());
		assertEquals(Set.of("plasma", "blood"), Set.copyOf(result.matrices()));
		// the data base gives every time in hours too, rounded to what it prints
		ColumnMapping inHours = ColumnMapping.guess(header).with("fk_series_id", SampleField.SUBJECT, null)
				.with("time_hr", SampleField.TIME, "h").with("conc_time_id", SampleField.REPLICATE, null);
		List<Sample> hours = SampleImporter.read(file, SampleImportSettings.DEFAULT.withMapping(inHours)).samples();
		double toHours = Units.factor(result.timeUnit(), "h");
		for (int i = 0; i < hours.size(); i++) {
			Sample sample = result.samples().get(i);
			if (!sample.excluded()) {
				assertEquals(hours.get(i).time(), sample.time() * toHours, 1e-3 * (1 + hours.get(i).time()), "line " + sample.row());
			}
		}
		assertTrue(result.excluded() < 10, result.problems().stream().filter(RowProblem::excludes).map(RowProblem::toString)
				.limit(10).collect(Collectors.joining("\n")));
	}

	/** Simulated SDTM PC domain of the CDISC pilot study, package pharmaversesdtm of R. */
	@Test
	void sdtmConcentrations() throws IOException {
		SampleImport result = SampleImporter.read(SharedData.file("sdtm/pharmaverse_pc.csv"), SampleImportSettings.DEFAULT
				.withUnits("h", null, null, null).withNegativeTimes(true));
		Sample first = result.samples().getFirst();
		assertEquals("01-701-1015", first.subject());
		assertEquals(-0.5, first.time());
		assertEquals(Censoring.BLQ, first.censoring());
		assertEquals(0.01, first.lloq());
		assertEquals("<BLQ", first.original());
		assertEquals("PLASMA", first.matrix());
	}

	/** Simulated ADNCA of several tissues and excreta, package aNCA (tests/testthat/data): units and limits in columns. */
	@Test
	void analysisDataSetOfSeveralMatrices() throws IOException {
		SampleImport result = SampleImporter.read(SharedData.file("sdtm/multispec_ADNCA.csv"), SampleImportSettings.DEFAULT);
		assertEquals(131, result.samples().size());
		assertEquals(List.of(), result.problems());
		assertEquals(131, result.accepted());
		assertEquals(9, result.subjects().size());
		assertEquals(11, result.matrices().size());
		// 20 empty values beside <1, <2 and <8; 4 numbers beside <8, and 5 beside <10, which are halves of the limits
		assertEquals(24, result.samples().stream().filter(s -> s.censoring() == Censoring.BLQ && s.original().startsWith("<")).count());
		assertEquals(Set.of(1.0, 2.0, 8.0, 10.0), result.samples().stream().filter(s -> s.censoring() == Censoring.BLQ).map(Sample::lloq)
				.collect(Collectors.toSet()));
		// 1 mg/kg for 0.5 kg; faeces of the first 3 h, 0.5 g
		assertEquals(0.5, result.doses().getFirst().amount());
		assertEquals(new Sample.Collection(3, 0.5, "g"), result.samples().getFirst().collection());
		assertEquals("1", result.samples().getFirst().occasion());
	}
}
