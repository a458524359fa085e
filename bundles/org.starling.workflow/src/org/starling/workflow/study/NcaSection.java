package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.starling.nca.sparse.SamplingDesign;
import org.starling.nca.table.NcaOutcome;
import org.starling.nca.table.ParameterRow;
import org.starling.star.study.StudyAnalysis;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportText;
import org.starling.workflow.report.SampleSummary;

/** Parameters of all profiles: each one, over the subjects, with flags, and what was refused with its reason. */
final class NcaSection {

	private static final int MOST_PROFILES = 1000;
	/** Those of a table of profiles, in their order; others stand in the table of all parameters. */
	private static final List<String> SHOWN = List.of("C0", "CMAX", "TMAX", "TLST", "AUCLST", "AUCIFO", "AUCPEO", "AUCTAU", "CMIN", "CAVG", "FLUCP",
			"LAMZHL", "LAMZNPT", "R2ADJ", "CLO", "CLFO", "CLTAU", "CLFTAU", "VZO", "VZFO", "VZTAU", "VZFTAU", "VSSO", "AILAMZ");
	private static final String PARTIAL = "AUCINT_";

	private final NcaOutcome nca;
	private final List<ReportBlock> blocks = new ArrayList<>();
	/** Rows by profile, then by code. */
	private final Map<Integer, Map<String, ParameterRow>> rows = new TreeMap<>();
	private final Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
	private int left = MOST_PROFILES;

	private NcaSection(StudyAnalysis analysis) {
		nca = analysis.nca();
		nca.rows().forEach(r -> rows.computeIfAbsent(r.profile(), _ -> new LinkedHashMap<>()).put(r.code(), r));
		for (int p = 0; p < nca.keys().size(); p++) {
			String[] keys = nca.keys().get(p);
			groups.computeIfAbsent(List.of(Arrays.copyOfRange(keys, 1, keys.length)), _ -> new ArrayList<>()).add(p);
		}
	}

	static List<ReportBlock> of(StudyAnalysis analysis) {
		if (analysis.nca().keys().isEmpty()) {
			return List.of();
		}
		NcaSection section = new NcaSection(analysis);
		section.blocks.add(new Heading(2, "Non-compartmental analysis"));
		section.single(analysis);
		section.sparse(analysis);
		section.refused();
		section.codes();
		TerminalFigures figures = new TerminalFigures(analysis);
		if (!figures.figures().isEmpty()) {
			section.blocks.add(new Heading(3, "Terminal regressions"));
			figures.figures().forEach(f -> section.blocks.add(new Drawing(f, TerminalFigures.size(f))));
			if (figures.leftOut() > 0) {
				section.blocks.add(new Paragraph(figures.leftOut() + " further profiles are not drawn."));
			}
		}
		return section.blocks;
	}

	private boolean isMean(StudyAnalysis analysis, List<String> group) {
		return analysis.sparseMatrices().contains(group.getFirst());
	}

	private static String title(List<String> group) {
		return group.stream().filter(k -> !k.isEmpty()).collect(Collectors.joining(", "));
	}

	private void single(StudyAnalysis analysis) {
		for (Map.Entry<List<String>, List<Integer>> group : groups.entrySet()) {
			if (isMean(analysis, group.getKey())) {
				continue;
			}
			String name = title(group.getKey());
			blocks.add(new Heading(3, name.isEmpty() ? "Profiles" : name));
			List<String> codes = codes(group.getValue());
			List<Integer> shown = group.getValue().subList(0, Math.min(Math.max(left, 0), group.getValue().size()));
			if (!shown.isEmpty()) {
				blocks.add(profiles("Single profiles", "Subject", shown, codes, p -> nca.keys().get(p)[0]));
			}
			left -= group.getValue().size();
			if (shown.size() < group.getValue().size()) {
				blocks.add(new Paragraph((group.getValue().size() - shown.size()) + " further profiles are in the table of all parameters alone"
						+ " (starling study --nca)."));
			}
			if (group.getValue().size() > 1) {
				blocks.add(summary(group.getValue(), codes));
			}
		}
	}

	/** Codes of the group in the order of the table. */
	private List<String> codes(List<Integer> profiles) {
		List<String> all = new ArrayList<>();
		profiles.forEach(p -> rows.get(p).keySet().stream().filter(c -> !all.contains(c)).forEach(all::add));
		List<String> codes = new ArrayList<>(SHOWN.stream().filter(all::contains).toList());
		codes.addAll(all.stream().filter(c -> c.startsWith(PARTIAL)).toList());
		return codes;
	}

	private interface Label {
		String of(int profile);
	}

	private Grid profiles(String caption, String label, List<Integer> profiles, List<String> codes, Label labels) {
		List<Column> columns = new ArrayList<>(List.of(Column.text(label)));
		for (String code : codes) {
			String unit = profiles.stream().map(p -> rows.get(p).get(code)).filter(r -> r != null).map(ParameterRow::unit).findFirst().orElse("");
			columns.add(Column.number(code, unit));
		}
		columns.add(Column.text("Flags"));
		List<List<String>> cells = new ArrayList<>();
		for (int p : profiles) {
			List<String> row = new ArrayList<>(List.of(labels.of(p)));
			codes.forEach(c -> row.add(value(rows.get(p).get(c))));
			row.add(flags(nca.flags().get(p)));
			cells.add(row);
		}
		return new Grid(caption, columns, cells);
	}

	/** Flags as words. */
	private static String flags(String codes) {
		return codes.replace(";", "; ").replace('_', ' ').toLowerCase(Locale.ROOT);
	}

	/** An en dash for what is refused; nothing for what the profile doesn't have. */
	private static String value(ParameterRow row) {
		return row == null ? "" : row.code().equals("LAMZNPT") && !Double.isNaN(row.value()) ? ReportText.count(row.value())
				: ReportText.number(row.value());
	}

	private Grid summary(List<Integer> profiles, List<String> codes) {
		List<List<String>> cells = new ArrayList<>();
		for (String code : codes) {
			double[] values = profiles.stream().map(p -> rows.get(p).get(code)).filter(r -> r != null).mapToDouble(ParameterRow::value)
					.filter(v -> !Double.isNaN(v)).sorted().toArray();
			String unit = profiles.stream().map(p -> rows.get(p).get(code)).filter(r -> r != null).map(ParameterRow::unit).findFirst().orElse("");
			cells.add(SampleSummary.row(code, unit, values));
		}
		return new Grid("Over " + profiles.size() + " profiles; n counts those that have a value", SampleSummary.COLUMNS, cells);
	}

	/** Mean curves, all matrices of a compound together, and their areas with errors. */
	private void sparse(StudyAnalysis analysis) {
		List<Integer> means = groups.entrySet().stream().filter(g -> isMean(analysis, g.getKey())).flatMap(g -> g.getValue().stream()).toList();
		Map<List<String>, List<Integer>> compounds = new LinkedHashMap<>();
		for (int p : means) {
			String[] keys = nca.keys().get(p);
			compounds.computeIfAbsent(List.of(Arrays.copyOfRange(keys, 2, keys.length)), _ -> new ArrayList<>()).add(p);
		}
		for (Map.Entry<List<String>, List<Integer>> compound : compounds.entrySet()) {
			blocks.add(new Heading(3, "Mean curves: " + title(compound.getKey())));
			Map<List<String>, List<Integer>> byUnit = new LinkedHashMap<>();
			compound.getValue().forEach(p -> byUnit.computeIfAbsent(List.of(unit(p, "CMAX")), _ -> new ArrayList<>()).add(p));
			byUnit.values().forEach(own -> {
				blocks.add(profiles("Parameters of the mean curves", "Matrix", own, codes(own), p -> nca.keys().get(p)[1] + ", " + nca.keys().get(p)[0]));
				blocks.add(areas(own));
			});
		}
	}

	private String unit(int profile, String code) {
		ParameterRow row = rows.get(profile).get(code);
		return row == null ? "" : row.unit();
	}

	private Grid areas(List<Integer> profiles) {
		String unit = unit(profiles.getFirst(), "SPARSEAL");
		List<Column> columns = List.of(Column.text("Matrix"), Column.number("Area", unit), Column.number("SE", unit),
				Column.number("Degrees of freedom", ""), Column.number("Lower limit", unit), Column.number("Upper limit", unit),
				Column.text("Sampling"), Column.text("Note"));
		List<List<String>> cells = new ArrayList<>();
		for (int p : profiles) {
			Map<String, ParameterRow> own = rows.get(p);
			if (own.containsKey("SPARSEAL")) {
				ParameterRow error = own.get("SPARSEAS");
				cells.add(List.of(nca.keys().get(p)[1], value(own.get("SPARSEAL")), value(error), value(own.get("SPARSEAD")), value(own.get("SPARSELL")),
						value(own.get("SPARSEUL")), design(error.flags()), error.reason()));
			}
		}
		return new Grid("Areas under the mean curves with errors", columns, cells);
	}

	private static String design(String code) {
		return switch (SamplingDesign.valueOf(code)) {
		case SERIAL -> "each animal once";
		case BATCH -> "groups of animals at times of their own";
		case COMPLETE -> "all animals at all times";
		case FLEXIBLE -> "animals at several times, which overlap";
		};
	}

	/** Reasons with the parameters and profiles that they concern. */
	private void refused() {
		Map<List<String>, List<String>> reasons = new LinkedHashMap<>();
		for (int p : rows.keySet()) {
			Map<String, List<String>> own = new LinkedHashMap<>();
			rows.get(p).values().stream().filter(r -> !r.reason().isEmpty() && Double.isNaN(r.value()))
					.forEach(r -> own.computeIfAbsent(r.reason(), _ -> new ArrayList<>()).add(r.code()));
			String name = String.join(", ", Arrays.stream(nca.keys().get(p)).filter(k -> !k.isEmpty()).toList());
			own.forEach((reason, codes) -> reasons.computeIfAbsent(List.of(reason, String.join(", ", codes)), _ -> new ArrayList<>()).add(name));
		}
		if (reasons.isEmpty()) {
			return;
		}
		List<List<String>> cells = new ArrayList<>();
		reasons.forEach((key, names) -> cells.add(List.of(key.getFirst(), key.get(1), String.valueOf(names.size()),
				names.size() > 12 ? String.join("; ", names.subList(0, 12)) + "; …" : String.join("; ", names))));
		blocks.add(new Heading(3, "Refused parameters"));
		blocks.add(new Grid("", List.of(Column.text("Reason"), Column.text("Parameters"), Column.number("Profiles", ""), Column.text("Which")), cells));
	}

	private void codes() {
		Map<String, String> titles = new LinkedHashMap<>();
		List<String> shown = codes(new ArrayList<>(rows.keySet()));
		nca.rows().stream().filter(r -> shown.contains(r.code())).forEach(r -> titles.putIfAbsent(r.code(), r.title()));
		blocks.add(new Grid("Codes", List.of(Column.text("Code"), Column.text("Parameter")),
				shown.stream().map(c -> List.of(c, titles.get(c))).toList()));
	}
}
