package org.starling.quantization.digitizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.starling.adc.Dither;
import org.starling.adc.lattice.LatticeKind;
import org.starling.lcms.ArrayKind;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.ChromatogramKind;
import org.starling.lcms.CvParam;
import org.starling.lcms.DataArray;
import org.starling.lcms.Params;
import org.starling.lcms.Polarity;
import org.starling.lcms.chromatogram.ChromatogramProcessing;
import org.starling.lcms.chromatogram.Transition;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.InjectionFile;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.RunData;
import org.starling.lcms.quantitation.RunMethod;
import org.starling.lcms.quantitation.SampleType;
import org.starling.lcms.quantitation.SequenceEntry;
import org.starling.lcms.quantitation.Weighting;
import org.starling.quantization.budget.Digitization;

/** A run of three injections whose digitizer has steps of 0.5. */
class RunDigitizerTest {

	private static final double STEP = 0.5;
	private static final double DEVIATION = 4;

	private static Chromatogram chromatogram(double q3, double height, SplittableRandom random) {
		double[] seconds = IntStream.range(0, 300).mapToDouble(i -> i).toArray();
		double[] signal = Arrays.stream(seconds).map(t -> STEP * Math.rint((20 + 1.5 * random.nextGaussian()
				+ height * Math.exp(-Math.pow((t - 150) / DEVIATION, 2) / 2)) / STEP)).toArray();
		DataArray time = new DataArray(ArrayKind.TIME, new CvParam("MS:1000595", "time array", "", "UO:0000010", "second"), "", seconds, 300, true);
		DataArray intensity = new DataArray(ArrayKind.INTENSITY, new CvParam("MS:1000515", "intensity array", "", "", ""), "", signal, 300, true);
		return new Chromatogram(0, "q3 " + q3, 0, ChromatogramKind.SELECTED_REACTION_MONITORING, Polarity.POSITIVE, 500, q3, 20, Params.NONE,
				List.of(time, intensity));
	}

	private static QuantifiedRun run() {
		SplittableRandom random = new SplittableRandom(1);
		List<SequenceEntry> entries = new ArrayList<>();
		Map<String, InjectionFile> files = new LinkedHashMap<>();
		double[] levels = { 1, 10, 100 };
		for (int i = 0; i < levels.length; i++) {
			String file = "i" + i;
			entries.add(new SequenceEntry(i + 1, "cal " + i, SampleType.CALIBRATOR, 1, file, Map.of("nominal", levels[i])));
			files.put(file, new InjectionFile(null, List.of(chromatogram(300, 40 * levels[i], random), chromatogram(310, 2000, random)), List.of(), ""));
		}
		RunMethod.Analyte analyte = new RunMethod.Analyte("drug", new Transition(500, 300, 0.1), new Transition(500, 310, 0.1), Double.NaN, Double.NaN,
				CalibrationCurve.Model.LINEAR, Weighting.INVERSE_SQUARE, Double.NaN, Double.NaN, "ng/mL");
		return QuantifiedRun.of(new RunData(entries, files), new RunMethod(List.of(analyte), ChromatogramProcessing.DEFAULT, List.of()));
	}

	@Test
	void stepHistogramAndOtherConverters() {
		QuantifiedRun run = run();
		DigitizerQuestion question = new DigitizerQuestion(0, Double.NaN, 1, Dither.NONE, List.of(4, 16), Double.NaN, 100, 1);
		RunDigitizer digitizer = RunDigitizer.of(run, run.results().getFirst(), question);
		assertEquals(LatticeKind.ADC, digitizer.lattice().kind());
		assertEquals(STEP, digitizer.lattice().step(), 1e-9);
		assertEquals(13, digitizer.converter().bits(), "about 4,020 in steps of 0.5 are 8,040 of 8,192 codes");
		assertEquals(STEP, digitizer.converter().lsb(), 1e-9);
		assertFalse(digitizer.stated());
		assertEquals(50, digitizer.counts().length);
		assertEquals(1, Arrays.stream(digitizer.counts()).sum() / 900, 0.1, "nine tenths of three chromatograms of 300 points");
		assertEquals(STEP, digitizer.levels()[1] - digitizer.levels()[0], 1e-9);
		assertEquals(0, digitizer.saturated());
		// steps of 256 hide a peak of 40 above 20; 16 bits keep it within rounding
		assertEquals(-1, digitizer.injections().getFirst().relativeChange(0), 0.05);
		assertEquals(0, digitizer.injections().getFirst().relativeChange(1), 0.01);
		assertEquals(0, digitizer.injections().getLast().relativeChange(0), 0.1);
	}

	/** Full width at half height 2.355 · 4 s, a point each second, noise 1.5. */
	@Test
	void peaksTellHowTheyBecomeNumbers() {
		QuantifiedRun run = run();
		DigitizerQuestion stated = new DigitizerQuestion(12, 8192, 4, Dither.TRIANGULAR, List.of(8), 4096, 100, 1);
		RunDigitizer digitizer = RunDigitizer.of(run, run.results().getFirst(), stated);
		assertEquals(2, digitizer.converter().lsb());
		Digitization measured = MeasuredDigitization.of(run.results().getFirst(), digitizer.converter(), stated);
		assertEquals(2.3548 * DEVIATION / 60, measured.widthAtHalfHeight(), 0.05 * measured.widthAtHalfHeight());
		assertEquals(1 / 60.0, measured.interval(), 1e-9);
		assertEquals(1.5 * 2, measured.noise(), 0.15 * 3, "of one of four conversions");
	}
}
