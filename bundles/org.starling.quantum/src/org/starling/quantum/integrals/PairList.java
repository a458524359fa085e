package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;
import org.starling.quantum.symmetry.BasisSymmetry;

/**
 * All pairs of shells of a basis by shape, the largest Schwarz bound first and those together that the molecule's symmetry puts on one another,
 * with the groups of them that take part as the other side of integrals. Pairs that no integral above the threshold has are left out. Immutable.
 */
final class PairList {

	/** Pairs of one shape. */
	record Kind(PairShape shape, List<ShellPair> pairs, List<KetGroup> groups) {
	}

	private final List<Kind> kinds = new ArrayList<>();
	private final RowOperations operations;
	private int room;

	PairList(BasisSet basis, Geometry geometry, RowOperations operations, double threshold) {
		this(basis, geometry, operations, threshold, BasisSymmetry.none(basis, geometry));
	}

	PairList(BasisSet basis, Geometry geometry, RowOperations operations, double threshold, BasisSymmetry symmetry) {
		this.operations = operations;
		Map<String, List<ShellPair>> byShape = new LinkedHashMap<>();
		Map<String, PairShape> shapes = new LinkedHashMap<>();
		List<Shell> shells = basis.shells();
		for (int i = 0; i < shells.size(); i++) {
			for (int j = 0; j <= i; j++) {
				Shell one = shells.get(i);
				Shell other = shells.get(j);
				boolean ordered = one.kind().compareTo(other.kind()) >= 0;
				Shell a = ordered ? one : other;
				Shell b = ordered ? other : one;
				String key = a.kind() + "|" + b.kind();
				PairShape shape = shapes.computeIfAbsent(key, _ -> new PairShape(a, b));
				ShellPair pair = ShellPair.of(a, b, shape, geometry, QuartetKernel.NEGLIGIBLE, true);
				if (pair.primitives > 0) {
					pair.orbit = symmetry.orbit(i, j);
					byShape.computeIfAbsent(key, _ -> new ArrayList<>()).add(pair);
				}
			}
		}
		double largest = 0;
		for (List<ShellPair> pairs : byShape.values()) {
			bounds(pairs);
			shareBounds(pairs);
			largest = Math.max(largest, pairs.stream().mapToDouble(pair -> pair.bound).max().orElse(0));
		}
		for (Map.Entry<String, List<ShellPair>> entry : byShape.entrySet()) {
			double least = threshold / largest;
			List<ShellPair> kept = entry.getValue().stream().filter(pair -> pair.bound >= least)
					.sorted(Comparator.<ShellPair>comparingDouble(pair -> -pair.bound).thenComparingLong(pair -> pair.orbit)).toList();
			if (!kept.isEmpty()) {
				count(kept);
				PairShape shape = shapes.get(entry.getKey());
				List<KetGroup> groups = groups(kept, operations.width(), room);
				kinds.add(new Kind(shape, kept, groups));
				room += groups.size() * shape.size * operations.width();
			}
		}
		kinds.sort(Comparator.comparingInt(kind -> kind.shape().terms()));
	}

	/**
	 * Pairs of one shape side by side.
	 *
	 * @param place of the first group's products among those of all groups
	 */
	static List<KetGroup> groups(List<ShellPair> pairs, int width, int place) {
		List<KetGroup> groups = new ArrayList<>();
		for (int from = 0; from < pairs.size(); from += width) {
			groups.add(new KetGroup(pairs.subList(from, Math.min(pairs.size(), from + width)), width,
					place + from * pairs.getFirst().shape.size));
		}
		return groups;
	}

	private void bounds(List<ShellPair> pairs) {
		PairShape shape = pairs.getFirst().shape;
		QuartetKernel kernel = new QuartetKernel(shape, shape, operations);
		double[] work = new double[kernel.length];
		for (ShellPair pair : pairs) {
			kernel.run(pair, new KetGroup(List.of(pair), operations.width(), 0), work);
			double largest = 0;
			for (int ab = 0; ab < shape.size; ab++) {
				largest = Math.max(largest, Math.abs(work[kernel.integrals + ab * (shape.size + 1) * operations.width()]));
			}
			pair.bound = Math.sqrt(largest);
		}
	}

	/** Pairs that symmetry puts on one another stay together: their bounds differ by rounding. */
	private static void shareBounds(List<ShellPair> pairs) {
		Map<Long, Double> bounds = new HashMap<>();
		pairs.forEach(pair -> bounds.merge(pair.orbit, pair.bound, Math::max));
		pairs.forEach(pair -> pair.bound = bounds.get(pair.orbit));
	}

	private static void count(List<ShellPair> sorted) {
		ShellPair first = null;
		for (ShellPair pair : sorted) {
			if (first == null || pair.orbit != first.orbit) {
				first = pair;
			}
			first.copies++;
		}
	}

	/** Numbers that rows of the products of all groups take. */
	int room() {
		return room;
	}

	/** Number of all pairs. */
	int count() {
		return kinds.stream().mapToInt(kind -> kind.pairs().size()).sum();
	}

	/** Number of pairs that stand for all others. */
	int distinct() {
		return Math.toIntExact(kinds.stream().flatMap(kind -> kind.pairs().stream()).filter(pair -> pair.copies > 0).count());
	}

	/** By rising size of their shapes. */
	List<Kind> kinds() {
		return kinds;
	}
}
