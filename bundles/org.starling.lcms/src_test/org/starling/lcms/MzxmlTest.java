package org.starling.lcms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** mzXML written by hand after its schema. */
class MzxmlTest {

	@TempDir
	private Path folder;

	static String file() {
		String pairs32 = Base64.getEncoder().encodeToString(pairs(4, ByteOrder.BIG_ENDIAN));
		String pairs64 = Base64.getEncoder().encodeToString(MzmlText.zlib(pairs(8, ByteOrder.BIG_ENDIAN)));
		String little = Base64.getEncoder().encodeToString(pairs(4, ByteOrder.LITTLE_ENDIAN));
		return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<mzXML xmlns=\"http://sashimi.sourceforge.net/schema_revision/mzXML_3.2\">\n"
				+ "<msRun scanCount=\"4\"><parentFile fileName=\"a.raw\" fileType=\"RAWData\"/><msInstrument><msManufacturer category=\"msManufacturer\""
				+ " value=\"Maker\"/><msModel category=\"msModel\" value=\"Model 7\"/></msInstrument>\n"
				+ "<scan num=\"1\" msLevel=\"1\" peaksCount=\"3\" polarity=\"+\" retentionTime=\"PT1M2.5S\">"
				+ "<peaks precision=\"32\" byteOrder=\"network\" contentType=\"m/z-int\" compressionType=\"none\" compressedLen=\"0\">" + pairs32
				+ "</peaks>\n<scan num=\"2\" msLevel=\"2\" peaksCount=\"3\" collisionEnergy=\"35\">"
				+ "<precursorMz precursorIntensity=\"1000\" precursorCharge=\"2\">445.34</precursorMz>"
				+ "<peaks precision=\"64\" byteOrder=\"network\" pairOrder=\"m/z-int\" compressionType=\"zlib\" compressedLen=\"9\">" + pairs64
				+ "</peaks></scan></scan>\n<scan num=\"3\" msLevel=\"1\" peaksCount=\"0\"><peaks precision=\"32\">AAAAAAAAAAA=</peaks></scan>"
				+ "<scan num=\"4\" msLevel=\"1\" peaksCount=\"3\" retentionTime=\"PT70S\"><peaks precision=\"32\" byteOrder=\"little\">\n" + little
				+ "\n</peaks></scan></msRun><index name=\"scan\"><offset id=\"1\">9</offset></index></mzXML>\n";
	}

	private static byte[] pairs(int width, ByteOrder order) {
		ByteBuffer buffer = ByteBuffer.allocate(6 * width).order(order);
		for (double value : new double[] { 100, 7, 200, 8, 300.5, 9 }) {
			if (width == 4) {
				buffer.putFloat((float) value);
			} else {
				buffer.putDouble(value);
			}
		}
		return buffer.array();
	}

	@Test
	void nestedScansPrecisionsByteOrdersAndCompression() throws IOException {
		Path path = Files.writeString(folder.resolve("file.mzXML"), file());
		List<Spectrum> scans = new ArrayList<>();
		try (RunReader reader = RunReader.open(path)) {
			for (int i = 0; i < 4; i++) {
				scans.add((Spectrum) reader.next());
			}
			assertNull(reader.next());
			assertEquals(List.of(), reader.problems());
			assertEquals("Model 7", reader.header().instrument());
			assertEquals("3.2", reader.header().version());
			assertEquals(4, reader.header().spectra());
		}
		assertEquals(List.of("1", "2", "3", "4"), scans.stream().map(Spectrum::id).toList());
		for (int i : new int[] { 0, 1, 3 }) {
			assertArrayEquals(new double[] { 100, 200, 300.5 }, scans.get(i).values(ArrayKind.MZ), 0);
			assertArrayEquals(new double[] { 7, 8, 9 }, scans.get(i).values(ArrayKind.INTENSITY), 0);
		}
		assertEquals(0, scans.get(2).points());
		assertEquals(62.5, scans.get(0).timeSeconds(), 1e-12);
		assertEquals(70, scans.get(3).timeSeconds(), 1e-12);
		assertEquals(Polarity.POSITIVE, scans.get(0).polarity());
		Precursor precursor = scans.get(1).precursors().getFirst();
		assertEquals(445.34, precursor.mz(), 0);
		assertEquals(2, precursor.charge());
		assertEquals(35, precursor.collisionEnergy(), 0);
		assertEquals(2, scans.get(1).msLevel());
	}
}
