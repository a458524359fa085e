package org.starling.nca.table.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.nca.Dosing;
import org.starling.nca.Measure;
import org.starling.nca.NcaColumns;
import org.starling.nca.NcaEngine;
import org.starling.nca.NcaResults;
import org.starling.nca.ratio.AucRatio;
import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.ratio.RatioOptions;
import org.starling.nca.ratio.UnboundRatio;
import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.sparse.SparseAuc;
import org.starling.nca.sparse.SparseSamples;
import org.starling.nca.table.AnalysedCurves;
import org.starling.nca.table.ChosenPoints;
import org.starling.nca.table.MatrixSamples;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.NcaReport;
import org.starling.nca.table.ParameterRow;
import org.starling.nca.table.ProfileSet;
import org.starling.tables.NumberText;

/**
 * Sparse samples as rows of parameters: those of the mean curve, its area with standard error and interval, and ratios of tissues. Subjects
 * are animals; profiles are told apart by all other keys.
 */
public final class SparseReport {

	private final ProfileSet animals;
	private final NcaMap map;
	private final List<String[]> keys = new ArrayList<>();
	private final List<SparseSamples> samples = new ArrayList<>();
	private final List<AucSpan> spans = new ArrayList<>();
	private final ChosenPoints chosen;

	private SparseReport(ProfileSet animals, NcaMap map, ChosenPoints chosen) {
		this.chosen = chosen;
		this.animals = animals;
		this.map = map;
	}

	/** @return rows of all mean curves and ratios */
	public static NcaOutcome of(ProfileSet animals, NcaMap map, ChosenPoints chosen) {
		return new SparseReport(animals, map, chosen).run();
	}

	private NcaOutcome run() {
		List<double[]> times = new ArrayList<>();
		List<double[]> means = new ArrayList<>();
		List<Dosing> doses = new ArrayList<>();
		for (MatrixSamples matrix : MatrixSamples.of(animals, map)) {
			SparseSamples own = matrix.samples();
			String[] key = animals.keys().get(matrix.profiles().getFirst()).clone();
			key[0] = "mean of " + own.animals().size();
			keys.add(key);
			samples.add(own);
			spans.add(matrix.span());
			times.add(own.times());
			means.add(own.means());
			doses.add(matrix.dose());
		}
		ProfileSet curves = curves(times, means, doses);
		NcaResults results = NcaEngine.analyse(curves.columns(), map.options());
		NcaReport report = new NcaReport(curves, results);
		List<ParameterRow> rows = new ArrayList<>(report.rows());
		List<String> flags = new ArrayList<>(report.flags());
		for (int g = 0; g < samples.size(); g++) {
			area(g, SparseAuc.toLastPositive(samples.get(g), spans.get(g)), rows);
		}
		ratios(rows, flags);
		return new NcaOutcome(animals.keyNames(), keys, rows, flags, report.auditTable(),
				List.of(new AnalysedCurves(curves, results, 0)));
	}

	private ProfileSet curves(List<double[]> times, List<double[]> means, List<Dosing> doses) {
		int[] from = new int[times.size() + 1];
		for (int g = 0; g < times.size(); g++) {
			from[g + 1] = from[g] + times.get(g).length;
		}
		double[] t = times.stream().flatMapToDouble(Arrays::stream).toArray();
		double[] c = means.stream().flatMapToDouble(Arrays::stream).toArray();
		return chosen.markMeans(new ProfileSet(animals.keyNames(), List.copyOf(keys), new NcaColumns(t, c, null, null, from, doses.toArray(Dosing[]::new)),
				new long[t.length], animals.doseUnit(), animals.units(), new int[times.size()], null, List.of(), 0));
	}

	private void area(int group, AucEstimate estimate, List<ParameterRow> rows) {
		double[] interval = Double.isNaN(estimate.standardError()) ? new double[] { Double.NaN, Double.NaN } : estimate.interval(map.sparse().level());
		String unit = unit(Measure.AREA);
		String design = estimate.design().name();
		add(rows, group, "SPARSEAL", "Sparse AUClast", Measure.AREA, estimate.area(), unit, design, estimate.note());
		add(rows, group, "SPARSEAS", "Sparse AUClast standard error", Measure.AREA, estimate.standardError(), unit, design, estimate.note());
		add(rows, group, "SPARSEAD", "Sparse AUClast degrees of freedom", Measure.NUMBER, estimate.degreesOfFreedom(), "", design,
				estimate.note());
		add(rows, group, "SPARSELL", "Sparse AUClast lower limit", Measure.AREA, interval[0], unit, design, estimate.note());
		add(rows, group, "SPARSEUL", "Sparse AUClast upper limit", Measure.AREA, interval[1], unit, design, estimate.note());
	}

	private String unit(Measure measure) {
		String unit = animals.units().unit(measure);
		return unit == null ? "" : unit;
	}

	private void ratios(List<ParameterRow> rows, List<String> flags) {
		int tissue = animals.keyNames().indexOf("tissue");
		int known = keys.size();
		for (NcaMap.TissuePair pair : map.sparse().ratios()) {
			boolean found = false;
			for (int a = 0; a < known; a++) {
				for (int b = 0; b < known; b++) {
					if (keys.get(a)[tissue].equals(pair.numerator()) && keys.get(b)[tissue].equals(pair.denominator())
							&& sameBut(tissue, keys.get(a), keys.get(b))) {
						found = true;
						ratio(pair, a, b, tissue, rows);
						flags.add("");
					}
				}
			}
			if (!found) {
				throw new IllegalArgumentException("there are no samples of both \"" + pair.numerator() + "\" and \"" + pair.denominator()
						+ "\", which the map's ratios name");
			}
		}
	}

	private static boolean sameBut(int tissue, String[] a, String[] b) {
		for (int k = 1; k < a.length; k++) {
			if (k != tissue && !a[k].equals(b[k])) {
				return false;
			}
		}
		return true;
	}

	private void ratio(NcaMap.TissuePair pair, int a, int b, int tissue, List<ParameterRow> rows) {
		String[] key = keys.get(a).clone();
		key[0] = "ratio";
		key[tissue] = pair.numerator() + "/" + pair.denominator();
		keys.add(key);
		int row = keys.size() - 1;
		NcaMap.SparseSettings settings = map.sparse();
		if (!spans.get(a).equals(spans.get(b))) {
			add(rows, row, "RAAUC", "Ratio AUC", Measure.NUMBER, Double.NaN, "", "", "the two were dosed by different routes");
			return;
		}
		AucRatio r;
		try {
			r = AucRatio.of(samples.get(a), samples.get(b), RatioOptions.DEFAULT.withSpan(spans.get(a)).withLevel(settings.level())
					.withWindows(pair.commonSpan() ? RatioOptions.Windows.COMMON : RatioOptions.Windows.REFUSE)
					.withBootstrap(settings.replicates(), settings.seed()));
		} catch (IllegalArgumentException e) {
			add(rows, row, "RAAUC", "Ratio AUC", Measure.NUMBER, Double.NaN, "", "", e.getMessage());
			return;
		}
		String over = "span=" + NumberText.format(r.numerator().start()) + " to " + NumberText.format(r.numerator().end()) + ";";
		String none = "the area of the denominator is not positive";
		add(rows, row, "RAAUC", "Ratio AUC", Measure.NUMBER, r.ratio(), "", over + "Fieller: " + r.fieller().status().text(), none);
		limits(rows, row, "RAAUC", "Ratio AUC", r.fieller(), over + "Fieller: ");
		if (r.bootstrap() != null) {
			limits(rows, row, "RAAUCB", "Ratio AUC, bootstrap-t,", r.bootstrap().student(), over + "bootstrap-t: ");
		}
		if (pair.numeratorUnbound() != null) {
			UnboundRatio unbound = UnboundRatio.of(r, pair.numeratorUnbound(), pair.denominatorUnbound());
			add(rows, row, "KPUU", "Ratio of unbound AUC", Measure.NUMBER, unbound.ratio(), "",
					over + "Fieller: " + unbound.interval().status().text(), none);
			limits(rows, row, "KPUU", "Ratio of unbound AUC", unbound.interval(), over + "Fieller: ");
		}
	}

	private static void limits(List<ParameterRow> rows, int row, String code, String title, RatioInterval interval, String flags) {
		String status = interval.status().text();
		add(rows, row, code + "LL", title + " lower limit", Measure.NUMBER, interval.lower(), "", flags + status, status);
		add(rows, row, code + "UL", title + " upper limit", Measure.NUMBER, interval.upper(), "", flags + status, status);
	}

	private static void add(List<ParameterRow> rows, int profile, String code, String title, Measure measure, double value, String unit,
			String flags, String reason) {
		rows.add(new ParameterRow(profile, code, title, measure, value, unit, flags, Double.isNaN(value) ? reason : ""));
	}
}
