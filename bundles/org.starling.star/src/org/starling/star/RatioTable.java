package org.starling.star;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.nca.ratio.AucRatio;
import org.starling.tables.Table;

/** The ratios of tissues of all compounds one below the other, with Fieller's sets and the areas they are made of. Stateless. */
public final class RatioTable {

	private record Row(CompoundExposure compound, Selectivity ratio) {

		double of(ToDoubleFunction<AucRatio> value) {
			return ratio.ratio() == null ? Double.NaN : value.applyAsDouble(ratio.ratio());
		}

		String text(Function<AucRatio, String> text) {
			return ratio.ratio() == null ? "" : text.apply(ratio.ratio());
		}
	}

	private RatioTable() {
	}

	/** @return a row for each ratio of each compound; where a set is not finite its shape says so */
	public static Table of(List<CompoundExposure> compounds) {
		List<Row> rows = new ArrayList<>();
		compounds.forEach(c -> c.selectivities().forEach(s -> rows.add(new Row(c, s))));
		Table.Builder table = Table.builder().text("compound", texts(rows, r -> r.compound.name()))
				.text("ratio", texts(rows, r -> r.ratio.name())).number("value", null, numbers(rows, r -> r.ratio.value()))
				.number("lower", null, numbers(rows, r -> r.of(a -> a.fieller().lower())))
				.number("upper", null, numbers(rows, r -> r.of(a -> a.fieller().upper())))
				.number("level", "%", numbers(rows, r -> r.of(a -> 100 * a.fieller().level())))
				.number("df", null, numbers(rows, r -> r.of(AucRatio::degreesOfFreedom)))
				.text("set", texts(rows, r -> r.text(a -> a.fieller().status().text())));
		String unit = compounds.stream().map(CompoundExposure::areaUnit).filter(u -> !u.isEmpty()).findFirst().orElse(null);
		return table.number("area above", unit, numbers(rows, r -> r.of(a -> a.numerator().area())))
				.number("area below", unit, numbers(rows, r -> r.of(a -> a.denominator().area())))
				.number("from", null, numbers(rows, r -> r.of(a -> a.numerator().start())))
				.number("to", null, numbers(rows, r -> r.of(a -> a.numerator().end())))
				.text("reason", texts(rows, r -> r.ratio.reason())).build();
	}

	private static String[] texts(List<Row> rows, Function<Row, String> of) {
		return rows.stream().map(of).toArray(String[]::new);
	}

	private static double[] numbers(List<Row> rows, ToDoubleFunction<Row> of) {
		return rows.stream().mapToDouble(of).toArray();
	}
}
