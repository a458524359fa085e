package org.starling.star;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.starling.nca.ratio.Uncertain;
import org.starling.tables.Column;
import org.starling.tables.Heading;
import org.starling.tables.NumberColumn;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;
import org.starling.tables.rows.RowTable;
import org.starling.tables.json.SettingsFileException;

/** Reads what is known of compounds from a table of any kind; docs/star.md lists its columns. */
public final class CompoundTable {

	private static final List<String> KNOWN = List.of("compound", "potency", "potencyUnit", "potencyKind", "potencyGeometricSE", "potencyDf",
			"specificity", "specificityGeometricSE", "molarMass", "assayCV", "smiles", "source");
	private static final Set<String> TEXTS = Set.of("compound", "potencyUnit", "potencyKind", "smiles", "source");
	private static final String UNBOUND = "fu:";
	private static final String UNBOUND_ERROR = "fuSE:";

	private final Path file;
	private final int rows;
	private final Map<String, Column> columns = new LinkedHashMap<>();
	private final Map<String, String> units = new HashMap<>();
	private int row;
	private StringBuilder problems;

	private CompoundTable(Path file, Table table) {
		this.file = file;
		rows = table.rows();
		for (Column column : table.columns()) {
			Heading heading = Heading.of(column.name());
			columns.put(heading.name(), column);
			units.put(heading.name(), column.unit() == null ? heading.unit() : column.unit());
		}
	}

	/**
	 * @return by the name of the compound, in the order of the file. A row with a cell that can't be used stands with its problem
	 * @throws SettingsFileException when a column is unknown or missing, or a compound stands twice
	 */
	public static Map<String, CompoundFacts> read(Path file) throws IOException {
		return new CompoundTable(file, RowTable.read(file, null)).facts();
	}

	/**
	 * The column {@code smiles} by the name of the compound; compounds without one are left out.
	 *
	 * @throws SettingsFileException as {@link #read(Path)}
	 */
	public static Map<String, String> smiles(Path file) throws IOException {
		CompoundTable table = new CompoundTable(file, RowTable.read(file, null));
		Map<String, String> smiles = new LinkedHashMap<>();
		for (String compound : table.facts().keySet()) {
			smiles.put(compound, "");
		}
		for (table.row = 0; table.row < table.rows; table.row++) {
			smiles.put(table.text("compound"), table.text("smiles"));
		}
		smiles.values().removeIf(String::isEmpty);
		return smiles;
	}

	private Map<String, CompoundFacts> facts() throws SettingsFileException {
		for (String name : columns.keySet()) {
			if (!KNOWN.contains(name) && !name.startsWith(UNBOUND) && !name.startsWith(UNBOUND_ERROR)) {
				throw new SettingsFileException(file.toString(), "unknown column \"" + name + "\"; known are " + String.join(", ", KNOWN)
						+ ", fu:TISSUE, fuSE:TISSUE", null);
			}
			if (name.startsWith(UNBOUND_ERROR) && !columns.containsKey(UNBOUND + name.substring(UNBOUND_ERROR.length()))) {
				throw new SettingsFileException(file.toString(), "column \"" + name + "\" has no column \"fu:" + name.substring(UNBOUND_ERROR.length())
						+ "\" beside it", null);
			}
		}
		if (!columns.containsKey("compound")) {
			throw new SettingsFileException(file.toString(), "the column \"compound\" is missing, with names as in the data", null);
		}
		Map<String, CompoundFacts> facts = new LinkedHashMap<>();
		for (row = 0; row < rows; row++) {
			String compound = text("compound");
			if (compound.isEmpty()) {
				throw new SettingsFileException(file.toString(), "row " + (row + 1) + " has no compound; fill in its name", null);
			}
			if (facts.containsKey(compound)) {
				throw new SettingsFileException(file.toString(), "row " + (row + 1) + ": \"" + compound + "\" stands twice; keep one row", null);
			}
			facts.put(compound, compound(compound));
		}
		return facts;
	}

	private CompoundFacts compound(String name) {
		problems = new StringBuilder();
		Map<String, Uncertain> unbound = new HashMap<>();
		for (String column : columns.keySet()) {
			if (column.startsWith(UNBOUND)) {
				String tissue = column.substring(UNBOUND.length());
				double value = number(column, Double.NaN);
				double error = columns.containsKey(UNBOUND_ERROR + tissue) ? number(UNBOUND_ERROR + tissue, Double.NaN) : 0;
				if (!Double.isNaN(value) && Double.isNaN(error)) {
					problem(UNBOUND_ERROR + tissue, "", "write 0 where the fraction is taken as exact");
				} else if (!Double.isNaN(value) && error < 0) {
					problem(UNBOUND_ERROR + tissue, NumberText.format(error), "a standard error is not negative");
				} else if (!Double.isNaN(value)) {
					unbound.put(tissue, new Uncertain(value, error));
				}
			}
		}
		String unit = text("potencyUnit");
		if (unit.isEmpty() && units.get("potency") != null) {
			unit = units.get("potency");
		}
		try {
			return new CompoundFacts(name, number("potency", Double.NaN), unit, text("potencyKind"), number("potencyGeometricSE", Double.NaN),
					number("potencyDf", Double.POSITIVE_INFINITY), number("specificity", Double.NaN),
					number("specificityGeometricSE", Double.NaN), number("molarMass", Double.NaN), unbound, number("assayCV", 0),
					text("source"), problems.toString());
		} catch (IllegalArgumentException e) {
			return CompoundFacts.none(name, file.getFileName() + ", row " + (row + 1) + ": " + e.getMessage());
		}
	}

	private void problem(String column, String text, String proposal) {
		problems.append(problems.isEmpty() ? "" : "; ").append(file.getFileName()).append(", row ").append(row + 1).append(", column \"")
				.append(column).append("\"").append(text.isEmpty() ? " is empty" : " \"" + text + "\"").append(": ").append(proposal);
	}

	private String text(String column) {
		if (!columns.containsKey(column)) {
			return "";
		}
		return switch (columns.get(column)) {
		case TextColumn texts -> texts.value(row) == null ? "" : texts.value(row).strip();
		case NumberColumn numbers -> Double.isNaN(numbers.value(row)) ? "" : NumberText.format(numbers.value(row));
		};
	}

	private double number(String name, double otherwise) {
		if (TEXTS.contains(name) || !columns.containsKey(name)) {
			return otherwise;
		}
		Column column = columns.get(name);
		if (column instanceof NumberColumn numbers) {
			return Double.isNaN(numbers.value(row)) ? otherwise : numbers.value(row);
		}
		String text = text(name);
		OptionalDouble number = NumberText.parse(text, '.');
		if (number.isEmpty() && !text.isEmpty()) {
			problem(name, text, "this is no number; write one, or leave the cell empty");
		}
		return number.isPresent() ? number.getAsDouble() : otherwise;
	}
}
