package org.starling.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.ProfileReader;

/** Areas, errors and covariances of small studies against arithmetic by hand. */
class ExposureAnalysisTest {

	private static final String COLUMNS = """
			"subject": "animal", "tissue": "tissue", "analyte": "drug", "time": "h", "concentration": "c", "timeUnit": "h",
			"concentrationUnit": "ng/mL", "doseAmount": 2, "doseUnit": "mg"
			""";
	private static final String STAR = "\"star\": {\"plasma\": \"plasma\", \"diseased\": \"tumour\"%s}";

	@TempDir
	private Path folder;

	/** Two animals a time at 1 h and 3 h: weights from zero at the dose are 1.5 and 1. */
	@Test
	void destructiveSamples() throws IOException {
		String data = """
				animal,drug,tissue,h,c
				a1,x,plasma,1,10
				a2,x,plasma,1,14
				a3,x,plasma,3,4
				a4,x,plasma,3,6
				a1,x,tumour,1,20
				a2,x,tumour,1,32
				a3,x,tumour,3,8
				a4,x,tumour,3,14
				b1,x,uterus,1,7
				b2,x,uterus,1,9
				b1,y,plasma,1,7
				""";
		List<CompoundExposure> all = exposures(data, ", \"sampling\": \"sparse\"", "");
		assertEquals(List.of("x", "y"), all.stream().map(CompoundExposure::name).toList());
		CompoundExposure x = all.getFirst();
		assertEquals("ng.h/mL", x.areaUnit());
		assertEquals(1.5 * 12 + 5, x.plasma().area(), 1e-12);
		assertEquals(Math.sqrt(2.25 * 8 / 2 + 2.0 / 2), x.plasma().standardError(), 1e-12, "Bailer 1988");
		assertEquals(1.5 * 26 + 11, x.diseased().area(), 1e-12);
		assertEquals(2.25 * 24 / 2 + 6.0 / 2, x.covariance()[1][0], 1e-12, "w² · covariance / n at each time");
		assertEquals(0, x.covariance()[2][0], "other animals");
		assertEquals(50.0 / 23, x.selectivities().getFirst().value(), 1e-12);
		assertNull(x.selectivities().getLast().ratio(), "the uterus ends at 1 h");
		assertTrue(x.selectivities().getLast().reason().contains("\"align\""), x.selectivities().getLast().reason());
		assertTrue(all.getLast().diseased().reason().contains("no samples"));
		CompoundExposure aligned = exposures(data, ", \"sampling\": \"sparse\"", ", \"align\": true").getFirst();
		assertEquals(26.0 / 8, aligned.selectivities().getLast().value(), 1e-12, "up to 1 h");
	}

	/** Three subjects with all times: areas by trapezoids from 0 at 0 h. */
	@Test
	void serialSamples() throws IOException {
		StringBuilder data = new StringBuilder("animal,drug,tissue,h,c\n");
		double[] plasma = { 2, 4, 6 };
		double[] tumour = { 5, 11, 14 };
		for (int s = 0; s < 3; s++) {
			data.append("s" + s + ",x,plasma,0,0\ns" + s + ",x,plasma,1," + plasma[s] + "\ns" + s + ",x,tumour,0,0\ns" + s + ",x,tumour,1,"
					+ tumour[s] + "\n");
		}
		CompoundExposure x = exposures(data.toString(), "", "").getFirst();
		assertEquals(2, x.plasma().area(), 1e-12);
		assertEquals(Math.sqrt(1.0 / 3), x.plasma().standardError(), 1e-12, "areas 1, 2, 3");
		assertEquals(2, x.plasma().degreesOfFreedom(), 1e-12);
		assertEquals(2.25 / 3, x.covariance()[1][0], 1e-12, "with areas 2.5, 5.5, 7");
		assertEquals(2.5, x.selectivities().getFirst().value(), 1e-12);
	}

	@Test
	void serialAreasThatEndElsewhereAreNotCompared() throws IOException {
		StringBuilder data = new StringBuilder("animal,drug,tissue,h,c\n");
		for (String tissue : List.of("plasma", "tumour")) {
			for (int s = 0; s < 3; s++) {
				data.append("s" + s + ",x," + tissue + ",0,0\ns" + s + ",x," + tissue + ",1," + (8 + s) + "\ns" + s + ",x," + tissue + ",2,"
						+ (tissue.equals("plasma") ? "BLQ" : "4") + "\n");
			}
		}
		CompoundExposure x = exposures(data.toString(), "", "").getFirst();
		assertEquals(1, x.plasma().end());
		assertTrue(x.selectivities().getFirst().reason().contains("0 to 2 and 0 to 1"), x.selectivities().getFirst().reason());
		CompoundExposure cut = exposures(data.toString(), "", ", \"span\": [0, 1]").getFirst();
		assertEquals(1, cut.selectivities().getFirst().value(), 1e-12, "the same up to 1 h");
	}

	private List<CompoundExposure> exposures(String data, String sampling, String star) throws IOException {
		Path file = Files.writeString(folder.resolve("data.csv"), data);
		Path map = Files.writeString(folder.resolve("map.json"), "{" + COLUMNS + sampling + "," + STAR.formatted(star) + "}");
		NcaMap read = NcaMap.parse(map.toString(), Files.readString(map));
		return ExposureAnalysis.of(ProfileReader.read(file, read), read, StarTissues.read(map));
	}
}
