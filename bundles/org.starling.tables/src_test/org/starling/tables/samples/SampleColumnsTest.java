package org.starling.tables.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.tables.samples.SampleFilter.FilterException;

/** The columns hold what the file says; filters and orders give the rows that one finds by hand. */
class SampleColumnsTest {

	private static final String TEXT = """
			row,subject,matrix,compound,time [h],value,unit,censoring,lloq,original,excluded,reason
			2,S10,liver,X,0,1.5,mg/L,NONE,0.1,1.5,false,
			3,S2,Liver,X,1,,mg/L,BLQ,0.1,"<0,1",false,
			4,S1,plasma,X,1,20,mg/L,NONE,0.1,20 ,true,too high
			5,S2,brain,,2.5,-3e-1,mg/L,NONE,,µ,false,

			7,S10,plasma,X,10,5,1,NONE,0.1,5.0,false,
			""";

	@TempDir
	private Path folder;
	private Path file;
	private SampleColumns table;

	@BeforeEach
	void read() throws IOException {
		file = Files.writeString(folder.resolve("samples.csv"), TEXT);
		table = SampleColumns.read(file, () -> false);
	}

	@Test
	void cellsAreThoseOfTheFile() {
		assertEquals(5, table.rows());
		assertEquals("h", table.timeUnit());
		assertEquals(-0.3, table.number(SampleColumn.VALUE, 3));
		assertTrue(Double.isNaN(table.number(SampleColumn.VALUE, 1)));
		assertEquals("<0,1", table.text(SampleColumn.ORIGINAL, 1));
		assertEquals("µ", table.text(SampleColumn.ORIGINAL, 3));
		assertFalse(table.has(SampleColumn.OCCASION));
		assertEquals(7, table.sample(4).row());
		assertEquals("", table.sample(4).unit(), "a pure number");
		assertEquals(1, table.excludedRows());
	}

	@Test
	void uncertaintiesAreImportedConvertedAndKept() throws IOException {
		Path source = Files.writeString(folder.resolve("measured.csv"), "subject,time_h,conc (ng/mL),uncertainty (ug/mL),dilution\n"
				+ "a,1,250,0.0125,5\na,2,80,,\nb,1,90,-1,0.5\n");
		SampleImport imported = SampleImporter.read(source, SampleImportSettings.DEFAULT);
		Path written = folder.resolve("own.csv");
		new SampleTable("h", imported.samples()).write(written);
		SampleColumns read = SampleColumns.read(written, () -> false);
		assertEquals(12.5, read.sample(0).standardUncertainty(), 1e-12, "in the unit of the value");
		assertEquals(5, read.sample(0).assay().dilution(), 0);
		assertEquals(0.0125, read.sample(0).inUnit(1e-3, "ug/mL").standardUncertainty(), 1e-15);
		assertTrue(Double.isNaN(read.sample(1).standardUncertainty()) && read.sample(2).assay() == null);
		assertEquals(List.of("uncertainty (ug/mL)", "dilution"), imported.problems().stream().filter(problem -> problem.row() == 4)
				.map(RowProblem::column).toList(), () -> imported.problems().toString());
		assertTrue(read.with(SampleColumns.Exclusions.of(new int[] { 0 }, "x")).has(SampleColumn.STANDARD_UNCERTAINTY));
		assertFalse(table.has(SampleColumn.STANDARD_UNCERTAINTY));
	}

	@Test
	void exclusionsAreChangedAndTakenBackAndWritten() throws IOException {
		SampleColumns.Exclusions before = table.exclusions(0, 2);
		SampleColumns changed = table.with(SampleColumns.Exclusions.of(new int[] { 0, 1 }, "haemolysed"))
				.with(SampleColumns.Exclusions.of(new int[] { 2 }, null));
		assertTrue(changed.isExcluded(0) && changed.isExcluded(1) && !changed.isExcluded(2));
		assertFalse(table.isExcluded(0), "the first table is as it was");
		Path copy = folder.resolve("copy.csv");
		changed.write(copy);
		assertEquals("haemolysed", SampleColumns.read(copy, () -> false).text(SampleColumn.REASON, 1));
		SampleColumns back = changed.with(before);
		assertEquals("too high", back.text(SampleColumn.REASON, 2));
		assertArrayEquals(new int[] { 1, 2 }, SampleFilter.ALL.excludedOnly().rows(back, () -> false));
	}

	private int[] filter(SampleColumn column, String condition) throws FilterException {
		return SampleFilter.ALL.with(column, condition).rows(table, () -> false);
	}

	@Test
	void filtersFindTheirRows() throws FilterException {
		assertArrayEquals(new int[] { 0, 1 }, filter(SampleColumn.MATRIX, "LIV"));
		assertArrayEquals(new int[] { 0, 1, 3 }, filter(SampleColumn.MATRIX, "=liver | brain"));
		assertArrayEquals(new int[] { 2, 3, 4 }, filter(SampleColumn.MATRIX, "!liver"));
		assertArrayEquals(new int[] { 3 }, filter(SampleColumn.COMPOUND, "="));
		assertArrayEquals(new int[] { 2 }, filter(SampleColumn.VALUE, ">5"));
		assertArrayEquals(new int[] { 0, 3, 4 }, filter(SampleColumn.VALUE, "<= 5"));
		assertArrayEquals(new int[] { 0, 4 }, filter(SampleColumn.VALUE, "1..5"));
		assertArrayEquals(new int[] { 1 }, filter(SampleColumn.VALUE, "="));
		assertArrayEquals(new int[] { 0, 3 }, filter(SampleColumn.TIME, "0 | 2.5"));
		assertArrayEquals(new int[] { 1 }, SampleFilter.ALL.censoredOnly().rows(table, () -> false));
		assertTrue(assertThrows(FilterException.class, () -> filter(SampleColumn.VALUE, ">five")).getMessage().contains(">five"));
	}

	private int[] order(SampleColumn column, boolean descending) {
		return new SampleOrder(column, descending).sort(table, SampleFilter.ALL.rows(table, () -> false));
	}

	@Test
	void ordersAreStableAndMissingCellsComeLast() {
		assertArrayEquals(new int[] { 2, 1, 3, 0, 4 }, order(SampleColumn.SUBJECT, false));
		assertArrayEquals(new int[] { 0, 4, 1, 3, 2 }, order(SampleColumn.SUBJECT, true));
		assertArrayEquals(new int[] { 3, 0, 4, 2, 1 }, order(SampleColumn.VALUE, false));
		assertArrayEquals(new int[] { 2, 4, 0, 3, 1 }, order(SampleColumn.VALUE, true));
		assertArrayEquals(new int[] { 0, 4, 2, 1, 3 }, order(SampleColumn.ORIGINAL, false));
		assertArrayEquals(new int[] { 0, 1, 2, 4, 3 }, order(SampleColumn.COMPOUND, false));
	}

	@Test
	void manyDifferentTextsAreKeptApartAndReadingStopsWhenAsked() throws IOException {
		StringBuilder many = new StringBuilder("subject,matrix,time [h],value,unit,censoring,excluded,original\n");
		for (int i = 0; i < 50_000; i++) {
			many.append("S").append(i / 10).append(",plasma,").append(i % 10).append(',').append(i).append(",mg/L,NONE,false,")
					.append(i).append('\n');
		}
		Files.writeString(file, many);
		SampleColumns read = SampleColumns.read(file, () -> false);
		assertEquals(5000, read.distinct(SampleColumn.SUBJECT).size());
		assertEquals("S4999", read.text(SampleColumn.SUBJECT, 49_999));
		int[] down = new SampleOrder(SampleColumn.VALUE, true).sort(read, SampleFilter.ALL.rows(read, () -> false));
		assertTrue(Arrays.stream(down, 0, 3).boxed().toList().equals(List.of(49_999, 49_998, 49_997)));
		int[] asked = { 0 };
		assertThrows(CancellationException.class, () -> SampleColumns.read(file, () -> ++asked[0] == 3));
	}
}
