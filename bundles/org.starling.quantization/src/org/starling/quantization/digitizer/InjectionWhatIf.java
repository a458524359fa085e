package org.starling.quantization.digitizer;

import java.util.ArrayList;
import java.util.List;

import org.starling.adc.Converter;
import org.starling.adc.requantization.Requantization;
import org.starling.lcms.chromatogram.Peak;
import org.starling.lcms.chromatogram.PeakIntegrator;
import org.starling.lcms.quantitation.InjectionPeaks.Trace;

/**
 * The analyte's chromatogram of an injection behind other converters.
 *
 * @param row      line of the sequence, from 0
 * @param sample   of the injection
 * @param type     of the sample
 * @param trace    as recorded; null when there is no chromatogram
 * @param variants behind each converter; empty when there is no chromatogram
 */
public record InjectionWhatIf(int row, String sample, String type, Trace trace, List<Variant> variants) {

	/**
	 * Behind one converter.
	 *
	 * @param bits    of the converter
	 * @param signal  of as many points as the trace; not to be written to
	 * @param area    within the limits of the recorded peak; NaN without peak
	 * @param clipped points beyond the full scale
	 */
	public record Variant(int bits, double[] signal, double area, int clipped) {
	}

	public InjectionWhatIf {
		variants = List.copyOf(variants);
	}

	static InjectionWhatIf of(int row, String sample, String type, Trace trace, List<Converter> converters, DigitizerQuestion question) {
		List<Variant> variants = new ArrayList<>();
		if (trace != null) {
			for (Converter converter : converters) {
				Requantization conversion = new Requantization(converter, question.dither(), question.seed());
				double[] after = conversion.apply(trace.signal());
				variants.add(new Variant(converter.bits(), after, area(trace, after), conversion.clipped(trace.signal())));
			}
		}
		return new InjectionWhatIf(row, sample, type, trace, variants);
	}

	private static double area(Trace trace, double[] after) {
		Peak peak = trace.peak();
		if (peak == null) {
			return Double.NaN;
		}
		double[] corrected = after.clone();
		for (int i = 0; i < corrected.length; i++) {
			corrected[i] -= trace.baseline()[i];
		}
		return new PeakIntegrator(trace.minutes(), corrected).integrate(peak.start(), peak.end()).area();
	}

	/** Change of the area in a variant over the area. */
	public double relativeChange(int variant) {
		return trace == null ? Double.NaN : variants.get(variant).area() / trace.area() - 1;
	}
}
