package org.starling.lcms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.lcms.MzmlText.FLOAT32;
import static org.starling.lcms.MzmlText.FLOAT64;
import static org.starling.lcms.MzmlText.INTENSITY;
import static org.starling.lcms.MzmlText.MZ;
import static org.starling.lcms.MzmlText.NONE;
import static org.starling.lcms.MzmlText.ZLIB;
import static org.starling.lcms.MzmlText.array;
import static org.starling.lcms.MzmlText.cv;
import static org.starling.lcms.MzmlText.doubles;
import static org.starling.lcms.MzmlText.floats;
import static org.starling.lcms.MzmlText.zlib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a file may store an array; encoders are written here from the standards. */
class EncodingsTest {

	private static final double[] M = { 100.5, 200.25, 200.5, 733.125 };
	private static final double[] I = { 1, 0, 70000, 23 };

	@TempDir
	private Path folder;

	private Path write(byte[] bytes) throws IOException {
		return Files.write(folder.resolve("file.mzML"), bytes);
	}

	private static Spectrum only(Path file) throws IOException {
		try (RunReader reader = RunReader.open(file)) {
			Spectrum spectrum = (Spectrum) reader.next();
			assertNull(reader.next());
			assertEquals(java.util.List.of(), reader.problems());
			return spectrum;
		}
	}

	private void check(String mz, String intensity, double... expected) throws IOException {
		String text = MzmlText.document(MzmlText.spectrum(0, expected.length, "<referenceableParamGroupRef ref=\"common\"/>", mz, intensity), "");
		Spectrum spectrum = only(write(MzmlText.bytes(text)));
		assertArrayEquals(expected, spectrum.values(ArrayKind.INTENSITY), 0);
		assertEquals(1, spectrum.msLevel(), "from the group");
		assertEquals(Polarity.POSITIVE, spectrum.polarity(), "from the group");
		assertEquals(0.5, spectrum.timeSeconds(), 0);
	}

	@Test
	void floatsAndIntegersOf32And64Bits() throws IOException {
		String mz = array(FLOAT64 + NONE + MZ, doubles(M));
		check(mz, array(FLOAT32 + NONE + INTENSITY, floats(I)), I);
		check(mz, array(FLOAT64 + ZLIB + INTENSITY, zlib(doubles(I))), I);
		check(mz, array(FLOAT32 + ZLIB + INTENSITY, zlib(floats(I))), I);
		ByteBuffer ints = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(0).putInt(70000).putInt(-23);
		check(mz, array(MzmlText.INT32 + NONE + INTENSITY, ints.array()), 1, 0, 70000, -23);
		ByteBuffer longs = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).putLong(1).putLong(0).putLong(1L << 40).putLong(-23);
		check(mz, array(MzmlText.INT64 + ZLIB + INTENSITY, zlib(longs.array())), 1, 0, 0x1p40, -23);
		ByteBuffer halves = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x3c00).putShort((short) 0xc100);
		check(array(FLOAT64 + NONE + MZ, doubles(1, 2)), array(cv("MS:1000520", "16-bit float", "") + NONE + INTENSITY, halves.array()), 1,
				-2.5);
	}

	@Test
	void numpressAloneAndInZlib() throws IOException {
		double[] counts = { 0, 1, 23, 4294967294.0, 0 };
		String mz = array(FLOAT64 + cv("MS:1002312", "MS-Numpress linear prediction compression", "") + MZ, NumpressText.linear(1e5, 100.5, 200.25, 200.5, 733.125, 800));
		for (boolean zlib : new boolean[] { false, true }) {
			byte[] pic = NumpressText.pic(counts);
			String name = "MS-Numpress positive integer compression";
			String params = zlib ? cv("MS:1002747", name + " followed by zlib compression", "") : cv("MS:1002313", name, "");
			check(mz, array(FLOAT64 + params + INTENSITY, zlib ? zlib(pic) : pic), counts);
		}
		check(mz, array(FLOAT64 + cv("MS:1002313", "MS-Numpress positive integer compression", "") + ZLIB + INTENSITY,
				zlib(NumpressText.pic(counts))), counts);
		double[] wild = { 500, 100, 999.5, 0, 20000, 19999.99999 };
		check("", array(FLOAT64 + cv("MS:1002746", "MS-Numpress linear prediction compression followed by zlib compression", "") + INTENSITY,
				zlib(NumpressText.linear(1e5, wild))), wild);
		byte[] slof = NumpressText.slof(3000, 0, 1, 1000, 1e6);
		for (String params : new String[] { cv("MS:1002314", "MS-Numpress short logged float compression", ""),
				cv("MS:1002748", "MS-Numpress short logged float compression followed by zlib compression", "") }) {
			String text = MzmlText.document(MzmlText.spectrum(0, 4, "", array(FLOAT64 + params + INTENSITY,
					params.contains("followed") ? zlib(slof) : slof)), "");
			double[] values = only(write(MzmlText.bytes(text))).values(ArrayKind.INTENSITY);
			for (int i = 0; i < 4; i++) {
				double exact = new double[] { 0, 1, 1000, 1e6 }[i];
				assertEquals(exact, values[i], 0.5 / 3000 * (exact + 1) * 1.001, "half a step of the logarithm");
			}
		}
	}

	@Test
	void integersOfNumpressAreThoseOfItsDescription() {
		assertEquals("8", NumpressText.integer(0));
		assertEquals("ff", NumpressText.integer(-1));
		assertEquals("671", NumpressText.integer(23));
	}

	@Test
	void truncatedNumbersWithDifferencesAndLinearPrediction() throws IOException {
		double[] values = { 100, 100.5, 102, 103, 103.25 };
		double[] deltas = values.clone();
		double[] residuals = values.clone();
		for (int i = 2; i < values.length; i++) {
			deltas[i] = values[i] - values[i - 1] + values[0];
			residuals[i] = values[i] - 2 * values[i - 1] + values[i - 2] + values[1];
		}
		check("", array(FLOAT64 + cv("MS:1003089", "truncation, delta prediction and zlib compression", "") + INTENSITY, zlib(doubles(deltas))),
				values);
		check("", array(FLOAT64 + cv("MS:1003090", "truncation, linear prediction and zlib compression", "") + INTENSITY,
				zlib(doubles(residuals))), values);
	}

	@Test
	void marksEncodingsCompressionAndWhiteSpaceOfTheText() throws IOException {
		String wrapped = Base64.getMimeEncoder(8, new byte[] { '\r', '\n' }).encodeToString(doubles(I));
		String loose = "<binaryDataArray encodedLength=\"1\">" + FLOAT64 + NONE + INTENSITY + "<binary >\n  " + wrapped
				+ "\n </binary></binaryDataArray>";
		String split = "<binaryDataArray>" + FLOAT64 + NONE + INTENSITY + "<binary>" + wrapped.substring(0, 6) + "<!-- > <binary> -->"
				+ wrapped.substring(6, 10) + "<![CDATA[" + wrapped.substring(10) + "]]></binary></binaryDataArray>";
		for (String array : new String[] { loose, split }) {
			String text = MzmlText.document(MzmlText.spectrum(0, 4, "", array), "");
			for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16 }) {
				String declared = text.replace("encoding=\"UTF-8\"", "encoding=\"" + charset.name() + "\"").replace("LTQ", "é");
				assertArrayEquals(I, only(write(declared.getBytes(charset))).values(ArrayKind.INTENSITY), 0, charset.name());
			}
			byte[] plain = MzmlText.bytes("\ufeff" + text);
			assertArrayEquals(I, only(write(plain)).values(ArrayKind.INTENSITY), 0, "byte-order mark");
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			for (int part = 0; part < 2; part++) {
				try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
					gzip.write(plain, part * 500, part == 0 ? 500 : plain.length - 500);
				}
			}
			assertArrayEquals(I, only(write(packed.toByteArray())).values(ArrayKind.INTENSITY), 0, "gzip of two members");
		}
	}

	@Test
	void prefixesAndNumbersOfTheFilesOwnDoNotMatter() throws IOException {
		String text = MzmlText.document(MzmlText.spectrum(0, 99, "", array(FLOAT64 + NONE + MZ, doubles(M)).replace("<binaryDataArray ",
				"<binaryDataArray arrayLength=\"4\" "), array(FLOAT64 + NONE + INTENSITY, doubles(I)).replace("<binaryDataArray ",
						"<binaryDataArray arrayLength=\"4\" ")),
				"").replaceAll("<(/?)(?=[a-zA-Z])", "<$1p:").replace("xmlns=", "xmlns:p=");
		assertTrue(text.contains("<p:binary>"));
		assertArrayEquals(M, only(write(MzmlText.bytes(text))).values(ArrayKind.MZ), 0);
	}
}
