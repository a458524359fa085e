package org.starling.adc.lattice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.lcms.ArrayKind;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.CvParam;
import org.starling.lcms.CvUnits;
import org.starling.lcms.DataArray;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;
import org.starling.lcms.RunReader;
import org.starling.lcms.Spectrum;

/**
 * Intensities of a file by what recorded them. Of long runs the first spectra, up to a million values.
 *
 * @param header   of the file
 * @param arrays   in the file's order
 * @param problems of reading
 */
record RunIntensities(RunHeader header, List<Recorded> arrays, List<ReadProblem> problems) {

	/** What recorded an array, in the order in which they stand for the file. */
	enum Source {
		TRANSITIONS("transitions"), MASS_SPECTRA("mass spectra"), ABSORPTION("absorption"), SUMS("sums over spectra"), OTHER("other signals");

		final String title;

		Source(String title) {
			this.title = title;
		}
	}

	/**
	 * One array.
	 *
	 * @param dwell    milliseconds; NaN when the file says nothing
	 * @param encoding how it is stored
	 * @param inRow    whether neighbours are measured one behind the other; false for centroids
	 */
	record Recorded(String id, Source source, double[] values, double dwell, String encoding, boolean inRow) {
	}

	private static final String CENTROIDS = "MS:1000127";
	private static final String DWELL_TIME = "MS:1000502";
	private static final int MOST_VALUES = 1_000_000;

	static RunIntensities read(Path file) throws IOException {
		Collector collector = new Collector();
		try (RunReader reader = RunReader.open(file)) {
			RunItem item;
			while ((item = reader.next()) != null) {
				collector.add(item);
			}
			return new RunIntensities(reader.header(), collector.arrays, reader.problems());
		}
	}

	static RunIntensities of(RunHeader header, List<? extends RunItem> items) {
		Collector collector = new Collector();
		items.forEach(collector::add);
		return new RunIntensities(header, collector.arrays, List.of());
	}

	/** Keeps arrays while there is room for their source. */
	private static final class Collector {

		private final List<Recorded> arrays = new ArrayList<>();
		private final int[] room = new int[Source.values().length];

		Collector() {
			Arrays.fill(room, MOST_VALUES);
		}

		void add(RunItem item) {
			Source source = source(item);
			for (DataArray array : item.arrays()) {
				if (array.kind() == ArrayKind.INTENSITY && array.length() > 0 && room[source.ordinal()] > 0) {
					room[source.ordinal()] -= array.length();
					arrays.add(new Recorded(item.id(), source, array.values(), dwell(item), array.encoding(),
							!item.params().has(CENTROIDS)));
				}
			}
		}
	}

	private static Source source(RunItem item) {
		return switch (item) {
			case Spectrum spectrum -> spectrum.array(ArrayKind.MZ).isPresent() ? Source.MASS_SPECTRA
					: spectrum.array(ArrayKind.WAVELENGTH).isPresent() ? Source.ABSORPTION : Source.OTHER;
			case Chromatogram chromatogram -> switch (chromatogram.kind()) {
				case SELECTED_REACTION_MONITORING, SELECTED_ION_MONITORING, CONSECUTIVE_REACTION_MONITORING -> Source.TRANSITIONS;
				case ABSORPTION, EMISSION -> Source.ABSORPTION;
				case TOTAL_ION_CURRENT, BASE_PEAK, SELECTED_ION_CURRENT, EXTRACTED_ION -> Source.SUMS;
				case PRESSURE, FLOW_RATE, TEMPERATURE, OTHER -> Source.OTHER;
			};
		};
	}

	private static double dwell(RunItem item) {
		CvParam param = item.params().find(DWELL_TIME).orElse(null);
		if (param == null) {
			return Double.NaN;
		}
		double unit = CvUnits.seconds(param.unitAccession());
		return param.number() * (Double.isNaN(unit) ? 1 : unit) * 1000;
	}

	/** All values of a source behind each other. */
	double[] pooled(Source source) {
		return arrays.stream().filter(array -> array.source() == source).flatMapToDouble(array -> Arrays.stream(array.values())).toArray();
	}
}
