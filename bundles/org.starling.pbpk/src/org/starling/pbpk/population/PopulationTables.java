package org.starling.pbpk.population;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.starling.pbpk.physiology.Physiology;
import org.starling.tables.Table;

/** Subjects as tables; {@link SubjectTable} reads them back. */
public final class PopulationTables {

	/** Name of the column of labels. */
	public static final String ID = "id";

	private PopulationTables() {
	}

	/**
	 * A row a subject: who it is, enzymes relative to a typical person, volumes in L, flows in L/h and what else was stated. Columns
	 * without any value are left out.
	 */
	public static Table of(List<VirtualSubject> subjects) {
		Table.Builder table = Table.builder().text(ID, subjects.stream().map(VirtualSubject::label).toArray(String[]::new));
		if (subjects.stream().anyMatch(s -> s.person().isPresent())) {
			table.text("sex", subjects.stream().map(s -> s.person().map(p -> p.sex().id()).orElse(null)).toArray(String[]::new));
			person(table, subjects, "age", "a", Demographics::ageYears);
			person(table, subjects, "height", "cm", Demographics::heightCentimetre);
			person(table, subjects, "weight", "kg", Demographics::bodyWeight);
			person(table, subjects, "bmi", "kg/m2", Demographics::bodyMassIndex);
		}
		Set<String> factors = new TreeSet<>();
		subjects.forEach(s -> factors.addAll(s.factors().keySet()));
		for (String factor : factors) {
			table.number(factor, null, subjects.stream().mapToDouble(s -> s.factors().getOrDefault(factor, Double.NaN)).toArray());
		}
		body(table, subjects);
		given(table, subjects);
		return table.build();
	}

	private static void person(Table.Builder table, List<VirtualSubject> subjects, String name, String unit,
			Function<Demographics, Double> value) {
		table.number(name, unit, subjects.stream().mapToDouble(s -> s.person().map(value).orElse(Double.NaN)).toArray());
	}

	private static void body(Table.Builder table, List<VirtualSubject> subjects) {
		List<Map<String, Double>> bodies = subjects.stream().map(VirtualSubject::body).map(b -> b.map(BodySymbols::of).orElse(Map.of()))
				.toList();
		Set<String> symbols = new LinkedHashSet<>();
		bodies.forEach(b -> symbols.addAll(b.keySet()));
		for (String symbol : symbols) {
			if (!symbol.equals(BodySymbols.BODY_WEIGHT)) {
				double[] values = new double[bodies.size()];
				for (int i = 0; i < values.length; i++) {
					VirtualSubject.GivenValue stated = subjects.get(i).given().get(symbol);
					values[i] = stated != null ? stated.value() : bodies.get(i).getOrDefault(symbol, Double.NaN);
				}
				table.number(symbol, BodySymbols.unit(symbol), values);
			}
		}
	}

	private static void given(Table.Builder table, List<VirtualSubject> subjects) {
		Set<String> symbols = new TreeSet<>();
		subjects.forEach(s -> symbols.addAll(s.given().keySet()));
		for (String symbol : symbols) {
			List<Optional<VirtualSubject.GivenValue>> values = new ArrayList<>();
			subjects.forEach(s -> values.add(Optional.ofNullable(s.given().get(symbol))));
			boolean inBody = subjects.stream().map(VirtualSubject::body).flatMap(Optional::stream).map(PopulationTables::symbols)
					.anyMatch(s -> s.contains(symbol));
			if (!inBody) {
				table.number(symbol, values.stream().flatMap(Optional::stream).map(VirtualSubject.GivenValue::unit).filter(u -> u != null)
						.findFirst().orElse(null), values.stream().mapToDouble(v -> v.map(VirtualSubject.GivenValue::value).orElse(Double.NaN)).toArray());
			}
		}
	}

	private static Set<String> symbols(Physiology body) {
		return BodySymbols.of(body).keySet();
	}
}
