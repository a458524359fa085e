package org.starling.nca.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.nca.sparse.Resampling;
import org.starling.tables.Table;

/** Tables over the profiles of an outcome: statistics of parameters, and areas of sparse samples with their errors. Stateless. */
public final class ParameterSummary {

	private static final List<String> SPARSE = List.of("SPARSEAL", "SPARSEAS", "SPARSEAD", "SPARSELL", "SPARSEUL");
	private static final List<String> SPARSE_TITLES = List.of("area", "SE", "df", "lower", "upper");

	private ParameterSummary() {
	}

	/** A parameter in profiles that have all keys but the subject in common. */
	private record Group(List<String> keys, String code, String title, String unit, List<Double> values, int[] refused) {

		double[] sorted() {
			return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		}
	}

	/**
	 * Statistics of each parameter by all keys but the first, the subject: number, mean, standard deviation (with n − 1), coefficients of
	 * variation in percent, geometric mean and its CV (100·√(exp s² − 1), s of the logarithms) where all are positive, median, extremes, and
	 * how many profiles refuse it. Mean curves and ratios, which are no subjects, stay out.
	 */
	public static Table of(NcaOutcome outcome) {
		boolean[] subject = new boolean[outcome.keys().size()];
		Arrays.fill(subject, true);
		outcome.rows().stream().filter(r -> SPARSE.contains(r.code()) || r.code().startsWith("RAAUC")).forEach(r -> subject[r.profile()] = false);
		Map<List<String>, Group> groups = new LinkedHashMap<>();
		for (ParameterRow row : outcome.rows()) {
			if (subject[row.profile()]) {
				String[] own = outcome.keys().get(row.profile());
				List<String> keys = Arrays.asList(own).subList(1, own.length);
				List<String> name = new ArrayList<>(keys);
				name.add(row.code());
				name.add(row.unit());
				Group group = groups.computeIfAbsent(name,
						_ -> new Group(keys, row.code(), row.title(), row.unit(), new ArrayList<>(), new int[1]));
				if (Double.isNaN(row.value())) {
					group.refused[0]++;
				} else {
					group.values.add(row.value());
				}
			}
		}
		return table(outcome.keyNames(), List.copyOf(groups.values()));
	}

	private static Table table(List<String> keyNames, List<Group> groups) {
		Table.Builder table = Table.builder();
		for (int k = 1; k < keyNames.size(); k++) {
			int key = k - 1;
			table.text(keyNames.get(k), texts(groups, g -> g.keys.get(key)));
		}
		table.text("PPTESTCD", texts(groups, Group::code)).text("parameter", texts(groups, Group::title)).text("unit", texts(groups, Group::unit))
				.number("n", null, numbers(groups, g -> g.values.size())).number("refused", null, numbers(groups, g -> g.refused[0]))
				.number("mean", null, numbers(groups, g -> mean(g.sorted()))).number("SD", null, numbers(groups, g -> deviation(g.sorted())))
				.number("CV", "%", numbers(groups, g -> 100 * deviation(g.sorted()) / mean(g.sorted())))
				.number("geometric mean", null, numbers(groups, g -> Math.exp(mean(logs(g)))))
				.number("geometric CV", "%", numbers(groups, g -> 100 * Math.sqrt(Math.expm1(Math.pow(deviation(logs(g)), 2)))))
				.number("median", null, numbers(groups, g -> g.values.isEmpty() ? Double.NaN : Resampling.quantile(g.sorted(), 0.5)))
				.number("minimum", null, numbers(groups, g -> g.values.isEmpty() ? Double.NaN : g.sorted()[0]))
				.number("maximum", null, numbers(groups, g -> g.values.isEmpty() ? Double.NaN : g.sorted()[g.values.size() - 1]));
		return table.build();
	}

	private static double[] logs(Group group) {
		double[] logs = group.sorted();
		for (int i = 0; i < logs.length; i++) {
			logs[i] = logs[i] > 0 ? Math.log(logs[i]) : Double.NaN;
		}
		return logs;
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).sum() / values.length;
	}

	private static double deviation(double[] values) {
		double mean = mean(values);
		return values.length < 2 ? Double.NaN
				: Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
	}

	/** Areas of mean curves with standard error, degrees of freedom and limits, and why there is no error: a row for each curve. */
	public static Table sparseAreas(NcaOutcome outcome) {
		Map<Integer, ParameterRow[]> curves = new LinkedHashMap<>();
		for (ParameterRow row : outcome.rows()) {
			int place = SPARSE.indexOf(row.code());
			if (place >= 0) {
				curves.computeIfAbsent(row.profile(), _ -> new ParameterRow[SPARSE.size()])[place] = row;
			}
		}
		List<Map.Entry<Integer, ParameterRow[]>> rows = List.copyOf(curves.entrySet());
		Table.Builder table = Table.builder();
		for (int k = 0; k < outcome.keyNames().size(); k++) {
			int key = k;
			table.text(outcome.keyNames().get(k), texts(rows, r -> outcome.keys().get(r.getKey())[key]));
		}
		for (int c = 0; c < SPARSE.size(); c++) {
			int code = c;
			table.number(SPARSE_TITLES.get(c), null, numbers(rows, r -> r.getValue()[code].value()));
		}
		return table.text("unit", texts(rows, r -> r.getValue()[0].unit())).text("design", texts(rows, r -> r.getValue()[0].flags()))
				.text("reason", texts(rows, r -> r.getValue()[1].reason())).build();
	}

	private static <T> String[] texts(List<T> rows, Function<T, String> of) {
		return rows.stream().map(of).toArray(String[]::new);
	}

	private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> of) {
		return rows.stream().mapToDouble(of).toArray();
	}
}
