package org.starling.tables.events.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.starling.tables.NumberText;
import org.starling.tables.rows.Row;
import org.starling.tables.events.EventRecord;
import org.starling.tables.events.EventTable;
import org.starling.tables.samples.RowProblem;

/** Reads the rows of one event table. For one thread, used once. */
public final class EventRows {

	private static final Set<String> MISSING = Set.of("", ".", "NA", "N/A", "NaN");
	private static final Set<String> EVENT_COLUMNS = Set.of("ID", "TIME", "AMT", "RATE", "EVID", "CMT", "ADDL", "II", "SS",
			"DV", "MDV");

	private final List<String> header;
	private final List<Row> rows;
	private final char decimalMark;
	private final Map<String, Integer> columns = new HashMap<>();
	private final Map<String, Integer> covariates = new LinkedHashMap<>();
	private final List<EventRecord> records = new ArrayList<>();
	private final List<RowProblem> problems = new ArrayList<>();
	private final Map<String, Double> lastTime = new HashMap<>();
	private Row row;
	private boolean usable;

	public EventRows(List<String> header, List<Row> rows, char decimalMark) {
		this.header = header;
		this.rows = rows;
		this.decimalMark = decimalMark;
	}

	public EventTable read() {
		for (int c = 0; c < header.size(); c++) {
			String name = header.get(c).toUpperCase(Locale.ROOT);
			if (EVENT_COLUMNS.contains(name)) {
				if (columns.putIfAbsent(name, c) != null) {
					problems.add(new RowProblem(0, header.get(c), "", "the column is there twice", "remove one of the two", true));
				}
			} else if (isNumeric(c)) {
				covariates.put(header.get(c), c);
			}
		}
		if (!columns.containsKey("TIME")) {
			problems.add(new RowProblem(0, "TIME", "", "the column is missing",
					"name the column of the times TIME; there are " + header, true));
			return new EventTable(List.of(), List.of(), problems);
		}
		rows.forEach(this::read);
		return new EventTable(records, List.copyOf(covariates.keySet()), problems);
	}

	/** Whether most cells that are there are numbers, so that one that is none is a fault. */
	private boolean isNumeric(int column) {
		long there = rows.stream().filter(r -> !MISSING.contains(r.cell(column))).count();
		long numbers = rows.stream().filter(r -> NumberText.parse(r.cell(column), decimalMark).isPresent()).count();
		return 2 * numbers > there;
	}

	private void read(Row next) {
		row = next;
		usable = true;
		if (row.cells().size() > header.size()) {
			problem("", "", "the row has more cells than the header", "check separator and quotes");
		}
		String subject = cell("ID").isEmpty() ? "1" : cell("ID");
		double time = number("TIME", Double.NaN, -Double.MAX_VALUE);
		if (Double.isNaN(time) && usable) {
			problem("TIME", "", "the time is missing", "state a number");
		}
		double amount = number("AMT", 0, 0);
		double rate = number("RATE", 0, -2);
		if (rate < 0 && rate != -1 && rate != -2) {
			problem("RATE", cell("RATE"), "this is no rate", "use a positive rate, 0, -1 or -2");
		}
		int kind = whole("EVID", amount != 0 || rate > 0 ? 1 : 0, 4);
		int additional = whole("ADDL", 0, Integer.MAX_VALUE);
		int steady = whole("SS", 0, 2);
		double interval = number("II", 0, 0);
		boolean dose = kind == 1 || kind == 4;
		if (usable && dose) {
			checkDose(amount, rate, additional, steady, interval);
		}
		if (usable && lastTime.getOrDefault(subject, time) > time) {
			problem("TIME", cell("TIME"), "it lies before the row above of the same subject, at " + lastTime.get(subject),
					"sort the rows by time; after a reset let time go on");
		}
		Map<String, Double> values = new HashMap<>();
		covariates.forEach((name, column) -> covariate(name, column, values));
		if (usable) {
			lastTime.put(subject, time);
			records.add(new EventRecord(row.line(), subject, time, EventRecord.Kind.values()[kind], dose ? amount : 0, dose ? rate : 0,
					cell("CMT"), dose ? additional : 0, interval, dose ? steady : 0, values));
		}
	}

	private void checkDose(double amount, double rate, int additional, int steady, double interval) {
		boolean constant = steady > 0 && amount == 0 && rate != 0;
		if (amount == 0 && !constant) {
			problem("AMT", cell("AMT"), "a dose needs an amount",
					"state a positive amount, or a rate with SS for an infusion that has run for ever");
		} else if (constant && (additional > 0 || interval > 0)) {
			problem(additional > 0 ? "ADDL" : "II", cell(additional > 0 ? "ADDL" : "II"),
					"an infusion that has run for ever is not repeated", "leave ADDL and II at 0, or state an amount");
		} else if (!constant && (additional > 0 || steady > 0) && interval == 0) {
			problem("II", cell("II"), "doses that are repeated need a time between them", "state a positive II");
		}
	}

	private void covariate(String name, int column, Map<String, Double> values) {
		String text = row.cell(column);
		if (MISSING.contains(text)) {
			return;
		}
		OptionalDouble value = NumberText.parse(text, decimalMark);
		if (value.isPresent()) {
			values.put(name, value.getAsDouble());
		} else {
			problem(name, text, "this is no number", "state a number, or . for a missing one");
		}
	}

	private String cell(String column) {
		Integer c = columns.get(column);
		String text = c == null ? "" : row.cell(c);
		return MISSING.contains(text) ? "" : text;
	}

	private double number(String column, double missing, double least) {
		String text = cell(column);
		if (text.isEmpty()) {
			return missing;
		}
		OptionalDouble value = NumberText.parse(text, decimalMark);
		if (value.isEmpty() || !Double.isFinite(value.getAsDouble()) || value.getAsDouble() < least) {
			problem(column, text, value.isEmpty() ? "this is no number" : "this is out of range",
					least > -Double.MAX_VALUE ? "state a number from " + NumberText.format(least) + " on" : "state a number");
			return missing;
		}
		return value.getAsDouble();
	}

	private int whole(String column, int missing, int most) {
		double value = number(column, missing, 0);
		if (value > most || value != Math.rint(value)) {
			problem(column, cell(column), "this is out of range",
					"state a whole number from 0" + (most < Integer.MAX_VALUE ? " to " + most : " on"));
			return missing;
		}
		return (int) value;
	}

	private void problem(String column, String original, String reason, String proposal) {
		usable = false;
		problems.add(new RowProblem(row.line(), column, original, reason, proposal, true));
	}
}
