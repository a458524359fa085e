package org.starling.lcms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.lcms.MzmlText.FLOAT64;
import static org.starling.lcms.MzmlText.INTENSITY;
import static org.starling.lcms.MzmlText.ZLIB;
import static org.starling.lcms.MzmlText.array;
import static org.starling.lcms.MzmlText.doubles;
import static org.starling.lcms.MzmlText.zlib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.lcms.chromatogram.ChromatogramProcessing;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.lcms.chromatogram.Transition;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.HandLimits;
import org.starling.lcms.quantitation.InjectionPeaks;
import org.starling.lcms.quantitation.PeakAreas;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.RunData;
import org.starling.lcms.quantitation.RunMethod;
import org.starling.lcms.quantitation.SequenceFile;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.lcms.quantitation.Weighting;

/** From files of injections to ratios: Gaussian peaks of known area. */
class PeakAreasTest {

	@TempDir
	private Path folder;

	private static String chromatogram(int index, double q1, double q3, double height, double early) {
		SplittableRandom random = new SplittableRandom(index);
		double[] times = new double[600];
		double[] signal = new double[600];
		for (int i = 0; i < 600; i++) {
			times[i] = i * 0.5;
			double z = (times[i] - 150) / 4;
			double y = (times[i] - 60) / 4;
			signal[i] = 20 + random.nextGaussian() + height * Math.exp(-z * z / 2) + early * Math.exp(-y * y / 2);
		}
		return MzmlText.chromatogram(index, 600, q1, q3, array(FLOAT64 + ZLIB + MzmlText.TIME, zlib(doubles(times))),
				array(FLOAT64 + ZLIB + INTENSITY, zlib(doubles(signal))));
	}

	@Test
	void theAnalytesPeakIsTheOneThatElutesWithItsStandard() throws IOException {
		String file = MzmlText.document("", chromatogram(0, 500.2, 200.1, 2000, 9000) + chromatogram(1, 504.2, 204.1, 8000, 0));
		Files.writeString(folder.resolve("a.mzML"), file);
		Path sequence = Files.writeString(folder.resolve("run.csv"), "sample,type,file\ns1,unknown,a.mzML\n");
		PeakAreas areas = new PeakAreas(Transition.parse("500.2/200.1"), Transition.parse("504.2/204.1"), PeakDetector.DEFAULT, Double.NaN,
				Double.NaN);
		List<SequenceRow> rows = SequenceFile.read(sequence, areas);
		double minutes = 4.0 / 60 * Math.sqrt(2 * Math.PI);
		assertEquals(8000 * minutes, rows.getFirst().standardArea(), 0.01 * 8000 * minutes);
		assertEquals(0.25, rows.getFirst().ratio(), 0.0025, "not the larger peak two minutes before");
		PeakAreas other = new PeakAreas(Transition.parse("1/2"), Transition.parse("504.2/204.1"), PeakDetector.DEFAULT, Double.NaN, Double.NaN);
		String message = assertThrows(IllegalArgumentException.class, () -> SequenceFile.read(sequence, other)).getMessage();
		assertTrue(message.contains("row 1") && message.contains("500.2/200.1"), message);
	}

	/** Between ±2 σ a Gaussian has the area Hσ(√(2π) erf(√2) − 4 e⁻²) above the straight line between its limits. */
	@Test
	void limitsSetByHandReplaceThoseFound() throws IOException {
		Files.writeString(folder.resolve("a.mzML"), MzmlText.document("", chromatogram(0, 500.2, 200.1, 2000, 9000) + chromatogram(1, 504.2, 204.1, 8000, 0)));
		Path sequence = Files.writeString(folder.resolve("run.csv"), "sample,type,file\ns1,unknown,a.mzML\ns2,unknown,b.mzML\n");
		Path table = Files.writeString(folder.resolve("limits.csv"), "file,transition,start,end\na.mzML,500.2/200.1,2.366666666666667,2.633333333333333\n");
		RunMethod.Analyte analyte = new RunMethod.Analyte("x", Transition.parse("500.2/200.1"), Transition.parse("504.2/204.1"), Double.NaN, Double.NaN,
				CalibrationCurve.Model.LINEAR, Weighting.INVERSE_SQUARE, Double.NaN, Double.NaN, null);
		RunData data = RunData.read(sequence, folder, () -> false, share -> {
		});
		QuantifiedRun run = QuantifiedRun.of(data, new RunMethod(List.of(analyte), ChromatogramProcessing.DEFAULT, HandLimits.read(table)));
		InjectionPeaks peaks = run.results().getFirst().peaks().getFirst();
		double expected = 2000 * 4 / 60.0 * (Math.sqrt(2 * Math.PI) * 0.954499736103642 - 4 * Math.exp(-2));
		assertEquals(expected, peaks.analyteArea(), 0.005 * expected);
		assertTrue(peaks.analyte().byHand() && !peaks.standard().byHand());
		String problem = run.results().getFirst().peaks().get(1).problem();
		assertTrue(problem.contains("b.mzML") && problem.contains("no such file"), problem);
		String message = assertThrows(IllegalArgumentException.class, () -> HandLimits.read(Files.writeString(table,
				"file,transition,start,end\na.mzML,500.2/200.1,2.5,2.4\n"))).getMessage();
		assertTrue(message.contains("row 1") && message.contains("do not ascend"), message);
	}
}
