package org.starling.tables.sdtm.internal;

import java.util.stream.IntStream;

import org.starling.tables.NumberText;
import org.starling.tables.Table;

/** What PP reports, in the columns by which calculated parameters are held against it. */
final class ReportedParameters {

	private ReportedParameters() {
	}

	static Table of(DomainRows pp) {
		return Table.builder().number("row", null, IntStream.range(0, pp.size()).mapToDouble(row -> row + 1).toArray())
				.text("subject", texts(pp, "USUBJID", "POOLID")).text("pool", texts(pp, "POOLID"))
				.text("matrix", texts(pp, "PPSPEC")).text("compound", texts(pp, "PPCAT")).text("occasion", occasions(pp))
				.text("PPTESTCD", texts(pp, "PPTESTCD")).text("PPTEST", texts(pp, "PPTEST"))
				.text("original", texts(pp, "PPSTRESC", "PPORRES"))
				.number("value", null, IntStream.range(0, pp.size()).mapToDouble(row -> value(pp, row)).toArray())
				.text("unit", texts(pp, "PPSTRESU", "PPORRESU")).build();
	}

	private static double value(DomainRows pp, int row) {
		double value = pp.number(row, "PPSTRESN");
		return Double.isNaN(value) ? NumberText.number(pp.first(row, "PPSTRESC", "PPORRES"), '.') : value;
	}

	private static String[] texts(DomainRows pp, String... variables) {
		return IntStream.range(0, pp.size()).mapToObj(row -> pp.first(row, variables)).map(text -> text.isEmpty() ? null : text)
				.toArray(String[]::new);
	}

	private static String[] occasions(DomainRows pp) {
		return IntStream.range(0, pp.size()).mapToObj(row -> pp.first(row, "PPTPTREF", "VISITDY", "PPDY"))
				.map(text -> text.isEmpty() ? null : Double.isNaN(NumberText.number(text, '.')) ? text : "day " + text)
				.toArray(String[]::new);
	}
}
