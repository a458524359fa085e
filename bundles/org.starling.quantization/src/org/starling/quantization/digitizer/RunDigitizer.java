package org.starling.quantization.digitizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.starling.adc.Converter;
import org.starling.adc.ConverterTable;
import org.starling.adc.Rounding;
import org.starling.adc.Saturation;
import org.starling.adc.lattice.Lattice;
import org.starling.adc.lattice.RunLattice;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.Params;
import org.starling.lcms.RunHeader;
import org.starling.lcms.quantitation.InjectionFile;
import org.starling.lcms.quantitation.InjectionPeaks.Trace;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.lcms.quantitation.SequenceEntry;

/**
 * What digitized a run, as its data show it, beside what other converters would have recorded of an analyte. Immutable.
 *
 * @param lattice    of all injections' chromatograms
 * @param levels     lowest levels of the signal: values of codes when there is a step, else centres of equal parts of the range
 * @param counts     how many points have each level
 * @param converter  of the run: as it is stated, else as the data suggest
 * @param stated     whether bits and full scale are both stated
 * @param injections of the analyte, in the order of the sequence
 * @param saturated  injections whose analyte signal stands at a limit
 */
public record RunDigitizer(Lattice lattice, double[] levels, double[] counts, Converter converter, boolean stated,
		List<InjectionWhatIf> injections, int saturated) {

	private static final int MOST_LEVELS = 400;
	private static final int LEAST_LEVELS = 50;
	/** Share of the points whose codes are shown, where that takes no more levels than there is room for. */
	private static final double USUAL = 0.9;
	private static final int MOST_BITS = 32;
	private static final int BITS_WITHOUT_STEP = 16;

	public RunDigitizer {
		injections = List.copyOf(injections);
	}

	/**
	 * Looks at a run. Works on the calling thread.
	 *
	 * @throws IllegalArgumentException when a number of bits or a full scale is none of a {@link Converter}
	 */
	public static RunDigitizer of(QuantifiedRun run, AnalyteResult analyte, DigitizerQuestion question) {
		List<InjectionFile> files = run.data().entries().stream().map(run.data()::file).filter(Objects::nonNull).distinct().toList();
		List<Chromatogram> chromatograms = files.stream().flatMap(file -> file.chromatograms().stream()).toList();
		RunHeader header = files.stream().map(InjectionFile::header).filter(Objects::nonNull).findFirst()
				.orElseGet(() -> new RunHeader(RunHeader.Format.UNKNOWN, "", "", "", List.of(), List.of(), List.of(),
						Params.NONE, -1));
		Lattice lattice = RunLattice.of(header, chromatograms).lattice();
		double[] values = analyte.peaks().stream().map(peaks -> peaks.analyte()).filter(Objects::nonNull)
				.flatMapToDouble(trace -> Arrays.stream(trace.signal())).filter(Double::isFinite).sorted().toArray();
		double highest = values.length == 0 ? 1 : Math.max(Double.MIN_NORMAL, values[values.length - 1]);
		Converter converter = converter(lattice, highest, question);
		double compared = Double.isNaN(question.whatIfFullScale()) ? converter.fullScale() : question.whatIfFullScale();
		List<Converter> others = question.whatIfBits().stream().map(bits -> Converter.unipolar(bits, compared, Rounding.ROUND)).toList();
		List<InjectionWhatIf> injections = new ArrayList<>();
		int saturated = 0;
		for (int i = 0; i < analyte.peaks().size(); i++) {
			SequenceEntry entry = run.data().entries().get(i);
			Trace trace = analyte.peaks().get(i).analyte();
			injections.add(InjectionWhatIf.of(i, entry.sample(), entry.type().id(), trace, others, question));
			saturated += trace != null && Saturation.of(trace.signal()).likely() ? 1 : 0;
		}
		double[][] histogram = lattice.isDetectorStep() ? codes(values, lattice) : parts(values);
		return new RunDigitizer(lattice, histogram[0], histogram[1], converter, question.bits() > 0 && !Double.isNaN(question.fullScale()),
				injections, saturated);
	}

	private static Converter converter(Lattice lattice, double highest, DigitizerQuestion question) {
		int needed = lattice.isDetectorStep() ? (int) Math.clamp((long) Math.ceil(Math.log(highest / lattice.step() + 1) / Math.log(2)), 1, MOST_BITS)
				: BITS_WITHOUT_STEP;
		int bits = question.bits() > 0 ? question.bits() : needed;
		double fullScale = !Double.isNaN(question.fullScale()) ? question.fullScale()
				: lattice.isDetectorStep() ? Math.scalb(lattice.step(), bits) : highest;
		return Converter.unipolar(bits, fullScale, Rounding.ROUND);
	}

	/** The lowest codes and how often they occur. */
	private static double[][] codes(double[] sorted, Lattice lattice) {
		if (sorted.length == 0) {
			return new double[2][0];
		}
		double first = Math.rint((sorted[0] - lattice.offset()) / lattice.step());
		double last = Math.rint((sorted[sorted.length - 1] - lattice.offset()) / lattice.step());
		double usual = Math.rint((sorted[(int) (USUAL * (sorted.length - 1))] - lattice.offset()) / lattice.step());
		int n = (int) Math.min(Math.min(MOST_LEVELS, last - first + 1), Math.max(LEAST_LEVELS, usual - first + 1));
		double[] counts = new double[n];
		for (double value : sorted) {
			double place = Math.rint((value - lattice.offset()) / lattice.step()) - first;
			if (place < n) {
				counts[(int) place]++;
			}
		}
		return new double[][] { IntStream.range(0, n).mapToDouble(i -> lattice.offset() + (first + i) * lattice.step()).toArray(), counts };
	}

	private static double[][] parts(double[] sorted) {
		if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
			return new double[2][0];
		}
		double width = (sorted[sorted.length - 1] - sorted[0]) / MOST_LEVELS;
		double[] counts = new double[MOST_LEVELS];
		for (double value : sorted) {
			counts[(int) Math.min(MOST_LEVELS - 1, (value - sorted[0]) / width)]++;
		}
		return new double[][] { IntStream.range(0, MOST_LEVELS).mapToDouble(i -> sorted[0] + (i + 0.5) * width).toArray(), counts };
	}

	/** Converters of this full scale, those compared and the common ones. */
	public ConverterTable table() {
		List<Integer> bits = IntStream.concat(ConverterTable.COMMON_BITS.stream().mapToInt(Integer::intValue), IntStream.of(converter.bits()))
				.distinct().sorted().boxed().toList();
		return ConverterTable.of(converter.fullScale(), bits);
	}
}
