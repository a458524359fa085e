package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Files of instruments and converters from the command line, with numbers that follow from how the data were made. */
class LcmsAdcCommandsTest {

	private static final int POINTS = 400;
	private static final double STEP = 0.25;

	private final Terminal terminal = new Terminal();

	private JsonObject json(Object... arguments) {
		assertEquals(0, terminal.run(arguments), terminal.err());
		return JsonParser.parseString(terminal.out()).getAsJsonObject();
	}

	/** An SRM chromatogram of 400 points on steps of 0.25, a point a second. */
	private static Path run(Path folder) throws IOException {
		SplittableRandom random = new SplittableRandom(1);
		ByteBuffer times = ByteBuffer.allocate(8 * POINTS).order(ByteOrder.LITTLE_ENDIAN);
		ByteBuffer values = ByteBuffer.allocate(4 * POINTS).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < POINTS; i++) {
			times.putDouble(i);
			double signal = 10 + 500 * Math.exp(-Math.pow((i - 200) / 8.0, 2) / 2) + random.nextGaussian();
			values.putFloat((float) (STEP * Math.rint(signal / STEP)));
		}
		String array = "<binaryDataArray encodedLength=\"0\"><cvParam cvRef=\"MS\" accession=\"%s\" name=\"type\"/><cvParam cvRef=\"MS\""
				+ " accession=\"MS:1000576\" name=\"no compression\"/><cvParam cvRef=\"MS\" accession=\"%s\" name=\"array\" unitAccession=\"%s\"/>"
				+ "<binary>%s</binary></binaryDataArray>";
		return Files.writeString(folder.resolve("run.mzML"), "<?xml version=\"1.0\"?><mzML xmlns=\"http://psi.hupo.org/ms/mzml\" version=\"1.1.0\">"
				+ "<run id=\"r\"><chromatogramList count=\"1\"><chromatogram index=\"0\" id=\"peak\" defaultArrayLength=\"" + POINTS + "\">"
				+ "<cvParam cvRef=\"MS\" accession=\"MS:1001473\" name=\"selected reaction monitoring chromatogram\"/><binaryDataArrayList count=\"2\">"
				+ array.formatted("MS:1000523", "MS:1000595", "UO:0000010", Base64.getEncoder().encodeToString(times.array()))
				+ array.formatted("MS:1000521", "MS:1000515", "MS:1000131", Base64.getEncoder().encodeToString(values.array()))
				+ "</binaryDataArrayList></chromatogram></chromatogramList></run></mzML>");
	}

	@Test
	void instrumentFile(@TempDir Path folder) throws IOException {
		Path file = run(folder);
		assertEquals(1, json("lcms", "info", file, "--json").get("chromatograms").getAsInt());
		assertEquals(0, terminal.run("lcms", "chromatograms", file, "--out", "csv"), terminal.err());
		assertEquals(POINTS + 1, terminal.out().lines().count());
		JsonObject lattice = json("adc", "lattice", file, "--json");
		assertEquals(STEP, lattice.get("step").getAsDouble(), 1e-9);
		assertEquals("adc", lattice.get("kind").getAsString());
		assertEquals(POINTS, lattice.get("evidence").getAsJsonObject().get("values").getAsInt());
		Path peaks = folder.resolve("peaks.csv");
		assertEquals(0, terminal.run("adc", "requantize", file, "--bits", 4, "--full-scale", 512, "--out", "csv", "--peaks", peaks), terminal.err());
		assertTrue(terminal.out().lines().skip(1).allMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)) % 32 == 0));
		assertTrue(terminal.err().contains("LSB 32, largest error 16"), terminal.err());
		double area = Double.parseDouble(Files.readAllLines(peaks).get(1).split(",")[6]);
		assertEquals(Math.sqrt(2 * Math.PI) * 500 * 8 / 60, area, 0.02 * area);
	}

	@Test
	void convertersInNumbers(@TempDir Path folder) throws IOException {
		JsonObject row = json("adc", "table", "--full-scale", 2, "--bits", "8,16", "--json").getAsJsonArray("rows").get(1).getAsJsonObject();
		assertEquals(2 / 65536.0, row.get("worstErrorTruncation").getAsDouble());
		assertEquals(1 / 65536.0, row.get("worstErrorRounding").getAsDouble());
		StringBuilder codes = new StringBuilder("time,code\n");
		for (int i = 0; i < 4096; i++) {
			codes.append(i).append(',').append(Math.round(511.5 + 511 * Math.sin(2 * Math.PI * 127 * i / 4096))).append('\n');
		}
		Path samples = Files.writeString(folder.resolve("codes.csv"), codes);
		JsonObject spectrum = json("adc", "spectrum", samples, "--bits", 10, "--sampling-rate", 4096, "--json");
		assertEquals(10, spectrum.get("enob").getAsDouble(), 0.1);
		assertEquals(127, spectrum.get("frequency").getAsDouble(), 1e-3);
		assertEquals(511, json("adc", "sine", samples, "--json").get("amplitude").getAsDouble(), 0.1);
		assertEquals(0, terminal.run("adc", "histogram", samples), terminal.err());
		assertEquals(0, terminal.run("adc", "bias", "--heights", "1", "--noises", "0", "--replicates", "500", "--out", "csv"), terminal.err());
		assertEquals(0.4315, Double.parseDouble(terminal.out().lines().toList().get(1).split(",")[2]), 0.01);
		assertEquals(1, terminal.run("adc", "lattice", folder.resolve("none.mzML")));
	}
}
