package org.starling.pbpk.population;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.starling.kinetics.ensemble.RefusedVariantException;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.tables.NumberText;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.Row;
import org.starling.tables.csv.DelimitedTextException;

/**
 * Subjects from a file of a person's own, a row each: {@code id}, {@code sex}, {@code age}, {@code height}, {@code weight}, columns by
 * {@link BodySymbols} and by symbols of the model, enzymes relative to a typical person ({@code CYP3A4}). Who is described by sex, age,
 * height and weight has the typical body of that size, in which the other columns come first. A cell that is empty or {@code NA} leaves
 * the value to the body or the model. Immutable and thread-safe.
 */
public final class SubjectTable implements SubjectSource {

	private final Path file;
	private final Species species;
	private final char decimalMark;
	private final SubjectColumns columns;
	private final List<Row> rows;

	private SubjectTable(Path file, Species species, char decimalMark, SubjectColumns columns, List<Row> rows) {
		this.file = file;
		this.species = species;
		this.decimalMark = decimalMark;
		this.columns = columns;
		this.rows = rows;
	}

	/**
	 * Reads a file. A bad row is no error here: its {@link #subject} says line and column.
	 *
	 * @throws IOException              when the file can't be read as a table
	 * @throws IllegalArgumentException when its header contradicts itself, or it has no rows
	 */
	public static SubjectTable read(Path file, Species species) throws IOException {
		DelimitedFormat format = DelimitedFormat.detect(file);
		List<Row> rows = new ArrayList<>();
		try (DelimitedReader reader = new DelimitedReader(file, format)) {
			SubjectColumns columns = new SubjectColumns(file, reader.header());
			for (Row row = reader.next(); row != null; row = reader.next()) {
				if (row.cells().size() > columns.all().size()) {
					throw new DelimitedTextException(file, row.line(), "the row has " + row.cells().size() + " cells, the header "
							+ columns.all().size() + "; check separator and quotes", null);
				}
				rows.add(row);
			}
			if (rows.isEmpty()) {
				throw new IllegalArgumentException(file + ": there are no subjects below the header");
			}
			return new SubjectTable(file, species, format.decimalMark(), columns, List.copyOf(rows));
		}
	}

	@Override
	public int size() {
		return rows.size();
	}

	/** What is wrong with rows, one text each, at most so many. */
	public List<String> problems(int most) {
		List<String> problems = new ArrayList<>();
		for (int i = 0; i < size() && problems.size() < most; i++) {
			try {
				subject(i);
			} catch (RefusedVariantException e) {
				problems.add(e.getMessage());
			}
		}
		return problems;
	}

	@Override
	public VirtualSubject subject(int index) {
		Row row = rows.get(index);
		String label = columns.all().stream().filter(c -> c.kind() == SubjectColumns.Kind.ID).map(c -> row.cell(c.index()))
				.filter(t -> !t.isEmpty()).findFirst().orElse(String.valueOf(index + 1));
		Map<String, Double> factors = new HashMap<>();
		Map<String, VirtualSubject.GivenValue> given = new HashMap<>();
		Map<SubjectColumns.Kind, Double> numbers = new EnumMap<>(SubjectColumns.Kind.class);
		Sex sex = null;
		for (SubjectColumns.Column c : columns.all()) {
			switch (c.kind()) {
			case ID, DERIVED -> {
			}
			case SEX -> sex = sex(row, c, label);
			case AGE, HEIGHT, WEIGHT -> numbers.put(c.kind(), SubjectColumns.canonical(c, number(row, c, label).orElseThrow(
					() -> refused(row, c, label, "a number is missing"))));
			case FACTOR -> number(row, c, label).ifPresent(v -> factors.put(c.name(), positive(row, c, label, v)));
			case VALUE -> number(row, c, label).ifPresent(v -> given.put(c.name(), value(row, c, label, v)));
			}
		}
		if (!columns.hasPeople()) {
			return new VirtualSubject(index, label, Optional.empty(), Optional.empty(), factors, given, 1);
		}
		Demographics person = new Demographics(sex, numbers.get(SubjectColumns.Kind.AGE), numbers.get(SubjectColumns.Kind.HEIGHT),
				numbers.get(SubjectColumns.Kind.WEIGHT));
		try {
			return new VirtualSubject(index, label, Optional.of(person), Optional.of(IndividualPhysiology.of(species, sex,
					person.ageYears(), person.bodyWeight(), person.heightCentimetre())), factors, given, 1);
		} catch (PbpkException e) {
			String key = e.problems().getFirst().key();
			String column = columns.all().stream().filter(c -> c.kind().name().equalsIgnoreCase(key.equals("bodyWeight") ? "weight" : key))
					.map(c -> ", column \"" + c.heading() + "\"").findFirst().orElse("");
			throw new RefusedVariantException(label, file + ", line " + row.line() + column + ": " + e.getMessage());
		}
	}

	private Sex sex(Row row, SubjectColumns.Column c, String label) {
		try {
			return Sex.parse(row.cell(c.index()));
		} catch (PbpkException e) {
			throw refused(row, c, label, "\"" + row.cell(c.index()) + "\" is no sex; write male or female");
		}
	}

	private OptionalDouble number(Row row, SubjectColumns.Column c, String label) {
		String text = row.cell(c.index());
		if (text.isEmpty() || text.equals("NA") || text.equals(".")) {
			return OptionalDouble.empty();
		}
		OptionalDouble number = NumberText.parse(text, decimalMark);
		if (number.isEmpty()) {
			throw refused(row, c, label, "\"" + text + "\" is no number");
		}
		return number;
	}

	private VirtualSubject.GivenValue value(Row row, SubjectColumns.Column c, String label, double value) {
		return BodySymbols.isOne(c.name())
				? new VirtualSubject.GivenValue(positive(row, c, label, SubjectColumns.canonical(c, value)), SubjectColumns.canonicalUnit(c))
				: new VirtualSubject.GivenValue(value, c.unit());
	}

	private double positive(Row row, SubjectColumns.Column c, String label, double value) {
		if (value > 0) {
			return value;
		}
		throw refused(row, c, label, NumberText.format(value) + " is not above 0");
	}

	private RefusedVariantException refused(Row row, SubjectColumns.Column c, String label, String what) {
		return new RefusedVariantException(label, file + ", line " + row.line() + ", column \"" + c.heading() + "\": " + what);
	}
}
