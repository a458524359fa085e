package org.starling.sdk.examples.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.starling.tables.rows.FileKind;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.tck.FormatContract;
import org.starling.tables.tck.FormatSample;

class ContractTest {

	@TempDir
	private static Path folder;
	private static Path file;

	@BeforeAll
	static void write() throws IOException {
		file = Files.writeString(folder.resolve("sdtab1"), """
				TABLE NO.  1
				 ID          TIME        DV
				  1.0000E+00  0.0000E+00  7.4000E-01
				  1.0000E+00  2.5000E-01  2.8400E+00
				TABLE NO.  2
				 ID,TIME,CONC
				 2,0.5,9.75
				""");
	}

	@TestFactory
	Stream<DynamicTest> contract() {
		FormatSample blanks = new FormatSample(file, "1", List.of("ID", "TIME", "DV"),
				List.of(List.of("1.0000E+00", "0.0000E+00", "7.4000E-01"), List.of("1.0000E+00", "2.5000E-01", "2.8400E+00")));
		FormatSample commas = new FormatSample(file, "2", List.of("ID", "TIME", "CONC"), List.of(List.of("2", "0.5", "9.75")));
		return Stream.of(blanks, commas).flatMap(sample -> FormatContract.checks(new NonmemTableFormat(), sample).stream()
				.map(check -> DynamicTest.dynamicTest(check.name() + ", table " + sample.part(), check.body()::run)));
	}

	/** On a plain class path META-INF/services is enough for it to count wherever samples are imported. */
	@Test
	void samplesAreImportedFromIt() throws IOException {
		assertEquals(FileKind.CONTRIBUTED, FileKind.of(file));
		SampleImport samples = SampleImporter.read(file, SampleImportSettings.DEFAULT);
		assertEquals(2, samples.samples().size());
		assertEquals(2.84, samples.samples().get(1).value(), 0);
		assertEquals(0.25, samples.samples().get(1).time(), 0);
	}
}
