package org.starling.workflow.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.units.Units;
import org.starling.workflow.RunTables;
import org.starling.workflow.comparison.ComparisonRow.Section;

/** What runs started from, line by line: only lines in which they differ. */
final class InputRows {

	private final List<ComparedRun> runs;
	private final List<ComparisonRow> rows = new ArrayList<>();
	private final List<String> refusals;

	/** @param refusals where values of other dimensions are told of */
	InputRows(List<ComparedRun> runs, List<String> refusals) {
		this.runs = runs;
		this.refusals = refusals;
	}

	/** A value as a run has it: a number with its unit, or a text. */
	private record Value(double number, String unit, String text) {
	}

	List<ComparisonRow> all() {
		texts("document", runs.stream().map(r -> r.run().head().input()).toList());
		texts("solver", runs.stream().map(r -> (r.run().head().solverId() + ' ' + r.run().head().solverVersion()).strip()).toList());
		Set<String> options = new TreeSet<>();
		runs.forEach(r -> options.addAll(r.run().head().solverOptions().keySet()));
		options.forEach(o -> texts("solver: " + o, runs.stream().map(r -> r.run().head().solverOptions().getOrDefault(o, "")).toList()));
		texts("Starling", runs.stream().map(r -> r.run().head().engineVersion()).toList());
		texts("seed", runs.stream().map(r -> r.run().head().seed() == null ? "" : r.run().head().seed().toString()).toList());
		recorded(Section.SETTING, "setting");
		recorded(Section.PARAMETER, "value");
		return rows;
	}

	private void texts(String name, List<String> values) {
		add(new ComparisonRow(Section.SETTING, name, "", "", values, Collections.nCopies(values.size(), Double.NaN)));
	}

	private void add(ComparisonRow row) {
		if (row.differs()) {
			rows.add(row);
		}
	}

	private void recorded(Section section, String kind) {
		List<Map<String, Value>> values = runs.stream().map(r -> values(r.table(RunTables.INPUTS), kind)).toList();
		if (values.stream().anyMatch(v -> v == null)) {
			if (section == Section.PARAMETER) {
				refusals.add("Parameters can't be compared: a run of an earlier version of Starling did not keep them. Run it again.");
			}
			return;
		}
		Set<String> names = new LinkedHashSet<>();
		values.forEach(v -> names.addAll(v.keySet()));
		names.forEach(n -> add(section, n, values.stream().map(v -> v.get(n)).toList()));
	}

	private static Map<String, Value> values(Table inputs, String kind) {
		if (inputs == null) {
			return null;
		}
		Map<String, Value> values = new LinkedHashMap<>();
		for (int i = 0; i < inputs.rows(); i++) {
			if (kind.equals(inputs.texts(RunTables.KIND).value(i))) {
				String unit = inputs.texts(RunTables.UNIT).value(i);
				values.put(inputs.texts(RunTables.NAME).value(i), new Value(inputs.numbers(RunTables.VALUE).value(i),
						unit == null ? "" : unit, inputs.texts(RunTables.TEXT).value(i)));
			}
		}
		return values;
	}

	private void add(Section section, String name, List<Value> values) {
		Value first = values.stream().filter(v -> v != null).findFirst().orElseThrow();
		List<String> texts = new ArrayList<>();
		List<Double> numbers = new ArrayList<>();
		for (int k = 0; k < values.size(); k++) {
			Value v = values.get(k);
			double number = v == null ? Double.NaN : v.number();
			if (v != null && v.text() == null && !v.unit().equals(first.unit())) {
				if (!Units.isValid(v.unit()) || !Units.isValid(first.unit()) || !Units.compatible(v.unit(), first.unit())) {
					refusals.add(name + ": " + CommonUnit.text(first.unit()) + " and " + CommonUnit.text(v.unit()) + " in "
							+ runs.get(k).label() + " are no units of one quantity; the value is shown in its own unit.");
					texts.add(NumberText.format(number) + ' ' + v.unit());
					numbers.add(Double.NaN);
					continue;
				}
				number = Units.convert(number, v.unit(), first.unit());
			}
			texts.add(v == null ? "" : v.text() != null ? v.text() : CommonUnit.entered(number));
			numbers.add(number);
		}
		double base = numbers.getFirst();
		add(new ComparisonRow(section, name, "", first.unit(), texts, numbers.stream().map(n -> n / base).toList()));
	}
}
