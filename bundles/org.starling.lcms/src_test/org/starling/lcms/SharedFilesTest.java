package org.starling.lcms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of real instruments and converters against a decoder of its own on the JDK's SAX parser. */
class SharedFilesTest {

	private static Path folder;

	@BeforeAll
	static void data() {
		folder = Path.of(System.getProperty("starling.shared.data", "missing"), "mzml");
		Assumptions.assumeTrue(Files.isDirectory(folder), "the reference files are missing: set starling.shared.data");
	}

	@Test
	void countsAndSumsAreThoseOfAnIndependentDecoder() throws Exception {
		List<Path> files;
		try (Stream<Path> list = Files.list(folder)) {
			files = list.filter(file -> file.toString().matches(".*\\.mzML(\\.gz)?")).sorted().toList();
		}
		assertFalse(files.isEmpty());
		for (Path file : files) {
			RunSummary ours = RunSummary.of(file);
			// the draft's file says of its first spectrum: lowest m/z 300.382, which only the big-endian reading gives
			SaxDecoder theirs = SaxDecoder.decode(file, file.endsWith("1min.mzML"));
			String name = file.getFileName().toString();
			assertEquals(theirs.spectra, ours.spectra(), name);
			assertEquals(theirs.chromatograms, ours.chromatograms(), name);
			assertEquals(theirs.points[0], ours.spectrumPoints(), name);
			assertEquals(theirs.points[1], ours.chromatogramPoints(), name);
			assertEquals(theirs.sums[0], ours.spectrumIntensitySum(), 1e-12 * theirs.sums[0], name);
			assertEquals(theirs.sums[1], ours.chromatogramIntensitySum(), 1e-12 * theirs.sums[1], name);
			assertFalse(ours.hasErrors(), () -> name + ": " + ours.problems());
		}
	}

	@Test
	void bigEndianArraysOfTheDraftGiveTheRangeThatTheFileStates() throws Exception {
		try (RunReader reader = RunReader.open(folder.resolve("1min.mzML"))) {
			Spectrum first = (Spectrum) reader.next();
			double[] mz = first.values(ArrayKind.MZ);
			assertEquals(300.382, mz[0], 1e-3, "MS:1000528 of the spectrum");
			assertEquals(1783.35, mz[mz.length - 1], 1e-2, "MS:1000527 of the spectrum");
			assertEquals(2.60829e7, java.util.Arrays.stream(first.values(ArrayKind.INTENSITY)).sum(), 1e3, "MS:1000285 of the spectrum");
			assertEquals(0.04, first.timeSeconds(), 1e-12);
			assertEquals("LCQ Deca", reader.header().instrument());
			Spectrum second = (Spectrum) reader.next();
			assertEquals(371.21, second.precursors().getFirst().mz(), 0);
			assertEquals("collision-induced dissociation", second.precursors().getFirst().dissociation());
		}
	}

	@Test
	void transitionsPolarityAndUnitsAreRead() throws Exception {
		try (RunReader reader = RunReader.open(folder.resolve("SRM.mzML"))) {
			Chromatogram total = (Chromatogram) reader.next();
			Chromatogram srm = (Chromatogram) reader.next();
			assertEquals(ChromatogramKind.TOTAL_ION_CURRENT, total.kind());
			assertEquals(ChromatogramKind.SELECTED_REACTION_MONITORING, srm.kind());
			assertEquals(481.9, srm.q1(), 0);
			assertEquals(407.706, srm.q3(), 0);
			assertEquals(19.799999237061, srm.collisionEnergy(), 0);
			assertEquals("min", srm.array(ArrayKind.TIME).orElseThrow().unit());
			assertEquals(0.01095 * 60, srm.timesSeconds()[0], 5e-4, "start in the chromatogram's id");
			assertEquals("Agilent instrument model", reader.header().instrument());
		}
		try (RunReader reader = RunReader.open(folder.resolve("mzML_with_UV.mzML"))) {
			Spectrum first = (Spectrum) reader.next();
			assertTrue(first.array(ArrayKind.WAVELENGTH).isPresent() || first.array(ArrayKind.MZ).isPresent());
			RunItem item = first;
			RunItem last = item;
			boolean wavelengths = false;
			while (item != null) {
				wavelengths |= item.array(ArrayKind.WAVELENGTH).map(array -> array.unit().equals("nm")).orElse(false);
				last = item;
				item = reader.next();
			}
			assertTrue(wavelengths, "spectra of the diode array");
			assertEquals(ChromatogramKind.ABSORPTION, ((Chromatogram) last).kind());
		}
	}
}
