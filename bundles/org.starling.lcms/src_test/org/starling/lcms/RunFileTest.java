package org.starling.lcms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.lcms.MzmlText.FLOAT64;
import static org.starling.lcms.MzmlText.INTENSITY;
import static org.starling.lcms.MzmlText.NONE;
import static org.starling.lcms.MzmlText.array;
import static org.starling.lcms.MzmlText.doubles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.lcms.RunFile.Access;

/** Items in any order: by a right index, without one, by a wrong one, and where no offset helps. */
class RunFileTest {

	@TempDir
	private Path folder;

	private static String plain() {
		StringBuilder spectra = new StringBuilder();
		for (int i = 0; i < 5; i++) {
			spectra.append(MzmlText.spectrum(i, 1, "<referenceableParamGroupRef ref=\"common\"/>", array(FLOAT64 + NONE + INTENSITY, doubles(i))));
		}
		return MzmlText.document(spectra.toString(), MzmlText.chromatogram(0, 2, 500, 200, array(FLOAT64 + NONE + MzmlText.TIME, doubles(0, 1)),
				array(FLOAT64 + NONE + INTENSITY, doubles(7, 8))));
	}

	private static String indexed(int shift) {
		String body = plain().replace("?>\n", "?>\n<indexedmzML xmlns=\"http://psi.hupo.org/ms/mzml\">");
		StringBuilder index = new StringBuilder("<indexList count=\"2\"><index name=\"spectrum\">");
		for (int at = body.indexOf("<spectrum "); at >= 0; at = body.indexOf("<spectrum ", at + 1)) {
			index.append("<offset idRef=\"x\">").append(at + shift).append("</offset>");
		}
		index.append("</index><index name=\"chromatogram\"><offset idRef=\"c\">").append(body.indexOf("<chromatogram ") + shift);
		return body + index + "</offset></index></indexList><indexListOffset>" + body.length() + "</indexListOffset></indexedmzML>";
	}

	private void check(String name, byte[] bytes, Access access) throws IOException {
		try (RunFile run = RunFile.open(Files.write(folder.resolve(name), bytes))) {
			assertEquals(access, run.access(), name);
			assertEquals(5, run.spectra());
			assertEquals(1, run.chromatograms());
			for (int i : new int[] { 3, 0, 4, 1, 1, 2 }) {
				Spectrum spectrum = run.spectrum(i);
				assertEquals(i, spectrum.index());
				assertEquals("scan=" + (i + 1), spectrum.id());
				assertEquals(1, spectrum.msLevel(), "from the group");
				assertArrayEquals(new double[] { i }, spectrum.values(ArrayKind.INTENSITY), 0);
			}
			assertArrayEquals(new double[] { 7, 8 }, run.chromatogram(0).intensities(), 0);
			assertEquals("LTQ Orbitrap", run.header().instrument());
			assertTrue(run.problems().isEmpty(), () -> run.problems().toString());
			assertThrows(IndexOutOfBoundsException.class, () -> run.spectrum(5));
		}
	}

	@Test
	void anyOrderWhateverTheIndex() throws IOException {
		check("indexed", MzmlText.bytes(indexed(0)), Access.INDEX);
		check("shifted", MzmlText.bytes(indexed(3)), Access.SEARCH);
		check("plain", MzmlText.bytes(plain()), Access.SEARCH);
		check("prefixed", MzmlText.bytes(plain().replaceAll("<(/?)(?=[a-zA-Z])", "<$1p:").replace("xmlns=", "xmlns:p=")), Access.SEQUENTIAL);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(MzmlText.bytes(plain()));
		}
		check("packed", packed.toByteArray(), Access.SEQUENTIAL);
	}

	@Test
	void aCutItemIsAnErrorThatNamesItsByte() throws IOException {
		String text = plain();
		int cut = text.indexOf("<binary>", text.indexOf("scan=3"));
		try (RunFile run = RunFile.open(Files.writeString(folder.resolve("cut"), text.substring(0, cut + 10)))) {
			assertEquals(3, run.spectra());
			assertEquals("scan=2", run.spectrum(1).id());
			String message = assertThrows(IOException.class, () -> run.spectrum(2)).getMessage();
			assertTrue(message.contains("byte " + (cut + 10) + ", spectrum[scan=3]"), message);
		}
	}

	@Test
	void scansOfMzxml() throws IOException {
		try (RunFile run = RunFile.open(Files.writeString(folder.resolve("file.mzXML"), MzxmlTest.file()))) {
			assertEquals(Access.SEARCH, run.access());
			assertEquals(4, run.spectra());
			for (int i : new int[] { 3, 1, 0 }) {
				assertEquals(Integer.toString(i + 1), run.spectrum(i).id());
				assertEquals(i, run.spectrum(i).index());
				assertArrayEquals(new double[] { 7, 8, 9 }, run.spectrum(i).values(ArrayKind.INTENSITY), 0);
			}
		}
	}
}
