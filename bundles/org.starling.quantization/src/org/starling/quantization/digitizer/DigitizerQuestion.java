package org.starling.quantization.digitizer;

import java.util.List;

import org.starling.adc.Dither;
import org.starling.model.base.Quantity;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Digitizer;
import org.starling.model.bioanalysis.QuantizationSettings;

/**
 * What an analytical run says of its digitizer and asks of others.
 *
 * @param bits            of the digitizer; 0 when not stated
 * @param fullScale       in the unit of the intensities; NaN when not stated
 * @param averaging       conversions a recorded point
 * @param dither          before conversion
 * @param whatIfBits      resolutions to compare
 * @param whatIfFullScale full scale to compare with; NaN: that of the digitizer
 * @param draws           of the simulation
 * @param seed            of it
 */
public record DigitizerQuestion(int bits, double fullScale, int averaging, Dither dither, List<Integer> whatIfBits, double whatIfFullScale,
		int draws, long seed) {

	/** What is compared when the run names nothing. */
	public static final List<Integer> DEFAULT_BITS = List.of(8, 12);

	private static final int DRAWS = 2000;

	public DigitizerQuestion {
		whatIfBits = whatIfBits.stream().distinct().toList();
	}

	/** As the run's document stands now. */
	public static DigitizerQuestion of(AnalyticalRun run) {
		Digitizer digitizer = run.getDigitizer();
		QuantizationSettings asked = run.getQuantization();
		boolean dithered = digitizer != null && digitizer.isDither();
		return new DigitizerQuestion(digitizer == null || digitizer.getBits() == null ? 0 : digitizer.getBits(),
				digitizer == null ? Double.NaN : value(digitizer.getFullScale()),
				digitizer == null || digitizer.getAveraging() == null ? 1 : Math.max(1, digitizer.getAveraging()),
				dithered ? Dither.TRIANGULAR : Dither.NONE, asked == null || asked.getBits().isEmpty() ? DEFAULT_BITS : asked.getBits(),
				asked == null ? Double.NaN : value(asked.getFullScale()), asked == null ? DRAWS : asked.getDraws(), asked == null ? 1 : asked.getSeed());
	}

	private static double value(Quantity quantity) {
		return quantity == null || quantity.getValue() == null ? Double.NaN : quantity.getValue();
	}
}
