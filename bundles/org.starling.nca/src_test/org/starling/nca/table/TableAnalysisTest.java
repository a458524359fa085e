package org.starling.nca.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.nca.Measure;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;
import org.starling.tables.json.SettingsFileException;
import org.starling.units.Units;

/** Tables by maps: keys, units, samples below the limit, sparse means, ratios, excreta, and wrong maps. */
class TableAnalysisTest {

	@TempDir
	private Path folder;

	@Test
	void unitsOfDoseAndConcentrationAreReconciled() {
		NcaUnits units = new NcaUnits("h", "ug/L", "mg", null, Double.NaN);
		assertEquals("L/h", units.unit(Measure.CLEARANCE));
		assertEquals(1000, units.factor(Measure.CLEARANCE), 1e-9);
		assertEquals("ug.h/L", units.unit(Measure.AREA));
		assertEquals("ug.h2/L", units.unit(Measure.MOMENT_AREA));
		NcaUnits byWeight = new NcaUnits("min", "ng/mL", "mg/kg", "mL", Double.NaN);
		assertEquals("mL/min/kg", byWeight.unit(Measure.CLEARANCE));
		assertEquals(1e6, byWeight.factor(Measure.VOLUME), 1e-3);
		NcaUnits molar = new NcaUnits("h", "umol/L", "mg", null, 500);
		assertEquals(2, molar.factor(Measure.VOLUME), 1e-12, "1 mg are 2 umol");
		assertTrue(new NcaUnits("h", "umol/L", "mg", null, Double.NaN).problem().contains("molar mass"));
		assertEquals("g/h", new NcaUnits("h", "ng/g", "ug", null, Double.NaN).unit(Measure.CLEARANCE));
		for (NcaUnits each : List.of(units, byWeight, molar, new NcaUnits("h", "[IU]/mL", "[IU]", null, Double.NaN))) {
			for (Measure measure : Measure.values()) {
				assertTrue(Units.isValid(each.unit(measure)), each.unit(measure));
			}
		}
		assertEquals(null, new NcaUnits(null, "ug/L", null, null, Double.NaN).unit(Measure.CLEARANCE));
	}

	@Test
	void profilesAreToldApartByAllKeysWhereverTheirRowsStand() throws IOException {
		NcaOutcome outcome = run("""
				id;organ;t [h];c (ug/L);wt;dose;llq;day
				1;liver;0;<LLOQ;2,0;5;0,1;1
				1;plasma;1;4;2,0;5;0,1;1
				1;liver;1;8;2,0;5;0,1;1
				1;liver;2;4;2,0;5;0,1;1
				2;liver;1;6;;5;0,1;1
				1;liver;4;1;2,0;5;0,1;1
				1;liver;6;0,05;2,0;5;0,1;1
				;liver;6;3;2,0;5;0,1;1
				""", """
				{"subject": "id", "keys": ["day"], "tissue": "organ", "time": "t", "concentration": "c", "bodyWeight": "wt",
				 "dose": "dose", "doseUnit": "ug/kg", "lloq": "llq", "lambdaZ": {"includeTmax": true}}
				""");
		assertEquals(List.of("subject", "tissue", "day"), outcome.keyNames());
		assertEquals(3, outcome.keys().size());
		assertEquals(4 + 6 + 5, value(outcome, 0, "AUCLST"), 1e-12);
		assertEquals(Math.log(2), value(outcome, 0, "LAMZ"), 1e-12);
		assertEquals(10 / (15 + 1 / Math.log(2)), value(outcome, 0, "CLFO"), 1e-12, "5 ug/kg to 2 kg");
		assertEquals("ug.h/L", row(outcome, 0, "AUCLST").unit());
		assertTrue(row(outcome, 0, "CMAX").flags().contains("BLQ_DROPPED"));
		assertTrue(row(outcome, 2, "CLFO").reason().contains("dose"), "no body weight");
		assertTrue(row(outcome, 1, "LAMZ").reason().contains("too few"));
		assertEquals(7, outcome.audit().rows());
	}

	@Test
	void eachProfileHasTerminalPointsOfItsOwn() throws IOException {
		NcaOutcome outcome = run("""
				s,t,c,take
				1,0,64,
				1,1,32,
				1,2,16,x
				1,3,9,
				1,4,4,x
				1,5,2,x
				2,0,8,1
				2,2,4,1
				2,4,2,1
				""", """
				{"subject": "s", "time": "t", "concentration": "c", "route": "bolus", "lambdaZ": {"column": "take"}}
				""");
		assertEquals(Math.log(2), value(outcome, 0, "LAMZ"), 1e-12);
		assertEquals(3, value(outcome, 0, "LAMZNPT"));
		assertEquals(Math.log(2) / 2, value(outcome, 1, "LAMZ"), 1e-12);
		assertEquals(64, value(outcome, 0, "C0"));
	}

	@Test
	void sparseSamplesGiveMeansWithErrorsAndRatios() throws IOException {
		NcaOutcome outcome = run("""
				animal,matrix,time,conc
				a,plasma,1,9
				b,plasma,1,11
				c,plasma,4,3
				d,plasma,4,5
				a,tumour,1,28
				b,tumour,1,32
				c,tumour,4,10
				d,tumour,4,14
				""", """
				{"subject": "animal", "tissue": "matrix", "time": "time", "concentration": "conc", "timeUnit": "h",
				 "concentrationUnit": "ug/L", "sampling": "sparse", "bootstrap": {"replicates": 50, "seed": 3},
				 "ratios": [{"numerator": "tumour", "denominator": "plasma", "numeratorUnbound": [0.1, 0.01], "denominatorUnbound": 0.2}]}
				""");
		assertEquals(5 + 21, value(outcome, 0, "SPARSEAL"), 1e-12);
		assertEquals(Math.sqrt(4 * 2 / 2.0 + 2.25 * 2 / 2.0), value(outcome, 0, "SPARSEAS"), 1e-12);
		assertEquals((15 + 63) / 26.0, value(outcome, 2, "RAAUC"), 1e-12);
		assertTrue(value(outcome, 2, "RAAUCLL") < 3 && value(outcome, 2, "RAAUCUL") > 3);
		assertEquals(1.5, value(outcome, 2, "KPUU"), 1e-12);
		assertTrue(value(outcome, 2, "KPUULL") < value(outcome, 2, "RAAUCLL") / 2, "the fraction's error widens the interval");
		assertTrue(row(outcome, 2, "RAAUCBUL").flags().contains("bootstrap-t"));
		assertEquals("tumour/plasma", outcome.keys().get(2)[1]);
	}

	/** Concentrations halve each hour from 1 h on but for a high one at 2 h: without it the half-life is one hour. */
	@Test
	void chosenPointsHoldForTheirProfileAndForMeanCurves() throws IOException {
		String data = """
				animal,matrix,time,conc
				a,plasma,1,16
				a,plasma,2,9
				a,plasma,3,4
				a,plasma,4,2
				b,plasma,1,16
				b,plasma,2,9
				b,plasma,3,4
				b,plasma,4,2
				""";
		String map = """
				{"subject": "animal", "tissue": "matrix", "time": "time", "concentration": "conc", "timeUnit": "h"%s}
				""";
		ChosenPoints points = new ChosenPoints(
				Map.of(List.of("b", "plasma"), new double[] { 1, 3, 4 }, List.of("", "plasma"), new double[] { 1, 3, 4 }));
		NcaMap serial = NcaMap.parse("map.json", map.formatted(""));
		Path file = Files.writeString(folder.resolve("data.csv"), data);
		NcaOutcome outcome = TableAnalysis.run(ProfileReader.read(file, serial), serial, points);
		assertEquals(1, value(outcome, 1, "LAMZHL"), 1e-14);
		assertTrue(row(outcome, 1, "AUCIFO").flags().contains("LAMBDA_Z_BY_HAND") && !row(outcome, 0, "AUCIFO").flags().contains("LAMBDA_Z_BY_HAND"));
		assertTrue(Math.abs(value(outcome, 0, "LAMZHL") - 1) > 0.01);
		NcaMap sparse = NcaMap.parse("map.json", map.formatted(", \"sampling\": \"sparse\""));
		NcaOutcome means = TableAnalysis.run(ProfileReader.read(file, sparse), sparse, points);
		assertEquals(1, value(means, 0, "LAMZHL"), 1e-14);
		NcaOutcome joined = NcaOutcome.joined(List.of(outcome, means));
		assertEquals("mean of 2", AnalysedCurves.of(joined.curves(), 2).profiles().keys().getFirst()[0]);
	}

	/** Numbers by hand: 2, 4 and 8 have the mean 14/3, the variance 28/3, the geometric mean 4 and logarithms that differ by ln 2. */
	@Test
	void parametersAreSummedUpByMatrix() throws IOException {
		NcaOutcome outcome = run("""
				animal,matrix,time,conc
				a,plasma,1,2
				b,plasma,1,4
				c,plasma,1,8
				""", """
				{"subject": "animal", "tissue": "matrix", "time": "time", "concentration": "conc", "timeUnit": "h", "concentrationUnit": "mg/L"}
				""");
		Table summary = ParameterSummary.of(outcome);
		int row = List.of(((TextColumn) summary.column("PPTESTCD")).values()).indexOf("CMAX");
		assertEquals("plasma", summary.column("tissue").text(row));
		double[] expected = { 3, 0, 14 / 3.0, Math.sqrt(28 / 3.0), 100 * Math.sqrt(28 / 3.0) / (14 / 3.0), 4,
				100 * Math.sqrt(Math.expm1(Math.log(2) * Math.log(2))), 4, 2, 8 };
		List<String> names = List.of("n", "refused", "mean", "SD", "CV", "geometric mean", "geometric CV", "median", "minimum", "maximum");
		for (int i = 0; i < expected.length; i++) {
			assertEquals(expected[i], ((NumberColumn) summary.column(names.get(i))).value(row), 1e-12, names.get(i));
		}
		int refused = List.of(((TextColumn) summary.column("PPTESTCD")).values()).indexOf("LAMZHL");
		assertEquals(3, ((NumberColumn) summary.column("refused")).value(refused));
		assertTrue(summary.column("median").isMissing(refused));
	}

	@Test
	void collectionsOfUrineGiveAmountsAndRates() throws IOException {
		NcaOutcome outcome = run("""
				s,from,to,mL,conc
				1,0,2,100,20
				1,2,6,200,10
				1,6,12,150,8
				1,12,24,300,1
				""", """
				{"subject": "s", "concentration": "conc", "concentrationUnit": "ug/mL", "timeUnit": "h", "doseAmount": 10, "doseUnit": "mg",
				 "excreta": {"start": "from", "end": "to", "volume": "mL", "volumeUnit": "mL", "plasmaArea": 2, "plasmaAreaUnit": "ug.h/mL"}}
				""");
		assertEquals(2000 + 2000 + 1200 + 300, value(outcome, 0, "RCAMINT"), 1e-9);
		assertEquals(55, value(outcome, 0, "RCPCINT"), 1e-9);
		assertEquals(1000, value(outcome, 0, "ERMAX"), 1e-9);
		assertEquals(1, value(outcome, 0, "ERTMAX"));
		assertEquals(18, value(outcome, 0, "ERTLST"));
		assertEquals(750, value(outcome, 0, "VOLPK"));
		assertEquals(5500 / 2.0 / 1000, value(outcome, 0, "RENALCL"), 1e-9);
		assertEquals(500 + 3 * 750 + 5 * 350 + 9 * 112.5, value(outcome, 0, "AURCLST"), 1e-9);
		assertEquals("ug/h", row(outcome, 0, "ERMAX").unit());
	}

	@Test
	void aWrongMapNamesItsKey() {
		String start = "{\"subject\": \"a\", \"time\": \"b\", \"concentration\": \"c\", ";
		refused("unknown key \"lamdaZ\"", start + "\"lamdaZ\": \"none\"}");
		refused("unknown key \"lambdaZ.points\"", start + "\"lambdaZ\": {\"points\": 3}}");
		refused("\"time\" is missing", "{\"subject\": \"a\", \"concentration\": \"c\"}");
		refused("\"route\"", start + "\"route\": \"oral\"}");
		refused("\"infusionDuration\"", start + "\"route\": \"infusion\"}");
		refused("\"blq.last\"", start + "\"blq\": {\"last\": \"ignore\"}}");
		refused("\"partialAreas\"", start + "\"partialAreas\": [[3, 1]]}");
		refused("\"doseUnit\"", start + "\"doseUnit\": \"milligrams per mouse\"}");
		refused("no JSON", "{\"subject\": ");
		assertTrue(assertThrows(SettingsFileException.class, () -> run("a,b\n1,2\n", start + "\"route\": \"bolus\"}")).getMessage()
				.contains("no column \"c\""));
	}

	private static void refused(String part, String json) {
		String message = assertThrows(SettingsFileException.class, () -> NcaMap.parse("map.json", json)).getMessage();
		assertTrue(message.contains(part) && message.startsWith("map.json"), message);
	}

	private NcaOutcome run(String data, String map) throws IOException {
		NcaMap parsed = NcaMap.parse("map.json", map);
		return TableAnalysis.run(ProfileReader.read(Files.writeString(folder.resolve("data.csv"), data), parsed), parsed);
	}

	private static ParameterRow row(NcaOutcome outcome, int profile, String code) {
		return outcome.rows().stream().filter(r -> r.profile() == profile && r.code().equals(code)).findFirst().orElseThrow();
	}

	private static double value(NcaOutcome outcome, int profile, String code) {
		return row(outcome, profile, code).value();
	}
}
