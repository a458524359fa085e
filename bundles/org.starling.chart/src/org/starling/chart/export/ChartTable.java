package org.starling.chart.export;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.PageSpec;
import org.starling.chart.SeriesSpec;
import org.starling.tables.Table;

/**
 * The data of a figure as a long table, one row a point: panel (of a grid), series, x, y, lower and upper limit (where any series
 * has limits), units in the headings. With y axes of different quantities the columns are quantity and unit, then value. Points
 * that are not drawn are in it, interruptions of lines are not.
 */
public final class ChartTable {

	private ChartTable() {
	}

	/** One row a point of every series, in the order of the charts; of two columns of one name the later gets a prime. */
	public static Table of(Figure figure) {
		Rows rows = new Rows(figure);
		Table.Builder b = Table.builder();
		Set<String> names = new LinkedHashSet<>();
		if (!(figure instanceof ChartSpec)) {
			b.text(distinct("panel", names), rows.texts((c, s) -> c.title()));
		}
		b.text(distinct("series", names), rows.texts((c, s) -> s.name()));
		AxisSpec x = figure.charts().getFirst().x();
		b.number(distinct(x.label(), names), unit(x), rows.numbers(p -> p.series.x()[p.point]));
		AxisSpec y = commonAxis(figure);
		String unit = y == null ? null : unit(y);
		if (y == null) {
			b.text(distinct("quantity", names), rows.texts((c, s) -> c.y().get(s.yAxis()).label()));
			b.text(distinct("unit", names), rows.texts((c, s) -> unit(c.y().get(s.yAxis()))));
		}
		b.number(distinct(y == null ? "value" : y.label(), names), unit, rows.numbers(p -> p.series.y()[p.point]));
		if (figure.charts().stream().flatMap(c -> c.series().stream()).anyMatch(SeriesSpec::hasLimits)) {
			b.number(distinct("lower", names), unit, rows.numbers(p -> p.limit(p.series.lower())));
			b.number(distinct("upper", names), unit, rows.numbers(p -> p.limit(p.series.upper())));
		}
		return b.build();
	}

	private static AxisSpec commonAxis(Figure figure) {
		AxisSpec first = figure.charts().getFirst().y().getFirst();
		boolean common = !(figure instanceof PageSpec) && figure.charts().stream().allMatch(c -> c.y().size() == 1);
		return common ? first : null;
	}

	private static String unit(AxisSpec axis) {
		return axis.unit().isEmpty() ? "1" : axis.unit();
	}

	private static String distinct(String name, Set<String> taken) {
		String n = name.isBlank() ? "column" : name;
		while (!taken.add(n)) {
			n += "'";
		}
		return n;
	}

	private record Point(SeriesSpec series, int point) {
		double limit(double[] limits) {
			return limits == null ? Double.NaN : limits[point];
		}
	}

	private interface TextOf {
		String text(ChartSpec chart, SeriesSpec series);
	}

	/** Walks the points of all charts in order. */
	private record Rows(Figure figure, int count) {

		Rows(Figure figure) {
			this(figure, figure.charts().stream().flatMap(c -> c.series().stream()).mapToInt(Rows::points).sum());
		}

		private static int points(SeriesSpec s) {
			int n = 0;
			for (int i = 0; i < s.size(); i++) {
				n += s.isGap(i) ? 0 : 1;
			}
			return n;
		}

		String[] texts(TextOf of) {
			String[] all = new String[count];
			int row = 0;
			for (ChartSpec c : figure.charts()) {
				for (SeriesSpec s : c.series()) {
					int n = points(s);
					java.util.Arrays.fill(all, row, row + n, of.text(c, s));
					row += n;
				}
			}
			return all;
		}

		double[] numbers(ToDoubleFunction<Point> of) {
			double[] all = new double[count];
			int row = 0;
			for (ChartSpec c : figure.charts()) {
				for (SeriesSpec s : c.series()) {
					for (int i = 0; i < s.size(); i++) {
						if (!s.isGap(i)) {
							all[row++] = of.applyAsDouble(new Point(s, i));
						}
					}
				}
			}
			return all;
		}
	}
}
