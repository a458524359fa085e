package org.starling.tables.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.tables.csv.DelimitedTextException;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;

class SampleImporterTest {

	private static final SampleImportSettings SETTINGS = SampleImportSettings.DEFAULT;

	@TempDir
	Path folder;

	private SampleImport read(String text, SampleImportSettings settings) throws IOException {
		return SampleImporter.read(Files.writeString(folder.resolve("samples.csv"), text), settings);
	}

	private SampleImport read(String text) throws IOException {
		return read(text, SETTINGS);
	}

	private Sample only(String text) throws IOException {
		List<Sample> samples = read(text).samples();
		assertEquals(1, samples.size());
		return samples.getFirst();
	}

	@Test
	void longLayoutWithUnitsInHeadings() throws IOException {
		SampleImport result = read("Subject,Tissue,Analyte,Time [h],conc (mg/L),LLOQ (ug/L)\nA,liver,X,0.5,2.5,100\n");
		assertEquals(List.of(), result.problems());
		Sample sample = result.samples().getFirst();
		assertEquals(2, sample.row());
		assertEquals("A", sample.subject());
		assertEquals("liver", sample.matrix());
		assertEquals("X", sample.compound());
		assertEquals(0.5, sample.time());
		assertEquals(2.5, sample.value());
		assertEquals("mg/L", sample.unit());
		assertEquals(0.1, sample.lloq(), 1e-15);
		assertEquals("2.5", sample.original());
		assertEquals("h", result.timeUnit());
		assertFalse(sample.excluded());
	}

	@Test
	void unitsInColumnsOfTheirOwn() throws IOException {
		SampleImport result = read("Animal,time,timeu,concentration,concentrationu\nA,30,min,1,ug/mL\nA,1,hours,2,ng/mL\n");
		assertEquals("min", result.timeUnit());
		assertEquals(60, result.samples().get(1).time(), 1e-12);
		assertEquals("ug/mL", result.samples().get(0).unit());
		assertEquals("ng/mL", result.samples().get(1).unit());
		assertEquals(List.of(), result.problems());
	}

	@Test
	void germanTable() throws IOException {
		SampleImport result = read("Tier;Zeit (h);Konz (µg/L)\nA;0,25;1,5\nA;0,5;<0,1\n");
		assertEquals(0.25, result.samples().get(0).time());
		assertEquals(1.5, result.samples().get(0).value());
		assertEquals(Censoring.BLQ, result.samples().get(1).censoring());
		assertEquals(0.1, result.samples().get(1).lloq());
	}

	@Test
	void wideLayoutOfTissues() throws IOException {
		SampleImport result = read("animal,time_h,plasma (ng/mL),Liver (ng/g),tumour (ng/g)\n1,1,10,20,BLQ\n2,1,11,,x\n");
		assertEquals(List.of("plasma", "liver", "tumour"), List.copyOf(result.matrices()));
		// the blank cell of the second animal is no sample
		assertEquals(5, result.samples().size());
		assertEquals("ng/g", result.samples().get(1).unit());
		assertEquals(20, result.samples().get(1).value());
		assertEquals(Censoring.BLQ, result.samples().get(2).censoring());
		// a bad cell does not spoil its neighbours in the row
		assertFalse(result.samples().get(3).excluded());
		assertTrue(result.samples().get(4).excluded());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", value = { "BQL;BLQ;0.5", "blq;BLQ;0.5", "<LLOQ;BLQ;0.5", "BQL<(0.249);BLQ;0.249",
			"<BLQ;BLQ;0.5", "<0.1;BLQ;0.1", "<0,1;BLQ;0.1", "< 0.1;BLQ;0.1", "ND;BLQ;0.5", "BLQ (<0.1);BLQ;0.1", "≤0.2;BLQ;0.2", "0.4;BLQ;0.5",
			"0;BLQ;0.5", "0.5;NONE;0.5", "7;NONE;0.5", ">ULOQ;ALQ;0.5", ">100;ALQ;0.5", "ALQ;ALQ;0.5", "Not detected;BLQ;0.5" })
	void censoredSpellings(String text, Censoring censoring, double lloq) throws IOException {
		Sample sample = only("id,time (h),conc (mg/L),LLOQ\n1,2,\"" + text + "\",0.5\n");
		assertEquals(censoring, sample.censoring());
		assertEquals(lloq, sample.lloq());
		assertEquals(text, sample.original());
		assertFalse(sample.excluded());
	}

	@Test
	void upperLimits() throws IOException {
		assertEquals(100, only("id,time (h),conc (mg/L)\n1,2,>100\n").uloq());
		assertEquals(Censoring.ALQ, only("id,time (h),conc (mg/L),ULOQ\n1,2,101,100\n").censoring());
	}

	@Test
	void blqWithoutLimitIsSaidOnce() throws IOException {
		SampleImport result = read("id,time (h),conc (mg/L)\n1,2,BLQ\n1,3,BLQ\n");
		assertEquals(2, result.accepted());
		assertEquals(1, result.problems().size());
		assertEquals(0, result.problems().getFirst().row());
		assertFalse(result.problems().getFirst().excludes());
	}

	/** Row text; column, original and part of the reason of the one problem. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "1,0,abc;conc (mg/L);abc;no number", "1,0,1.2*;conc (mg/L);1.2*;no number", "1,0,'1,2';conc (mg/L);1,2;no number",
			"1,0,-3;conc (mg/L);-3;negative", "1,0,;conc (mg/L);'';no value", "1,0,NS;conc (mg/L);NS;no value", ",0,1;id;'';subject is missing",
			"1,,1;time (h);'';time is missing", "1,predose,1;time (h);predose;no number", "1,-0.5,1;time (h);-0.5;before the first dose",
			"1,1,7;conc (mg/L);7;repeats line 2", "1,1,8;conc (mg/L);8;second value" })
	void badRowsAreExcludedAndReported(String row, String column, String original, String reason) throws IOException {
		SampleImport result = read("id,time (h),conc (mg/L)\n1,1,7\n" + row.replace('\'', '"') + "\n2,1,9\n");
		assertEquals(2, result.accepted());
		assertEquals(1, result.excluded());
		Sample bad = result.samples().get(1);
		assertTrue(bad.excluded());
		assertTrue(bad.reason().contains(reason), bad.reason());
		assertEquals(1, result.problems().size(), result.problems().toString());
		RowProblem problem = result.problems().getFirst();
		assertEquals(3, problem.row());
		assertEquals(column, problem.column());
		assertEquals(original, problem.original());
		assertTrue(problem.reason().contains(reason), problem.reason());
		assertTrue(problem.excludes());
		assertFalse(problem.proposal().isBlank());
	}

	@Test
	void proposals() throws IOException {
		String head = "id,time (h),conc (mg/L)\n";
		assertTrue(read(head + "1,0,\"1,25\"\n").problems().getFirst().proposal().contains("1.25"));
		assertTrue(read(head + "1,0,1.2*\n").problems().getFirst().proposal().contains("1.2 "));
		assertTrue(read("id,time,timeu,conc,concu\n1,0,h,1,uM\n").problems().getFirst().reason().contains("umol/L"));
	}

	@Test
	void rowsTooLongAreExcluded() throws IOException {
		SampleImport result = read("id,time (h),conc (mg/L)\n1,1,7\n1,2,3,5\n");
		assertEquals(1, result.accepted());
		assertTrue(result.problems().getFirst().reason().contains("4 cells"));
	}

	@Test
	void negativeTimesCanBeKept() throws IOException {
		assertEquals(-0.5, read("id,time (h),conc (mg/L)\n1,-0.5,0\n", SETTINGS.withNegativeTimes(true)).samples().getFirst().time());
	}

	@Test
	void replicatesAreNoDuplicates() throws IOException {
		SampleImport result = read("id,time (h),conc (mg/L),replicate\n1,1,7,1\n1,1,7.5,2\n");
		assertEquals(2, result.accepted());
		assertEquals("2", result.samples().get(1).replicate());
	}

	@Test
	void sparseDataHaveASubjectForEachRow() throws IOException {
		String text = "conc,time,sex\n84.9,1,m\n136,1,f\n";
		DelimitedTextException e = assertThrows(DelimitedTextException.class, () -> read(text));
		assertTrue(e.getMessage().contains("SUBJECT"), e.getMessage());
		SampleImport result = read(text, SETTINGS.withMissingSubject(MissingSubject.ONE_PER_ROW).withUnits("h", "mg/L", null, null));
		assertEquals(2, result.accepted());
		assertEquals(List.of("m", "f"), result.subjects().stream().map(SubjectRecord::sex).toList());
	}

	@Test
	void missingUnitsAreAskedFor() throws IOException {
		SampleImport result = read("id,time,conc\n1,1,7\n1,2,8\n");
		assertNull(result.timeUnit());
		assertNull(result.samples().getFirst().unit());
		assertEquals(List.of("time", "conc"), result.problems().stream().map(RowProblem::column).toList());
		SampleImport given = read("id,time,conc\n1,1,7\n1,2,8\n", SETTINGS.withUnits("h", "ug/mL", null, null));
		assertEquals("h", given.timeUnit());
		assertEquals("ug/mL", given.samples().getFirst().unit());
		assertEquals(List.of(), given.problems());
	}

	@Test
	void timesInNoUnitOfTimeAreRefused() throws IOException {
		SampleImport result = read("id,time (mg),conc (mg/L)\n1,1,7\n");
		assertEquals(0, result.accepted());
		assertTrue(result.problems().getFirst().reason().contains("measures mass"), result.problems().toString());
	}

	@Test
	void dosesAndCovariatesOfSubjects() throws IOException {
		SampleImport result = read("""
				id,sex,age (a),wt (g),strain,dose (mg/kg),route,time (h),conc (mg/L)
				A,m,2,250,Wistar,4,oral,0,0
				A,m,2,250,Wistar,4,oral,1,2
				B,f,3,200,Wistar,8,iv,0,0
				B,f,3,210,Wistar,8,iv,1,5
				C,f,,,Wistar,8,iv,1,6
				D,f,2,200,Wistar,0,iv,1,6
				""");
		SubjectRecord a = result.subjects().getFirst();
		assertEquals(250, a.bodyWeight());
		assertEquals("g", a.bodyWeightUnit());
		assertEquals(2, a.age());
		assertEquals(List.of(new Covariate("strain", "Wistar", Double.NaN, null)), a.covariates());
		assertEquals(4, result.doses().size());
		DoseRecord dose = result.doses().getFirst();
		assertEquals(1.0, dose.amount(), 1e-15);
		assertEquals("mg", dose.unit());
		assertEquals(4, dose.statedAmount());
		assertEquals("oral", dose.route());
		assertEquals(1.6, result.doses().get(1).amount(), 1e-15);
		assertEquals("mg/kg", result.doses().get(2).unit());
		assertEquals(List.of("subject B had 200 before",
				"the dose is per body weight, and the weight of subject C is not known"),
				result.problems().stream().map(RowProblem::reason).toList());
	}

	@Test
	void severalDosesByTheirTimes() throws IOException {
		SampleImport result = read("id,dose (mg),dose time (h),time (h),conc (mg/L)\n1,100,0,1,5\n1,100,12,13,6\n1,100,12,14,4\n");
		assertEquals(List.of(0.0, 12.0), result.doses().stream().map(DoseRecord::time).toList());
		SampleImport changed = read("id,dose (mg),time (h),conc (mg/L)\n1,100,1,5\n1,200,13,6\n");
		assertEquals(1, changed.doses().size());
		assertTrue(changed.problems().getFirst().reason().contains("another dose"));
	}

	@Test
	void mappingsCanBeOverridden() throws IOException {
		ColumnMapping mapping = ColumnMapping.guess(List.of("id", "time_original", "time_hr", "conc", "weird"));
		assertEquals("hr", mapping.column(SampleField.TIME).orElseThrow().unit());
		ColumnMapping changed = mapping.with("time_original", SampleField.TIME, "min").with("weird", SampleField.SUBJECT, null);
		assertEquals(SampleField.IGNORE, changed.columns().get(0).field());
		assertEquals(SampleField.IGNORE, changed.columns().get(2).field());
		SampleImport result = read("id,time_original,time_hr,conc,weird\nx,30,0.5,2,w1\n", SETTINGS.withMapping(changed)
				.withUnits(null, "mg/L", null, null));
		assertEquals("w1", result.samples().getFirst().subject());
		assertEquals(30, result.samples().getFirst().time());
		assertThrows(IllegalArgumentException.class, () -> mapping.with("none", SampleField.TIME, null));
		DelimitedTextException e = assertThrows(DelimitedTextException.class,
				() -> read("a,b\n1,2\n", SETTINGS.withMapping(mapping)));
		assertTrue(e.getMessage().contains("guess it anew"));
	}

	@Test
	void hashIsThatOfTheFile() throws IOException {
		// `printf 'id,time,conc\n' | sha256sum`
		assertEquals("d1c58aa42d9e8e19e262216cc7590dadd714f584dcc94eeeaf36f874a798143f", read("id,time,conc\n").sourceSha256());
	}

	@Test
	void manyRowsStayFluidAndCanBeCancelled() throws IOException {
		StringBuilder text = new StringBuilder("id,time (h),conc (mg/L)\n");
		for (int i = 0; i < 200_000; i++) {
			text.append(i / 100).append(',').append(i % 100).append(',').append(i % 7 + 1).append('\n');
		}
		Path file = Files.writeString(folder.resolve("many.csv"), text);
		assertEquals(200_000, SampleImporter.read(file, SETTINGS).accepted());
		int[] asked = { 0 };
		assertThrows(CancellationException.class, () -> SampleImporter.read(file, SETTINGS, () -> ++asked[0] == 3));
		assertEquals(3, asked[0]);
	}

	@Test
	void sampleTablesReadBackAsTheyWereWritten() throws IOException {
		SampleImport result = read("id,tissue,drug,time (h),nominal time,conc (mg/L),LLOQ,batch\n1,liver,X,1.1,1,0.30000000000000004,0.1,b\n"
				+ "1,liver,X,2,2,\"<0,2\",,b\n1,liver,X,2.1,2,oops,,b\n,liver,X,2.1,2,1,,\n");
		SampleTable table = new SampleTable(result.timeUnit(), result.samples());
		Path file = folder.resolve("data/table.csv");
		table.write(file);
		assertEquals(table, SampleTable.read(file));
		byte[] first = Files.readAllBytes(file);
		SampleTable.read(file).write(file);
		assertEquals(new String(first), Files.readString(file));
	}

	@Test
	void damagedSampleTablesSayWhere() throws IOException {
		Path file = folder.resolve("table.csv");
		String head = "subject,matrix,time [h],value,unit,censoring,excluded\n";
		for (String bad : List.of("a,p,x,1,mg/L,NONE,false", "a,p,1,1,uM,NONE,false", "a,p,1,1,mg/L,SOME,false", "a,p,1,1,mg/L,NONE,no")) {
			Files.writeString(file, head + "a,p,0,1,mg/L,NONE,false\n" + bad + "\n");
			assertEquals(3, assertThrows(DelimitedTextException.class, () -> SampleTable.read(file)).line());
		}
		Files.writeString(file, "subject,time\n");
		assertTrue(assertThrows(DelimitedTextException.class, () -> SampleTable.read(file)).getMessage().contains("matrix"));
	}
}
