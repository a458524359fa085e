package org.starling.quantization.ui.digitizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.eclipse.osgi.util.NLS;
import org.starling.adc.ConverterTable;
import org.starling.adc.lattice.Lattice;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.quantization.digitizer.InjectionWhatIf;
import org.starling.quantization.digitizer.RunDigitizer;
import org.starling.quantization.ui.Digits;
import org.starling.tables.Table;

/** A run's digitizer as charts, sentences and tables. */
final class DigitizerCharts {

	private static final double HALF_BAR = 0.4;

	private final RunDigitizer digitizer;

	DigitizerCharts(RunDigitizer digitizer) {
		this.digitizer = digitizer;
	}

	/** How often the lowest codes occur: a bar for each; null when there is no signal. */
	ChartSpec histogram() {
		double[] levels = digitizer.levels();
		if (levels.length < 2) {
			return null;
		}
		double half = HALF_BAR * (levels[1] - levels[0]);
		double[] x = new double[3 * levels.length];
		double[] upper = new double[x.length];
		for (int i = 0; i < levels.length; i++) {
			double count = digitizer.counts()[i];
			x[3 * i] = count > 0 ? levels[i] - half : Double.NaN;
			x[3 * i + 1] = count > 0 ? levels[i] + half : Double.NaN;
			x[3 * i + 2] = Double.NaN;
			upper[3 * i] = count > 0 ? count : Double.NaN;
			upper[3 * i + 1] = upper[3 * i];
			upper[3 * i + 2] = Double.NaN;
		}
		double[] lower = Arrays.stream(upper).map(u -> Double.isNaN(u) ? u : 0).toArray();
		return new ChartSpec("", AxisSpec.linear(Messages.Axis_intensity, "").tight(), List.of(AxisSpec.linear(Messages.Axis_points, "")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				List.of(SeriesSpec.band(Messages.Series_points, x, lower, upper).withStyle(new SeriesStyle(0, false, false, false)),
						SeriesSpec.line(Messages.Series_points, bars(x, upper), tops(upper)).withStyle(new SeriesStyle(0, false, false, false))));
	}

	/** Outlines of the bars, so that narrow ones are seen. */
	private static double[] bars(double[] x, double[] upper) {
		double[] outline = new double[4 * (x.length / 3)];
		for (int i = 0; i < x.length / 3; i++) {
			boolean shown = !Double.isNaN(upper[3 * i]);
			outline[4 * i] = shown ? x[3 * i] : Double.NaN;
			outline[4 * i + 1] = shown ? x[3 * i + 1] : Double.NaN;
			outline[4 * i + 2] = shown ? x[3 * i + 1] : Double.NaN;
			outline[4 * i + 3] = Double.NaN;
		}
		return outline;
	}

	private static double[] tops(double[] upper) {
		double[] outline = new double[4 * (upper.length / 3)];
		for (int i = 0; i < upper.length / 3; i++) {
			outline[4 * i] = upper[3 * i];
			outline[4 * i + 1] = upper[3 * i];
			outline[4 * i + 2] = Double.isNaN(upper[3 * i]) ? Double.NaN : 0;
			outline[4 * i + 3] = Double.NaN;
		}
		return outline;
	}

	/** The signal as recorded and behind other converters; null when the injection has none. */
	static ChartSpec whatIf(InjectionWhatIf injection) {
		if (injection == null || injection.trace() == null) {
			return null;
		}
		double[] minutes = injection.trace().minutes();
		List<SeriesSpec> series = new ArrayList<>();
		series.add(SeriesSpec.line(Messages.Series_recorded, minutes, injection.trace().signal()).withStyle(new SeriesStyle(SeriesStyle.NEUTRAL, false, false, true)));
		int colour = 0;
		for (InjectionWhatIf.Variant variant : injection.variants()) {
			series.add(SeriesSpec.line(NLS.bind(Messages.Series_bits, variant.bits()), minutes, variant.signal())
					.withStyle(new SeriesStyle(colour++, false, false, true)));
		}
		return new ChartSpec("", AxisSpec.linear(Messages.Axis_time, "min").tight(), //$NON-NLS-1$ //$NON-NLS-2$
				List.of(AxisSpec.linear(Messages.Axis_intensity, injection.trace().unit())), series);
	}

	/** What was found, and what it rests on. */
	String evidence() {
		Lattice lattice = digitizer.lattice();
		String found = switch (lattice.kind()) {
		case ADC -> NLS.bind(Messages.Lattice_adc, Digits.of(lattice.step(), 6));
		case ION_COUNTING -> NLS.bind(Messages.Lattice_counting, Digits.of(lattice.step(), 6),
				Digits.of(lattice.evidence().dwellMilliseconds(), 4));
		case FLOAT_ROUNDING -> Messages.Lattice_float;
		case NONE -> Messages.Lattice_none;
		};
		String converter = NLS.bind(digitizer.stated() ? Messages.Converter_stated : Messages.Converter_assumed,
				new Object[] { digitizer.converter().bits(), Digits.of(digitizer.converter().fullScale(), 6), Digits.of(digitizer.converter().lsb(), 4) });
		String saturated = digitizer.saturated() == 0 ? "" : '\n' + NLS.bind(Messages.Converter_saturated, digitizer.saturated()); //$NON-NLS-1$
		return found + '\n' + String.join("; ", lattice.evidence().statements()) + '\n' + converter + saturated; //$NON-NLS-1$
	}

	/** Converters of the run's full scale. */
	Table converters() {
		List<ConverterTable.Row> rows = digitizer.table().rows();
		return Table.builder().number(Messages.Column_bits, null, numbers(rows, ConverterTable.Row::bits))
				.number(Messages.Column_levels, null, numbers(rows, ConverterTable.Row::levels))
				.number(Messages.Column_lsb, null, numbers(rows, ConverterTable.Row::lsb))
				.number(Messages.Column_rounding, null, numbers(rows, ConverterTable.Row::roundingError))
				.number(Messages.Column_truncation, null, numbers(rows, ConverterTable.Row::truncationError))
				.number(Messages.Column_noise, null, numbers(rows, ConverterTable.Row::noise))
				.number(Messages.Column_sqnr, "dB", numbers(rows, ConverterTable.Row::sqnr)).build(); //$NON-NLS-1$
	}

	/** Areas as recorded and behind other converters, a row for each injection. */
	Table areas() {
		List<InjectionWhatIf> all = digitizer.injections();
		Table.Builder table = Table.builder().text(Messages.Column_sample, all.stream().map(InjectionWhatIf::sample).toArray(String[]::new))
				.text(Messages.Column_type, all.stream().map(InjectionWhatIf::type).toArray(String[]::new))
				.number(Messages.Column_area, null, numbers(all, i -> i.trace() == null ? Double.NaN : i.trace().area()));
		List<InjectionWhatIf.Variant> variants = all.stream().map(InjectionWhatIf::variants).filter(list -> !list.isEmpty()).findFirst()
				.orElse(List.of());
		for (int v = 0; v < variants.size(); v++) {
			int variant = v;
			table.number(NLS.bind(Messages.Column_areaBits, variants.get(v).bits()), null,
					numbers(all, i -> i.variants().isEmpty() ? Double.NaN : i.variants().get(variant).area()));
			table.number(NLS.bind(Messages.Column_changeBits, variants.get(v).bits()), "%", //$NON-NLS-1$
					numbers(all, i -> i.variants().isEmpty() ? Double.NaN : 100 * i.relativeChange(variant)));
		}
		return table.build();
	}

	private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> number) {
		return rows.stream().mapToDouble(number).toArray();
	}
}
