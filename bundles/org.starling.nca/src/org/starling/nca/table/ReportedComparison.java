package org.starling.nca.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.units.Units;

/**
 * Parameters that a study reports (the domain PP) beside those calculated from its concentrations, record by record.
 *
 * @param records   one for each reported parameter, in the order of the file
 * @param tolerance largest relative difference that agrees
 */
public record ReportedComparison(List<Record> records, double tolerance) {

	/** What is found for a record. */
	public enum Verdict {
		/** equal within the tolerance */
		AGREES,
		/** both have a value, and they differ */
		DIFFERS,
		/** the reported value can't be one: a negative area, half-life or concentration */
		IMPOSSIBLE,
		/** a value is reported, the calculation refuses one */
		REFUSED,
		/** no value is reported */
		NOT_REPORTED,
		/** nothing was calculated for this profile or code */
		NOT_CALCULATED
	}

	/**
	 * @param row        of the file
	 * @param profile    subject, matrix, compound and occasion
	 * @param reported   NaN when there is none
	 * @param unit       of the reported value
	 * @param calculated in the unit of the reported value where that is possible
	 * @param reason     in words; empty when they agree
	 */
	public record Record(long row, String profile, String code, double reported, String unit, double calculated, Verdict verdict,
			String reason) {
	}

	/**
	 * @param reported  columns {@code row, subject, matrix, compound, occasion, PPTESTCD, value, unit}, as an import of SDTM gives
	 * @param tolerance largest relative difference that agrees, such as 0.001; reported values are rounded
	 */
	public static ReportedComparison of(Table reported, List<NcaOutcome> outcomes, double tolerance) {
		Map<String, ParameterRow> calculated = new HashMap<>();
		for (NcaOutcome outcome : outcomes) {
			for (ParameterRow row : outcome.rows()) {
				String profile = String.join("\u001F",
						Arrays.copyOf(outcome.keys().get(row.profile()), SampleProfiles.KEYS.size()));
				calculated.put(profile + "\u001F" + row.code(), row);
				if (row.code().startsWith("AUCINT_0_")) {
					calculated.putIfAbsent(profile + "\u001FAUCTAU", row);
				}
			}
		}
		List<Record> records = new ArrayList<>();
		for (int r = 0; r < reported.rows(); r++) {
			List<String> key = new ArrayList<>();
			for (String column : List.of("subject", "matrix", "compound", "occasion")) {
				key.add(reported.column(column).text(r));
			}
			String code = reported.column("PPTESTCD").text(r);
			ParameterRow own = calculated.get(String.join("\u001F", key) + "\u001F" + code);
			records.add(compare((long) reported.numbers("row").value(r), String.join(", ", key.stream().filter(k -> !k.isEmpty()).toList()), code,
					reported.numbers("value").value(r), reported.column("unit").text(r), own, tolerance));
		}
		return new ReportedComparison(List.copyOf(records), tolerance);
	}

	private static Record compare(long row, String profile, String code, double reported, String unit, ParameterRow own, double tolerance) {
		if (own == null) {
			return new Record(row, profile, code, reported, unit, Double.NaN, Verdict.NOT_CALCULATED,
					"there is no such profile, or the code is not among those calculated");
		}
		double value = inUnit(own, unit);
		if (Double.isNaN(reported)) {
			return new Record(row, profile, code, reported, unit, value, Verdict.NOT_REPORTED, "the record states no value");
		}
		if (reported < 0) {
			return new Record(row, profile, code, reported, unit, value, Verdict.IMPOSSIBLE,
					"a negative value is reported" + (own.reason().isEmpty() ? "" : "; the calculation refuses one: " + own.reason()));
		}
		if (Double.isNaN(value)) {
			return new Record(row, profile, code, reported, unit, value, Verdict.REFUSED, own.reason());
		}
		double difference = Math.abs(reported - value);
		boolean agrees = difference <= tolerance * Math.max(Math.abs(value), Math.abs(reported));
		return new Record(row, profile, code, reported, unit, value, agrees ? Verdict.AGREES : Verdict.DIFFERS,
				agrees ? "" : "calculated " + NumberText.format(value) + ", reported " + NumberText.format(reported) + " " + unit);
	}

	private static double inUnit(ParameterRow own, String unit) {
		boolean convertible = !own.unit().isEmpty() && !unit.isEmpty() && Units.isValid(unit) && Units.compatible(own.unit(), unit);
		return convertible ? Units.convert(own.value(), own.unit(), unit) : own.value();
	}

	/** How many records have a verdict. */
	public long count(Verdict verdict) {
		return records.stream().filter(r -> r.verdict() == verdict).count();
	}

	/** A row for each record. */
	public Table table() {
		return Table.builder().number("row", null, records.stream().mapToDouble(Record::row).toArray())
				.text("profile", records.stream().map(Record::profile).toArray(String[]::new))
				.text("PPTESTCD", records.stream().map(Record::code).toArray(String[]::new))
				.number("reported", null, records.stream().mapToDouble(Record::reported).toArray())
				.text("unit", records.stream().map(Record::unit).toArray(String[]::new))
				.number("calculated", null, records.stream().mapToDouble(Record::calculated).toArray())
				.text("verdict", records.stream().map(r -> r.verdict().name()).toArray(String[]::new))
				.text("reason", records.stream().map(Record::reason).toArray(String[]::new)).build();
	}
}
