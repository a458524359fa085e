package org.starling.adc.lattice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.starling.adc.Saturation;
import org.starling.adc.lattice.RunIntensities.Recorded;
import org.starling.adc.lattice.RunIntensities.Source;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;

/**
 * The lattice of a file. Chromatograms are looked at one by one, since each transition has its dwell time; spectra together, and one by one
 * when that gives nothing (ion traps divide by each scan's injection time). What stands for the file: its transitions, else its mass
 * spectra, else absorption, else sums over spectra.
 *
 * @param instrument model, or empty
 * @param source     what the lattice was found in, such as "transitions"; empty when the file holds no intensities
 * @param lattice    that stands for the file: the most frequent one of its source
 * @param parts      each array or source that was looked at, in the file's order
 * @param saturated  arrays whose highest value looks like a limit of detector or converter, see {@link Saturation}
 * @param problems   of reading the file
 */
public record RunLattice(String instrument, String source, Lattice lattice, List<Part> parts, int saturated, List<ReadProblem> problems) {

	/**
	 * The lattice of one array, or of all spectra together.
	 *
	 * @param id     of the chromatogram or spectrum; the source when it is of all spectra
	 * @param source such as "mass spectra"
	 */
	public record Part(String id, String source, Lattice lattice) {
	}

	private static final double SAME_STEP = 1e-3;
	private static final int MOST_SPECTRA = 200;
	private static final Pattern FOURIER = Pattern.compile("orbitrap|exactive|\\bft\\b|ft[- ]?(icr|ms)|ltq ft|solarix|apex|fourier",
			Pattern.CASE_INSENSITIVE);
	private static final List<String> FOURIER_TERMS = List.of("MS:1000484", "MS:1000079");

	public RunLattice {
		parts = List.copyOf(parts);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file and looks.
	 *
	 * @throws IOException when the file cannot be read; damage is told by {@link #problems}
	 */
	public static RunLattice of(Path file) throws IOException {
		return of(RunIntensities.read(file));
	}

	/** The same of what was read already: of one file, or of all injections of a run on one instrument. */
	public static RunLattice of(RunHeader header, List<? extends RunItem> items) {
		return of(RunIntensities.of(header, items));
	}

	private static RunLattice of(RunIntensities run) {
		boolean fourier = isFourier(run.header());
		List<Part> parts = new ArrayList<>();
		String winner = "";
		Lattice lattice = LatticeDetector.detect(new double[0]);
		for (Source source : Source.values()) {
			List<Recorded> arrays = run.arrays().stream().filter(array -> array.source() == source).toList();
			if (arrays.isEmpty()) {
				continue;
			}
			List<Part> found = parts(run, source, arrays, fourier && source != Source.ABSORPTION && source != Source.OTHER);
			parts.addAll(found);
			if (winner.isEmpty()) {
				winner = source.title;
				lattice = mostFrequent(found);
			}
		}
		int saturated = (int) run.arrays().stream().filter(array -> Saturation.of(array.values()).likely()).count();
		return new RunLattice(run.header().instrument(), winner, lattice, parts, saturated, run.problems());
	}

	private static List<Part> parts(RunIntensities run, Source source, List<Recorded> arrays, boolean fourier) {
		List<Part> parts = new ArrayList<>();
		if (source == Source.MASS_SPECTRA || source == Source.ABSORPTION) {
			Lattice all = judge(LatticeDetector.detect(run.pooled(source), Double.NaN,
					arrays.stream().allMatch(Recorded::inRow)), arrays.getFirst().encoding(), fourier);
			parts.add(new Part(source.title, source.title, all));
			if (all.isDetectorStep() || all.evidence().distinctValues() < LatticeDetector.LEAST_VALUES || arrays.size() == 1) {
				return parts;
			}
			List<Part> single = arrays.stream().limit(MOST_SPECTRA).map(array -> part(array, fourier)).toList();
			return mostFrequent(single).isDetectorStep() ? single : parts;
		}
		arrays.forEach(array -> parts.add(part(array, fourier)));
		return parts;
	}

	private static Part part(Recorded array, boolean fourier) {
		return new Part(array.id(), array.source().title, judge(LatticeDetector.detect(array.values(), array.dwell(), array.inRow()), array.encoding(), fourier));
	}

	/** What file and instrument say about a lattice that the values have. */
	private static Lattice judge(Lattice lattice, String encoding, boolean fourier) {
		if (encoding.startsWith("MS-Numpress") && lattice.isDetectorStep()) {
			return lattice.as(LatticeKind.NONE, "the values lie on steps of " + LatticeDetector.number(lattice.step()) + ", which the encoding "
					+ encoding + " made by rounding; the detector's step is lost");
		}
		if (fourier && lattice.kind() != LatticeKind.NONE) {
			return lattice.as(LatticeKind.NONE, "an instrument that transforms a transient (Orbitrap, FT-ICR) has no lattice of intensities; steps of "
					+ LatticeDetector.number(lattice.step()) + " are rounding");
		}
		if (fourier) {
			return lattice.as(LatticeKind.NONE, "an instrument that transforms a transient (Orbitrap, FT-ICR) has no lattice of intensities");
		}
		return lattice;
	}

	private static boolean isFourier(RunHeader header) {
		return header.instruments().stream().anyMatch(instrument -> FOURIER.matcher(instrument.model()).find()
				|| FOURIER_TERMS.stream().anyMatch(instrument.params()::has));
	}

	/** The lattice with kind and step that hold for the most values; its evidence is that of the part where it is surest. */
	private static Lattice mostFrequent(List<Part> parts) {
		Lattice best = null;
		double highest = -1;
		int same = 0;
		for (Part candidate : parts) {
			double values = 0;
			int count = 0;
			for (Part part : parts) {
				if (isSame(candidate.lattice(), part.lattice())) {
					values += weight(part.lattice());
					count++;
				}
			}
			if (values > highest || values == highest && weight(candidate.lattice()) > weight(best)) {
				highest = values;
				best = candidate.lattice();
				same = count;
			}
		}
		if (parts.size() > 1) {
			Lattice most = best;
			best = parts.stream().map(Part::lattice).filter(lattice -> isSame(most, lattice))
					.min(Comparator.comparingDouble(lattice -> Double.isNaN(lattice.evidence().logChance()) ? 0 : lattice.evidence().logChance())).orElse(best);
			String steps = steps(parts);
			best = new Lattice(best.step(), best.offset(), best.kind(), best.evidence().withFirst(String.format(Locale.ROOT,
					"%d of %d arrays are of this kind%s%s%s", same, parts.size(), best.isDetectorStep() ? " and step" : "", steps, scatter(parts, best))));
		}
		return best;
	}

	/** Values that can tell something: those of arrays with more than two different ones. */
	private static double weight(Lattice lattice) {
		return lattice.evidence().values() < LatticeDetector.LEAST_VALUES || lattice.evidence().distinctValues() < 3 ? 1e-3
				: lattice.evidence().values();
	}

	private static boolean isSame(Lattice a, Lattice b) {
		return a.kind() == b.kind() && (!a.isDetectorStep() || Math.abs(a.step() - b.step()) <= SAME_STEP * a.step());
	}

	/** Variance over mean in the middle of the arrays that are alike. */
	private static String scatter(List<Part> parts, Lattice best) {
		double[] ratios = parts.stream().map(Part::lattice).filter(lattice -> isSame(best, lattice))
				.mapToDouble(lattice -> lattice.evidence().varianceToMean()).filter(Double::isFinite).sorted().toArray();
		return ratios.length < 2 ? "" : String.format(Locale.ROOT, "; half of them have a variance over mean below %.3g", ratios[ratios.length / 2]);
	}

	private static String steps(List<Part> parts) {
		List<Double> steps = new ArrayList<>();
		for (Part part : parts) {
			if (part.lattice().isDetectorStep() && steps.stream().noneMatch(step -> Math.abs(step - part.lattice().step()) <= SAME_STEP * step)) {
				steps.add(part.lattice().step());
			}
		}
		steps.sort(Comparator.naturalOrder());
		return steps.size() < 2 ? "" : "; steps from " + LatticeDetector.number(steps.getFirst()) + " to " + LatticeDetector.number(steps.getLast())
				+ " occur";
	}
}
