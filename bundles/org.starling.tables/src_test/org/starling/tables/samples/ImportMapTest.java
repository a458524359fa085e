package org.starling.tables.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.tables.SharedData;
import org.starling.tables.json.SettingsFileException;

class ImportMapTest {

	@TempDir
	Path folder;

	private SampleImport read(String map, Path data) throws IOException {
		return SampleImporter.read(data, ImportMap.read(Files.writeString(folder.resolve("map.json"), map)).settings(data));
	}

	private Path data(String text) throws IOException {
		return Files.writeString(folder.resolve("data.csv"), text);
	}

	@Test
	void fieldsUnitsAndConstants() throws IOException {
		SampleImport result = read("""
				{"subject": "Nr", "time": "t", "timeUnit": "min", "concentration": "x", "concentrationUnit": "u", "tissueName": "liver",
				 "analyteName": "X", "doseAmount": 5, "doseUnit": "mg", "infusionDuration": 30, "route": "infusion",
				 "covariates": ["colour"], "lambdaZ": {"minPoints": 3}}""", data("Nr,t,x,u,colour\n1,10,2,ng/mL,red\n"));
		assertEquals(List.of(), result.problems());
		Sample sample = result.samples().getFirst();
		assertEquals(List.of("liver", "X", "ng/mL"), List.of(sample.matrix(), sample.compound(), sample.unit()));
		assertEquals("min", result.timeUnit());
		assertEquals(List.of(5.0, 30.0), List.of(result.doses().getFirst().amount(), result.doses().getFirst().duration()));
		assertEquals("red", result.subjects().getFirst().covariates().getFirst().text());
	}

	@Test
	void whatIsSavedReadsTheSame() throws IOException {
		Path data = data("id;Zeit (h);Leber (ng/g);plasma (ng/mL)\nA;0,5;1,5;<0,2\n");
		SampleImport first = SampleImporter.read(data, SampleImportSettings.DEFAULT);
		Path map = folder.resolve("saved.json");
		ImportMap.write(first, map);
		SampleImport second = SampleImporter.read(data, ImportMap.read(map).settings(data));
		assertEquals(first.samples(), second.samples());
		assertEquals(first.mapping(), second.mapping());
		ImportMap.write(second, folder.resolve("again.json"));
		assertEquals(-1, Files.mismatch(map, folder.resolve("again.json")));
	}

	/** A map that the analysis reads too: its own keys are passed over, headings may lack their units. */
	@Test
	void aMapOfTheAnalysis() throws IOException {
		SampleImport result = read("{\"subject\": \"id\", \"time\": \"time\", \"concentration\": \"conc\", \"lloq\": 0.5, \"exclude\": \"out\", "
				+ "\"tau\": 12, \"sampling\": \"serial\"}", data("id,time (h),conc (mg/L),out\n1,0,BLQ,\n1,1,0.4,\n1,2,3,Y\n"));
		assertEquals(List.of(0.5, 0.5), result.samples().stream().limit(2).map(Sample::lloq).toList());
		assertEquals(Censoring.BLQ, result.samples().get(1).censoring());
		assertEquals(1, result.excluded());
	}

	@Test
	void nothingIsGuessedWhenThatIsAskedFor() throws IOException {
		Path data = data("id,time (h),conc (mg/L),sex\n1,0,2,m\n");
		SampleImport result = read("{\"guess\": false, \"subject\": \"id\", \"time\": \"time (h)\", \"concentration\": \"conc (mg/L)\"}", data);
		assertEquals(SampleField.IGNORE, result.mapping().columns().get(3).field());
		assertEquals("mg/L", result.samples().getFirst().unit());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "[];the file must be an object", "{\"a\";no JSON", "{\"tiem\": \"t\"};unknown key \"tiem\"", "{\"time\": \"T\"};names the column \"T\"",
			"{\"columns\": {\"id\": \"subjekt\"}};isn't one of", "{\"columns\": {\"x\": \"subject\"}};names the column \"x\"",
			"{\"format\": {\"separator\": \"ab\"}};write one character", "{\"format\": {\"charset\": \"utf9\"}};there is no charset",
			"{\"time\": {\"a\": 1}};must be a text", "{\"missingSubject\": \"maybe\"};isn't one of", "{\"covariates\": \"sex\"};must be a list", "{\"guess\": \"no\"};must be true or false", "{\"format\": {\"seperator\": \"tab\"}};unknown key \"format.seperator\"" })
	void mistakesAreNamed(String map, String message) throws IOException {
		Path data = data("id,time (h),conc (mg/L)\n1,0,2\n");
		SettingsFileException e = assertThrows(SettingsFileException.class, () -> read(map, data));
		assertTrue(e.getMessage().contains("map.json") && e.getMessage().contains(message), e.getMessage());
	}

	/** The columns of an ADNCA under names of their own, all by the map: the same samples as by the guess. */
	@Test
	void analysisDataSetByMap() throws IOException {
		Path file = SharedData.file("sdtm/multispec_ADNCA.csv");
		SampleImport mapped = read("""
				{"guess": false, "subject": "USUBJID", "analyte": "PARAM", "tissue": "PCSPEC", "time": "AFRLT", "timeUnit": "RRLTU",
				 "timeAfterDose": "ARRLT", "nominalTime": "NFRLT", "occasion": "DOSNOP", "timeEnd": "AEFRLT", "sampleSize": "VOLUME",
				 "sampleSizeUnit": "VOLUMEU", "concentration": "AVAL", "concentrationUnit": "AVALU", "original": "Concentration",
				 "lloq": "ASSAY_LLQ", "lloqUnit": "ASSAY_LLQ_UNIT"}""", file);
		assertEquals(SampleImporter.read(file, SampleImportSettings.DEFAULT).samples(), mapped.samples());
	}
}
