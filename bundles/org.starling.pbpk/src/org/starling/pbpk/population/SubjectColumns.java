package org.starling.pbpk.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.starling.tables.Heading;
import org.starling.units.Units;

/** What the columns of a file of subjects mean. Immutable. */
final class SubjectColumns {

	/** The meaning of a column. */
	enum Kind {
		ID, SEX, AGE, HEIGHT, WEIGHT, DERIVED, FACTOR, VALUE
	}

	/**
	 * @param name without the unit; of a factor its name in the table of variability
	 * @param unit null when the heading has none
	 */
	record Column(int index, Kind kind, String name, String unit, String heading) {
	}

	private static final Map<String, Kind> NAMES = Map.ofEntries(Map.entry("id", Kind.ID), Map.entry("subject", Kind.ID),
			Map.entry("sex", Kind.SEX), Map.entry("gender", Kind.SEX), Map.entry("age", Kind.AGE), Map.entry("height", Kind.HEIGHT),
			Map.entry("weight", Kind.WEIGHT), Map.entry("bodyweight", Kind.WEIGHT), Map.entry("body weight", Kind.WEIGHT),
			Map.entry("bmi", Kind.DERIVED), Map.entry("attempts", Kind.DERIVED));
	private static final Map<Kind, String> UNITS = Map.of(Kind.AGE, "a", Kind.HEIGHT, "cm", Kind.WEIGHT, "kg");
	private static final Set<Kind> PERSON = Set.of(Kind.SEX, Kind.AGE, Kind.HEIGHT, Kind.WEIGHT);
	private static final Set<String> FACTORS = VariabilityTables.all().stream().map(Variability::symbol)
			.filter(s -> !BodySymbols.isOne(s) && !s.startsWith("Q_") && !s.equals("haematocrit")).collect(Collectors.toSet());

	private final List<Column> columns = new ArrayList<>();

	/** @throws IllegalArgumentException when columns contradict each other, or a person is described in part */
	SubjectColumns(Path file, List<String> header) {
		Set<String> seen = new TreeSet<>();
		for (int i = 0; i < header.size(); i++) {
			Heading parts = Heading.of(header.get(i));
			String unit = parts.unit() != null && Units.isValid(parts.unit()) ? parts.unit() : null;
			String name = unit == null ? header.get(i).strip() : parts.name();
			Kind kind = NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), FACTORS.contains(name) ? Kind.FACTOR : Kind.VALUE);
			Column column = new Column(i, kind, name, unit, header.get(i));
			check(file, column, seen);
			columns.add(column);
		}
		Set<Kind> person = columns.stream().map(Column::kind).filter(PERSON::contains).collect(Collectors.toSet());
		if (!person.isEmpty() && person.size() < PERSON.size()) {
			throw new IllegalArgumentException(file + ": the columns say " + words(person) + " but not "
					+ words(PERSON.stream().filter(k -> !person.contains(k)).collect(Collectors.toSet()))
					+ "; a body follows from sex, age, height and weight together, so give all four or none");
		}
	}

	private static void check(Path file, Column column, Set<String> seen) {
		String where = file + ", column \"" + column.heading() + "\": ";
		String key = column.kind() == Kind.VALUE || column.kind() == Kind.FACTOR ? column.name() : column.kind().name();
		if (column.name().isBlank()) {
			throw new IllegalArgumentException(file + ": column " + (column.index() + 1) + " has no name");
		}
		if (column.kind() != Kind.DERIVED && !seen.add(key)) {
			throw new IllegalArgumentException(where + "there is another column of the same meaning; take one out");
		}
		String canonical = canonicalUnit(column);
		if (canonical != null && column.unit() != null && !Units.compatible(column.unit(), canonical)) {
			throw new IllegalArgumentException(where + "can't be converted to " + canonical);
		}
	}

	/** The unit that the meaning of a column has; null for the model's. */
	static String canonicalUnit(Column column) {
		return column.kind() == Kind.VALUE && BodySymbols.isOne(column.name()) ? BodySymbols.unit(column.name()) : UNITS.get(column.kind());
	}

	private static String words(Set<Kind> kinds) {
		return kinds.stream().sorted().map(k -> k.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
	}

	List<Column> all() {
		return List.copyOf(columns);
	}

	/** Whether the columns describe people. */
	boolean hasPeople() {
		return columns.stream().anyMatch(c -> c.kind() == Kind.SEX);
	}

	/** A number of a column in the unit that its meaning has. */
	static double canonical(Column column, double value) {
		String to = canonicalUnit(column);
		return to == null || column.unit() == null || column.unit().equals(to) ? value : Units.convert(value, column.unit(), to);
	}
}
