package org.starling.tables.samples;

/** The columns of our own sample tables, in the order of the file. */
public enum SampleColumn {
	ROW("row", Kind.NUMBER), SUBJECT("subject", Kind.TEXT), MATRIX("matrix", Kind.TEXT), COMPOUND("compound", Kind.TEXT),
	TIME("time", Kind.TIME), NOMINAL("nominal", Kind.TIME), VALUE("value", Kind.NUMBER), UNIT("unit", Kind.TEXT),
	CENSORING("censoring", Kind.TEXT), LLOQ("lloq", Kind.NUMBER), ULOQ("uloq", Kind.NUMBER), ORIGINAL("original", Kind.TEXT),
	REPLICATE("replicate", Kind.TEXT), POOL("pool", Kind.TEXT), BATCH("batch", Kind.TEXT), EXCLUDED("excluded", Kind.TEXT),
	REASON("reason", Kind.TEXT), OCCASION("occasion", Kind.TEXT), AFTER_DOSE("afterDose", Kind.TIME), END("end", Kind.TIME),
	SIZE("size", Kind.NUMBER), SIZE_UNIT("sizeUnit", Kind.TEXT),
	STANDARD_UNCERTAINTY("standardUncertainty", Kind.NUMBER), DILUTION("dilution", Kind.NUMBER);

	/** What stands in the cells; times are in the unit that the heading gives. */
	public enum Kind {
		TEXT, NUMBER, TIME
	}

	private final String heading;
	private final Kind kind;

	SampleColumn(String heading, Kind kind) {
		this.heading = heading;
		this.kind = kind;
	}

	/** Name in the file, without a unit. */
	public String heading() {
		return heading;
	}

	public Kind kind() {
		return kind;
	}

	/** Whether the cells are numbers, with NaN for a missing one. */
	public boolean isNumber() {
		return kind != Kind.TEXT;
	}
}
