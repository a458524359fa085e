package org.starling.lcms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.lcms.MzmlText.FLOAT64;
import static org.starling.lcms.MzmlText.INTENSITY;
import static org.starling.lcms.MzmlText.NONE;
import static org.starling.lcms.MzmlText.ZLIB;
import static org.starling.lcms.MzmlText.array;
import static org.starling.lcms.MzmlText.doubles;
import static org.starling.lcms.MzmlText.zlib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before a damage is given, and the damage is named with byte offset and element. */
class DamageTest {

	@TempDir
	private Path folder;

	private static String file() {
		String mz = array(FLOAT64 + NONE + MzmlText.MZ, doubles(1, 2, 3));
		String intensity = array(FLOAT64 + ZLIB + INTENSITY, zlib(doubles(10, 20, 30)));
		StringBuilder spectra = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			spectra.append(MzmlText.spectrum(i, 3, MzmlText.cv("MS:1000511", "ms level", "1"), mz, intensity));
		}
		return MzmlText.document(spectra.toString(), MzmlText.chromatogram(0, 3, 500, 200, array(FLOAT64 + NONE + MzmlText.TIME,
				doubles(0, 1, 2)), array(FLOAT64 + NONE + INTENSITY, doubles(5, 50, 5))));
	}

	private RunSummary read(byte[] bytes) throws IOException {
		return RunSummary.of(Files.write(folder.resolve("damaged"), bytes));
	}

	private static ReadProblem error(RunSummary summary) {
		return summary.problems().stream().filter(ReadProblem::isError).findFirst()
				.orElseThrow(() -> new AssertionError("no error is told: " + summary));
	}

	@Test
	void aFileCutAnywhereGivesItsWholeSpectraAndTheByteWhereItEnds() throws IOException {
		String whole = file();
		int end = whole.indexOf("</mzML>");
		for (int cut = 0; cut < end; cut += 17) {
			String text = whole.substring(0, cut);
			RunSummary summary = read(MzmlText.bytes(text));
			assertEquals(MzmlText.count(text, "</spectrum>"), summary.spectra(), "cut at " + cut);
			assertEquals(MzmlText.count(text, "</chromatogram>"), summary.chromatograms());
			assertEquals(60.0 * summary.spectra(), summary.spectrumIntensitySum(), 0);
			ReadProblem error = error(summary);
			assertEquals(cut, error.byteOffset(), error::toString);
			int open = text.lastIndexOf("<spectrum ");
			if (open > text.lastIndexOf("</spectrum>") && text.indexOf('>', open) > 0) {
				assertTrue(error.element().startsWith("spectrum[scan=" + (summary.spectra() + 1) + "]"), error::toString);
			}
		}
	}

	@Test
	void aWrongCharacterOfBase64IsNamedByItsByteAndTheOtherSpectraAreGiven() throws IOException {
		String text = file();
		int at = text.indexOf("<binary>", text.indexOf("scan=2")) + 8 + 13;
		byte[] bytes = MzmlText.bytes(text);
		bytes[at] = '*';
		RunSummary summary = read(bytes);
		assertEquals(4, summary.spectra());
		assertEquals(240, summary.spectrumIntensitySum(), 0, "the m/z array is damaged, not the intensities");
		ReadProblem error = error(summary);
		assertEquals(at, error.byteOffset());
		assertEquals("spectrum[scan=2]/binaryDataArrayList/binaryDataArray/binary[m/z array]", error.element());
	}

	@Test
	void damagedCompressionGivesTheValuesBeforeIt() throws IOException {
		SplittableRandom random = new SplittableRandom(3);
		double[] noise = random.doubles(5000, 0, 1e6).toArray();
		byte[] packed = zlib(doubles(noise));
		byte[] cut = Arrays.copyOf(packed, packed.length / 2);
		byte[] flipped = packed.clone();
		flipped[packed.length - 2] ^= 0x55;
		for (byte[] data : List.of(cut, flipped)) {
			String text = MzmlText.document(MzmlText.spectrum(0, 5000, "", array(FLOAT64 + ZLIB + INTENSITY, data)), "");
			Path path = Files.write(folder.resolve("zlib"), MzmlText.bytes(text));
			try (RunReader reader = RunReader.open(path)) {
				DataArray array = ((Spectrum) reader.next()).arrays().getFirst();
				assertTrue(array.length() > 2000 && !array.whole(), () -> array.length() + " values");
				assertArrayEquals(Arrays.copyOf(noise, array.length()), array.values(), 0);
				assertTrue(reader.problems().getFirst().text().contains("compressed data"), () -> "" + reader.problems());
				assertEquals(text.indexOf("<binary>") + 8, reader.problems().getFirst().byteOffset());
			}
		}
	}

	@Test
	void claimsThatTheBytesDoNotHoldTakeNoMemory() throws IOException {
		byte[] bomb = zlib(new byte[16 << 20]);
		String huge = MzmlText.document(MzmlText.spectrum(0, 3, "", array(FLOAT64 + ZLIB + INTENSITY, bomb))
				+ MzmlText.spectrum(1, 2_000_000_000, "", array(FLOAT64 + NONE + INTENSITY, doubles(1, 2))), "").replaceFirst(
						"<spectrumList count=\"2\"", "<spectrumList count=\"2000000000\"");
		RunSummary summary = read(MzmlText.bytes(huge));
		List<String> texts = summary.problems().stream().map(ReadProblem::text).toList();
		assertTrue(texts.contains("the compressed data hold more than the 3 values that the file claims"), texts::toString);
		assertTrue(texts.contains("the file claims 2000000000 values, there are 2"), texts::toString);
		assertTrue(texts.contains("the list claims 2000000000 spectra, there are 2"), texts::toString);
	}

	@Test
	void entitiesAreNotExpandedAndNothingElseIsRead() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret"), "1.1.0");
		for (String dtd : new String[] { "<!DOCTYPE mzML [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
				"<!DOCTYPE mzML [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]>", "" }) {
			RunSummary summary = read(MzmlText.bytes(file().replace("?>\n", "?>\n" + dtd).replace("id=\"test\"", "id=\"&b;\"")));
			assertEquals("", summary.header().version());
			assertTrue(error(summary).byteOffset() > 0);
		}
	}

	@Test
	void whatIsNoSpectrometersFileIsToldSo() throws IOException {
		assertEquals("the file is empty", error(read(new byte[0])).text());
		assertTrue(error(read(MzmlText.bytes("<html/>"))).text().startsWith("the document is <html>, neither mzML nor mzXML"));
		assertTrue(error(read(MzmlText.bytes("a,b\n1,2\n"))).text().startsWith("not well-formed XML"));
		RunSummary empty = read(MzmlText.bytes(MzmlText.document("", "")));
		assertEquals("the file holds neither spectra nor chromatograms", empty.problems().getFirst().text());
	}

	@Test
	void aCutCompressedFileGivesWhatCouldBeUncompressed() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(MzmlText.bytes(file()));
		}
		byte[] bytes = packed.toByteArray();
		RunSummary summary = read(Arrays.copyOf(bytes, bytes.length - 60));
		assertTrue(error(summary).text().startsWith("the file cannot be read further"), () -> error(summary).toString());
		assertTrue(summary.spectra() >= 1);
	}

	/** The build tries some thousands; {@code -Dstarling.lcms.fuzz=100000} tries as many as one likes. */
	@Test
	void mutatedFilesNeitherHangNorThrow() throws IOException {
		SplittableRandom random = new SplittableRandom(20261121);
		List<byte[]> seeds = new ArrayList<>();
		seeds.add(MzmlText.bytes(file()));
		seeds.add(MzmlText.bytes(MzxmlTest.file()));
		double[] counts = { 0, 5, 100, 3, 0, 70000 };
		String pic = MzmlText.cv("MS:1002313", "MS-Numpress positive integer compression", "");
		String linear = MzmlText.cv("MS:1002312", "MS-Numpress linear prediction compression", "");
		String slof = MzmlText.cv("MS:1002314", "MS-Numpress short logged float compression", "");
		seeds.add(MzmlText.bytes(MzmlText.document(MzmlText.spectrum(0, 6, "", array(FLOAT64 + linear + MzmlText.MZ, NumpressText.linear(1e4,
				counts)), array(FLOAT64 + pic + INTENSITY, NumpressText.pic(counts)), array(FLOAT64 + slof + ZLIB + INTENSITY,
						zlib(NumpressText.slof(3000, counts)))), "")));
		int runs = Integer.getInteger("starling.lcms.fuzz", 600);
		for (int run = 0; run < runs; run++) {
			byte[] bytes = mutated(seeds.get(run % seeds.size()), random);
			RunSummary summary = read(bytes);
			assertTrue(summary.spectra() <= 64 && summary.spectrumPoints() <= 4096, () -> "as many as the bytes can hold: " + summary);
			assertTrue(summary.problems().stream().allMatch(problem -> problem.byteOffset() >= 0 && problem.byteOffset() <= bytes.length),
					() -> "offsets within the file: " + summary.problems());
		}
	}

	private static byte[] mutated(byte[] seed, SplittableRandom random) {
		byte[] bytes = seed.clone();
		int changes = 1 + random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(bytes.length);
			switch (random.nextInt(6)) {
				case 0 -> bytes[at] = (byte) random.nextInt(256);
				case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
				case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
				case 3 -> {
					int from = random.nextInt(bytes.length);
					System.arraycopy(bytes, from, bytes, at, Math.min(random.nextInt(200), bytes.length - Math.max(from, at)));
				}
				case 4 -> {
					byte[] token = random.nextBoolean() ? "999999999999".getBytes(StandardCharsets.US_ASCII)
							: "</spectrum><binary>".getBytes(StandardCharsets.US_ASCII);
					System.arraycopy(token, 0, bytes, at, Math.min(token.length, bytes.length - at));
				}
				default -> bytes[at] = (byte) "<>/\"&=A9 ".charAt(random.nextInt(9));
			}
		}
		return bytes;
	}
}
