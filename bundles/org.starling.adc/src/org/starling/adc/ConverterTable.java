package org.starling.adc;

import java.util.List;
import java.util.stream.IntStream;

import org.starling.tables.Table;

/**
 * What ideal converters of one full scale can do, a row for each number of bits. Sources: IEEE Std 1241-2010 (code bin width, SINAD of an
 * ideal converter); W. R. Bennett, Bell Syst Tech J 27 (1948) 446–472 (noise LSB/√12).
 *
 * @param fullScale in the unit of the signal
 * @param rows      in the order asked for
 */
public record ConverterTable(double fullScale, List<Row> rows) {

	/** The numbers of bits of common digitizers. */
	public static final List<Integer> COMMON_BITS = List.of(8, 10, 12, 14, 16, 24);

	/**
	 * One converter. Errors and noise in the unit of the full scale.
	 *
	 * @param bits            n
	 * @param levels          2ⁿ
	 * @param lsb             V_FS/2ⁿ
	 * @param roundingError   largest error of a converter that rounds: ½ LSB
	 * @param truncationError largest error of a converter that truncates: 1 LSB = V_FS/2ⁿ, the bound often quoted
	 * @param noise           standard deviation of the error, LSB/√12
	 * @param sqnr            signal to quantization noise of a sine over the full scale, 20 lg 2ⁿ + 10 lg 1.5 = 6.02 n + 1.76 dB
	 */
	public record Row(int bits, long levels, double lsb, double roundingError, double truncationError, double noise, double sqnr) {

		private static Row of(Converter converter) {
			return new Row(converter.bits(), converter.levels(), converter.lsb(), converter.lsb() / 2, converter.lsb(), converter.noise(),
					idealSqnr(converter.bits()));
		}
	}

	public ConverterTable {
		rows = List.copyOf(rows);
	}

	/** @throws IllegalArgumentException when the full scale or a number of bits is none of a {@link Converter} */
	public static ConverterTable of(double fullScale, List<Integer> bits) {
		return new ConverterTable(fullScale, bits.stream().map(n -> Row.of(Converter.unipolar(n, fullScale, Rounding.ROUND))).toList());
	}

	/** 20 lg 2ⁿ + 10 lg 1.5 in dB: power of a sine over the full scale, V_FS²/8, over LSB²/12. Also for parts of bits. */
	public static double idealSqnr(double bits) {
		return bits * 20 * Math.log10(2) + 10 * Math.log10(1.5);
	}

	/** Effective number of bits: that of the ideal converter with this SINAD in dB. Source: IEEE Std 1241-2010, effective number of bits. */
	public static double effectiveBits(double sinad) {
		return (sinad - 10 * Math.log10(1.5)) / (20 * Math.log10(2));
	}

	/** @param unit of the full scale, or null */
	public Table table(String unit) {
		int n = rows.size();
		return Table.builder().number("bits", null, IntStream.range(0, n).mapToDouble(i -> rows.get(i).bits()).toArray())
				.number("levels", null, rows.stream().mapToDouble(Row::levels).toArray())
				.number("lsb", unit, rows.stream().mapToDouble(Row::lsb).toArray())
				.number("worstErrorRounding", unit, rows.stream().mapToDouble(Row::roundingError).toArray())
				.number("worstErrorTruncation", unit, rows.stream().mapToDouble(Row::truncationError).toArray())
				.number("noise", unit, rows.stream().mapToDouble(Row::noise).toArray())
				.number("sqnr", "dB", rows.stream().mapToDouble(Row::sqnr).toArray()).build();
	}
}
