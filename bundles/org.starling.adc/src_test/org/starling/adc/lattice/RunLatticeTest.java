package org.starling.adc.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.starling.lcms.ArrayKind;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.ChromatogramKind;
import org.starling.lcms.CvParam;
import org.starling.lcms.DataArray;
import org.starling.lcms.Params;
import org.starling.lcms.Polarity;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;
import org.starling.lcms.Spectrum;

class RunLatticeTest {

	private static final CvParam TERM = new CvParam("MS:1000515", "intensity array", "", "", "");

	private static RunHeader header(String model) {
		return new RunHeader(RunHeader.Format.MZML, "1.1.0", "r", "", List.of(new RunHeader.Instrument("IC1", model, Params.NONE)), List.of(),
				List.of(), Params.NONE, -1);
	}

	private static DataArray array(ArrayKind kind, String encoding, double[] values) {
		return new DataArray(kind, TERM, encoding, values, values.length, true);
	}

	private static RunItem spectrum(int index, double[] intensities) {
		double[] mz = IntStream.range(0, intensities.length).mapToDouble(i -> 100 + i).toArray();
		return new Spectrum(index, "scan=" + index, 0, 1, Polarity.UNKNOWN, index, Params.NONE, List.of(), List.of(),
				List.of(array(ArrayKind.MZ, "", mz), array(ArrayKind.INTENSITY, "32-bit float", intensities)));
	}

	private static RunItem chromatogram(Params params, String encoding, double[] values) {
		return new Chromatogram(0, "t", 0, ChromatogramKind.SELECTED_REACTION_MONITORING, Polarity.UNKNOWN, 1, 1, 1, params,
				List.of(array(ArrayKind.INTENSITY, encoding, values)));
	}

	private static double[] codes(SplittableRandom random, int n, double scale) {
		return IntStream.range(0, n).mapToDouble(i -> (float) (scale * Math.rint(60 + 15 * random.nextGaussian()))).toArray();
	}

	/** An ion trap divides each scan by its injection time: no step holds for all, one for each. */
	@Test
	void scaleThatVariesWithTheScan() {
		SplittableRandom random = new SplittableRandom(1);
		List<RunItem> items = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			items.add(spectrum(i, codes(random, 200, 1 + 3 * random.nextDouble())));
		}
		RunLattice run = RunLattice.of(header("LTQ"), items);
		assertEquals(LatticeKind.ADC, run.lattice().kind());
		assertEquals("mass spectra", run.source());
		assertEquals(12, run.parts().size());
		assertTrue(run.parts().stream().allMatch(part -> part.lattice().step() >= 1 && part.lattice().step() <= 4));
		assertTrue(run.lattice().evidence().statements().getFirst().contains("steps from"));
	}

	@Test
	void whatInstrumentEncodingAndDwellTimeSay() {
		double[] values = codes(new SplittableRandom(2), 300, 1);
		assertEquals(LatticeKind.ADC, RunLattice.of(header("TOF"), List.of(chromatogram(Params.NONE, "32-bit float", values))).lattice().kind());
		assertEquals(LatticeKind.NONE, RunLattice.of(header("Q Exactive"), List.of(chromatogram(Params.NONE, "32-bit float", values))).lattice().kind());
		Lattice rounded = RunLattice.of(header("TOF"), List.of(chromatogram(Params.NONE, "MS-Numpress pic, zlib", values))).lattice();
		assertEquals(LatticeKind.NONE, rounded.kind());
		assertTrue(rounded.evidence().statements().getFirst().contains("MS-Numpress pic"));
		double[] counts = IntStream.range(0, 300).mapToDouble(i -> 40 * Math.abs(values[i] - 60)).toArray();
		Params dwell = new Params(List.of(new CvParam("MS:1000502", "dwell time", "0.025", "UO:0000010", "second")));
		Lattice counted = RunLattice.of(header("QqQ"), List.of(chromatogram(dwell, "32-bit float", counts))).lattice();
		assertEquals(LatticeKind.ION_COUNTING, counted.kind());
		assertEquals(40, counted.step(), 1e-9);
		assertEquals(LatticeKind.NONE, RunLattice.of(header(""), List.of()).lattice().kind());
	}

	/** What is known of the instruments says what their files have to give; docs/adc.md has the reasons. */
	@Test
	void filesOfInstruments() throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "mzml")), "system property starling.shared.data is not set");
		check(shared, "SRM.mzML", LatticeKind.ADC, 0.02);
		check(shared, "timsTOF.mzML", LatticeKind.ADC, 1);
		check(shared, "emptyScan.mzML", LatticeKind.NONE, Double.NaN);
		check(shared, "sciex_no_mz_range_cv.mzML", LatticeKind.NONE, Double.NaN);
	}

	private static void check(String shared, String file, LatticeKind kind, double step) throws IOException {
		Lattice lattice = RunLattice.of(Path.of(shared, "mzml", file)).lattice();
		assertEquals(kind, lattice.kind(), file);
		assertEquals(step, lattice.step(), 1e-6, file);
	}
}
