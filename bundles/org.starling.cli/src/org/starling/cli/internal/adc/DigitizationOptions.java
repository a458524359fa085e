package org.starling.cli.internal.adc;

import java.util.Arrays;
import java.util.Locale;

import org.starling.adc.Converter;
import org.starling.adc.Dither;
import org.starling.adc.Rounding;
import org.starling.quantization.budget.Digitization;

import picocli.CommandLine.Option;

/** How peaks are digitized. */
final class DigitizationOptions {

	@Option(names = "--bits", required = true, description = "Bits of the converter.")
	private int bits;

	@Option(names = "--full-scale", paramLabel = "V", required = true, description = "Its range, in the unit of the recorded intensities.")
	private double fullScale;

	@Option(names = "--truncate", description = "It truncates (error up to 1 LSB); else it rounds (½ LSB).")
	private boolean truncate;

	@Option(names = "--half-width", paramLabel = "T", required = true, description = "Full width of peaks at half height, in the areas' unit of time"
			+ " (minutes for areas of starling lcms).")
	private double widthAtHalfHeight;

	@Option(names = "--interval", paramLabel = "T", required = true, description = "Time between points, in the same unit.")
	private double interval;

	@Option(names = "--noise", paramLabel = "V", description = "Standard deviation of the detector's noise in one conversion. Default: 0, which makes"
			+ " the error of conversion follow the signal.", defaultValue = "0")
	private double noise;

	@Option(names = "--baseline", paramLabel = "V", description = "Level beside the peaks. Default: anywhere within a step, in each injection anew.",
			defaultValue = "NaN")
	private double baseline;

	@Option(names = "--averaging", paramLabel = "N", description = "Conversions whose mean is one point. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private int averaging;

	@Option(names = "--dither", description = "none, rectangular or triangular. Default: ${DEFAULT-VALUE}.", defaultValue = "none")
	private String dither;

	@Option(names = "--ion-area", paramLabel = "A", description = "Area that one ion gives, for the error of counting. Default: 0, not counted.",
			defaultValue = "0")
	private double ionArea;

	@Option(names = "--replicates", paramLabel = "N", description = "Simulated peaks where no closed form holds. Default: ${DEFAULT-VALUE}.",
			defaultValue = "500")
	private int replicates;

	Digitization read(long seed) {
		Dither chosen = Arrays.stream(Dither.values()).filter(d -> d.id().equals(dither.toLowerCase(Locale.ROOT))).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("dither is none, rectangular or triangular, not \"" + dither + "\""));
		Converter converter = Converter.unipolar(bits, fullScale, truncate ? Rounding.TRUNCATE : Rounding.ROUND);
		return Digitization.of(converter, widthAtHalfHeight, interval, noise).withBaseline(baseline).withAveraging(averaging).withDither(chosen)
				.withIonArea(ionArea).withSimulation(replicates, seed);
	}
}
