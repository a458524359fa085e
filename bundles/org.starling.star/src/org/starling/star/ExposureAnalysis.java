package org.starling.star;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.nca.Measure;
import org.starling.nca.NcaEngine;
import org.starling.nca.NcaOptions;
import org.starling.nca.NcaParameter;
import org.starling.nca.NcaResults;
import org.starling.nca.ratio.RatioOptions;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.table.MatrixSamples;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.ProfileSet;
import org.starling.star.internal.MatrixArea;
import org.starling.tables.NumberText;

/**
 * Exposures and selectivities of all compounds of a study. Of destructive or sparse samples ({@code "sampling": "sparse"}) areas are those
 * under mean curves with the errors of {@link org.starling.nca.sparse.SparseAuc}; else each subject has an area by the map's method, and
 * their mean and its error count. Animals of the same name in two matrices are the same animals.
 */
public final class ExposureAnalysis {

	private final ProfileSet profiles;
	private final NcaMap map;
	private final StarTissues tissues;
	private final RatioOptions options;
	private final Map<AucSpan, NcaResults> analysed = new HashMap<>();

	private ExposureAnalysis(ProfileSet profiles, NcaMap map, StarTissues tissues) {
		this.profiles = profiles;
		this.map = map;
		this.tissues = tissues;
		options = RatioOptions.DEFAULT.withLevel(map.sparse().level()).withBootstrap(map.sparse().replicates(), map.sparse().seed());
	}

	/**
	 * Works on the calling thread, the bootstrap on the common pool.
	 *
	 * @return a row for each compound and value of the map's further keys, in the order of the file
	 * @throws IllegalArgumentException when the map names no column of tissues or compounds
	 */
	public static List<CompoundExposure> of(ProfileSet profiles, NcaMap map, StarTissues tissues) {
		ExposureAnalysis analysis = checked(profiles, map, tissues);
		List<CompoundExposure> rows = new ArrayList<>();
		analysis.each((key, matrices, order) -> rows.add(analysis.compound(key, matrices, order)));
		return rows;
	}

	/**
	 * Ratios of every tissue to plasma, whatever part it plays.
	 *
	 * @return by compound, then by tissue
	 * @throws IllegalArgumentException as {@link #of}
	 */
	public static List<TissueRatio> toPlasma(ProfileSet profiles, NcaMap map, StarTissues tissues) {
		ExposureAnalysis analysis = checked(profiles, map, tissues);
		List<TissueRatio> ratios = new ArrayList<>();
		analysis.each((key, matrices, order) -> {
			MatrixArea[] areas = analysis.areas(matrices, order, new TissueExposure[order.size()]);
			for (int t = 1; t < areas.length; t++) {
				if (matrices.containsKey(order.get(t))) {
					ratios.add(new TissueRatio(name(key), key.getFirst(), analysis.ratio(order.get(t), areas[t], order.getFirst(), areas[0])));
				}
			}
		});
		return ratios;
	}

	private static ExposureAnalysis checked(ProfileSet profiles, NcaMap map, StarTissues tissues) {
		if (map.tissue() == null || map.analyte() == null) {
			throw new IllegalArgumentException("the map has no \"" + (map.tissue() == null ? "tissue" : "analyte")
					+ "\"; name the column of " + (map.tissue() == null ? "matrices" : "compounds"));
		}
		return new ExposureAnalysis(profiles, map, tissues);
	}

	private static String name(List<String> key) {
		return String.join(", ", key.stream().filter(k -> !k.isEmpty()).toList());
	}

	/** Takes the matrices of one compound, by their names, and the order of all tissues. */
	private interface Step {
		void take(List<String> key, Map<String, MatrixSamples> matrices, List<String> order);
	}

	private void each(Step step) {
		int tissue = profiles.keyNames().indexOf("tissue") - 1;
		int analyte = profiles.keyNames().indexOf("analyte") - 1;
		Map<List<String>, Map<String, MatrixSamples>> compounds = new LinkedHashMap<>();
		Set<String> names = new LinkedHashSet<>();
		for (MatrixSamples matrix : MatrixSamples.of(profiles, map)) {
			List<String> key = new ArrayList<>(matrix.keys());
			names.add(key.get(tissue));
			key.add(0, key.get(analyte));
			key.remove(Math.max(tissue, analyte) + 1);
			key.remove(Math.min(tissue, analyte) + 1);
			compounds.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(matrix.keys().get(tissue), matrix);
		}
		for (String named : tissues.normal()) {
			if (!names.contains(named)) {
				throw new IllegalArgumentException("there are no samples of \"" + named + "\", which the map names; the tissues are " + names);
			}
		}
		List<String> order = tissues.all(names);
		compounds.forEach((key, matrices) -> step.take(key, matrices, order));
	}

	private CompoundExposure compound(List<String> key, Map<String, MatrixSamples> matrices, List<String> order) {
		TissueExposure[] exposures = new TissueExposure[order.size()];
		MatrixArea[] areas = areas(matrices, order, exposures);
		List<Selectivity> ratios = new ArrayList<>();
		for (int t = 0; t < areas.length; t++) {
			if (t != 1) {
				ratios.add(ratio(order.get(1), areas[1], order.get(t), areas[t]));
			}
		}
		MatrixSamples any = matrices.values().iterator().next();
		String unit = profiles.units().unit(Measure.AREA);
		return new CompoundExposure(name(key), key.getFirst(), any.dose().amount(), profiles.doseUnit() == null ? "" : profiles.doseUnit(),
				unit == null ? "" : unit, exposures[0], exposures[1], List.of(exposures).subList(2, exposures.length), covariance(areas), ratios);
	}

	/** Areas in the order of the tissues, null where there is none; fills in what is told of them. */
	private MatrixArea[] areas(Map<String, MatrixSamples> matrices, List<String> order, TissueExposure[] exposures) {
		AucSpan span = span(matrices, order);
		MatrixArea[] areas = new MatrixArea[order.size()];
		for (int t = 0; t < areas.length; t++) {
			MatrixSamples matrix = matrices.get(order.get(t));
			if (matrix == null) {
				exposures[t] = TissueExposure.none(order.get(t), "there are no samples");
				continue;
			}
			try {
				areas[t] = area(matrix, span);
				exposures[t] = new TissueExposure(order.get(t), areas[t].estimate().area(), areas[t].estimate().standardError(),
						areas[t].estimate().degreesOfFreedom(), areas[t].estimate().start(), areas[t].estimate().end(),
						areas[t].samples().animals().size(), areas[t].method(), areas[t].estimate().note());
			} catch (IllegalArgumentException e) {
				exposures[t] = TissueExposure.none(order.get(t), e.getMessage());
			}
		}
		return areas;
	}

	/** The span that is given or, with {@code align}, common to all tissues; else what the route says. */
	private AucSpan span(Map<String, MatrixSamples> matrices, List<String> order) {
		AucSpan route = matrices.values().iterator().next().span();
		if (tissues.hasSpan() || !tissues.align()) {
			return tissues.span(route);
		}
		double start = Double.NEGATIVE_INFINITY;
		double end = Double.POSITIVE_INFINITY;
		for (String tissue : order) {
			if (matrices.containsKey(tissue)) {
				double[] times = matrices.get(tissue).samples().times();
				start = Math.max(start, route.startFor(times));
				end = Math.min(end, route.endFor(times));
			}
		}
		return start < end && end < Double.POSITIVE_INFINITY ? new AucSpan(start, end, route.zeroAtDose()) : route;
	}

	private MatrixArea area(MatrixSamples matrix, AucSpan span) {
		if (map.sampling() == NcaMap.Sampling.SPARSE) {
			return MatrixArea.sparse(matrix.samples(), span);
		}
		boolean window = !Double.isNaN(span.end());
		double[] times = matrix.samples().times();
		NcaResults results = analysed.computeIfAbsent(span, _ -> NcaEngine.analyse(profiles.columns(), window
				? map.options().withPartialAreas(new NcaOptions.Window(span.start() + map.doseTime(), span.end() + map.doseTime()))
				: map.options()));
		String[] subjects = new String[matrix.profiles().size()];
		double[] values = new double[subjects.length];
		int known = 0;
		double first = Double.POSITIVE_INFINITY;
		double last = Double.NEGATIVE_INFINITY;
		String reason = "";
		for (int i = 0; i < subjects.length; i++) {
			int p = matrix.profiles().get(i);
			subjects[i] = profiles.keys().get(p)[0];
			values[i] = window ? results.partialArea(p, 0) : results.value(p, NcaParameter.AUC_LAST);
			if (Double.isNaN(values[i])) {
				reason = (window ? results.partialRefusal(p, 0) : results.refusal(p, NcaParameter.AUC_LAST)).text();
			} else {
				known++;
				double end = window ? span.end() : results.value(p, NcaParameter.TLAST);
				first = Math.min(first, end);
				last = Math.max(last, end);
			}
		}
		if (known == 0) {
			throw new IllegalArgumentException("no subject has an area: " + reason);
		}
		String method = (window ? "areas" : "AUClast") + " of " + known + " subjects, " + map.options().method().id()
				+ (first < last ? ", ending at " + NumberText.format(first) + " to " + NumberText.format(last) : "")
				+ (known < subjects.length ? "; " + (subjects.length - known) + " without: " + reason : "");
		return MatrixArea.serial(subjects, values, window ? span.start() : Math.min(0, times[0]), last, method);
	}

	private Selectivity ratio(String top, MatrixArea numerator, String bottom, MatrixArea denominator) {
		String reason = null;
		if (numerator == null || denominator == null) {
			reason = "no area in " + (numerator == null ? top : bottom);
		} else if (!numerator.isOverSpanOf(denominator)) {
			reason = "the areas are over different spans, " + text(numerator) + " and " + text(denominator)
					+ "; write \"align\": true or a \"span\" into the map's \"star\"";
		}
		return reason != null ? new Selectivity(top, bottom, null, reason)
				: new Selectivity(top, bottom, numerator.over(denominator, options), "");
	}

	private static String text(MatrixArea area) {
		return NumberText.format(area.estimate().start()) + " to " + NumberText.format(area.estimate().end());
	}

	private static double[][] covariance(MatrixArea[] areas) {
		double[][] covariance = new double[areas.length][areas.length];
		for (int i = 0; i < areas.length; i++) {
			Arrays.fill(covariance[i], Double.NaN);
			for (int j = 0; j <= i; j++) {
				if (areas[i] != null && areas[j] != null) {
					double error = areas[i].estimate().standardError();
					covariance[i][j] = i == j ? error * error : areas[i].covariance(areas[j]);
					covariance[j][i] = covariance[i][j];
				}
			}
		}
		return covariance;
	}
}
