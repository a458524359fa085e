package org.starling.tables.sdtm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.starling.tables.Column;
import org.starling.tables.NumberText;
import org.starling.tables.Table;

/**
 * The domain PP of SDTM out of a table of parameters. Source: CDISC, SDTM Implementation Guide 3.4, 6.3.5.10. Stateless and
 * thread-safe.
 */
public final class PpDomain {

	private static final List<String> SUBJECTS = List.of("subject", "usubjid", "animal", "id");
	private static final List<String> MATRICES = List.of("matrix", "tissue", "ppspec", "pcspec");
	private static final List<String> COMPOUNDS = List.of("compound", "analyte", "ppcat", "pctest", "param");
	private static final List<String> OCCASIONS = List.of("occasion", "pptptref");
	private static final List<String> REASONS = List.of("reason", "ppreasnd");
	private static final int LONGEST_TEXT = 200;

	private PpDomain() {
	}

	/**
	 * @param parameters one row a parameter, with the columns {@code PPTESTCD, value, unit} and one of subjects; columns of matrix,
	 *                   compound, occasion and reason are taken where they are there. A row without a value becomes a record that was
	 *                   not done, with its reason
	 * @param study      identifier of the study
	 * @param title      name of a parameter by its code, null where it isn't known
	 * @throws IllegalArgumentException when a column is missing; the message names it
	 */
	public static Table of(Table parameters, String study, UnaryOperator<String> title) {
		Column code = required(parameters, List.of("pptestcd", "parameter"), "PPTESTCD");
		Column value = required(parameters, List.of("value", "ppstresn"), "value");
		Column unit = required(parameters, List.of("unit", "ppstresu"), "unit");
		Column subject = required(parameters, SUBJECTS, "subject");
		int rows = parameters.rows();
		String[] units = texts(rows, row -> value.isMissing(row) ? null : unit(unit.text(row)));
		String[] numbers = texts(rows, value::text);
		return Table.builder().text("STUDYID", texts(rows, row -> study)).text("DOMAIN", texts(rows, row -> "PP"))
				.text("USUBJID", texts(rows, subject::text)).number("PPSEQ", null, sequence(subject, rows))
				.text("PPTESTCD", texts(rows, code::text)).text("PPTEST", texts(rows, row -> named(title, code.text(row))))
				.text("PPCAT", texts(rows, optional(parameters, COMPOUNDS))).text("PPORRES", numbers).text("PPORRESU", units)
				.text("PPSTRESC", numbers)
				.number("PPSTRESN", null, IntStream.range(0, rows).mapToDouble(row -> NumberText.number(value.text(row), '.')).toArray())
				.text("PPSTRESU", units).text("PPSTAT", texts(rows, row -> value.isMissing(row) ? "NOT DONE" : null))
				.text("PPREASND", reasons(parameters, value)).text("PPSPEC", texts(rows, upper(optional(parameters, MATRICES))))
				.text("PPTPTREF", texts(rows, optional(parameters, OCCASIONS))).build();
	}

	private static Column required(Table table, List<String> names, String shown) {
		return find(table, names).orElseThrow(() -> new IllegalArgumentException("the table of parameters has no column " + shown
				+ "; it has " + table.names()));
	}

	private static Optional<Column> find(Table table, List<String> names) {
		return names.stream().flatMap(name -> table.columns().stream().filter(column -> column.name().equalsIgnoreCase(name))).findFirst();
	}

	private static IntFunction<String> optional(Table table, List<String> names) {
		return find(table, names).<IntFunction<String>>map(column -> column::text).orElse(row -> null);
	}

	private static IntFunction<String> upper(IntFunction<String> text) {
		return row -> text.apply(row) == null ? null : text.apply(row).toUpperCase(Locale.ROOT);
	}

	private static String named(UnaryOperator<String> title, String code) {
		String name = title.apply(code);
		return name == null ? code : name;
	}

	private static String[] reasons(Table table, Column value) {
		IntFunction<String> reason = optional(table, REASONS);
		return texts(table.rows(), row -> {
			String text = value.isMissing(row) ? reason.apply(row) : null;
			return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
		});
	}

	private static double[] sequence(Column subject, int rows) {
		Map<String, Integer> last = new HashMap<>();
		return IntStream.range(0, rows).mapToDouble(row -> last.merge(subject.text(row), 1, Integer::sum)).toArray();
	}

	private static String[] texts(int rows, IntFunction<String> of) {
		return IntStream.range(0, rows).mapToObj(of).map(text -> text == null || text.isEmpty() ? null : text).toArray(String[]::new);
	}

	/**
	 * A UCUM unit as CDISC's terminology PKUNIT writes it: factors joined by asterisks with time first, as in {@code h*ng/mL}; one
	 * over a unit as {@code /h}.
	 */
	static String unit(String ucum) {
		if (ucum == null || ucum.isEmpty() || ucum.equals("1")) {
			return null;
		}
		String[] parts = ucum.split("/", 2);
		List<String> factors = new ArrayList<>(Arrays.asList(parts[0].split("\\.")));
		factors.sort((a, b) -> Boolean.compare(isTime(b), isTime(a)));
		String numerator = String.join("*", factors).equals("1") ? "" : String.join("*", factors);
		return parts.length == 1 ? numerator : numerator + "/" + parts[1];
	}

	private static boolean isTime(String factor) {
		return List.of("h", "min", "s", "d", "h2", "min2", "d2").contains(factor);
	}
}
