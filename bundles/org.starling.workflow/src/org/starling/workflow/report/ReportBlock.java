package org.starling.workflow.report;

import java.util.List;

import org.starling.chart.AxisSpec;
import org.starling.chart.Figure;
import org.starling.chart.export.FigureSize;

/** A part of a report, without regard to how it is shown. Immutable. */
public sealed interface ReportBlock {

	/**
	 * A heading.
	 *
	 * @param level 2 for a chapter, 3 and 4 below it
	 */
	record Heading(int level, String text) implements ReportBlock {
	}

	/** Running text. */
	record Paragraph(String text) implements ReportBlock {
	}

	/** Sentences of equal standing. */
	record Items(List<String> texts) implements ReportBlock {

		public Items {
			texts = List.copyOf(texts);
		}
	}

	/** How good or bad a message is. */
	enum Tone {
		GOOD, WARN, BAD
	}

	/** A sentence that a reader must not miss, such as how a run ended or that it is stale. */
	record Notice(Tone tone, String text) implements ReportBlock {
	}

	/**
	 * A name with its value; blank values are left out.
	 *
	 * @param clock whether the value comes from a clock or from chance, such as the id of a run; two runs of the same differ in it alone
	 */
	record Fact(String name, String value, boolean clock) {

		public Fact(String name, String value) {
			this(name, value, false);
		}
	}

	/** Names and values. */
	record Facts(List<Fact> facts) implements ReportBlock {

		public Facts {
			facts = facts.stream().filter(f -> f.value() != null && !f.value().isBlank()).toList();
		}
	}

	/** How the entries of a column are set; a clock's are those that two runs of the same differ in. */
	enum Kind {
		TEXT, NUMBER, CODE, CLOCK
	}

	/** @param unit in typographic form; empty for none */
	record Column(String title, String unit, Kind kind) {

		public static Column text(String title) {
			return new Column(title, "", Kind.TEXT);
		}

		public static Column number(String title, String unit) {
			return new Column(title, unit == null || unit.isEmpty() ? "" : AxisSpec.linear("", unit).unitText(), Kind.NUMBER);
		}

		public static Column code(String title) {
			return new Column(title, "", Kind.CODE);
		}

		public static Column clock(String title) {
			return new Column(title, "", Kind.CLOCK);
		}
	}

	/** A table; columns without any entry are left out. Each row has an entry, perhaps empty, for each column. */
	record Grid(String caption, List<Column> columns, List<List<String>> rows) implements ReportBlock {

		public Grid {
			columns = List.copyOf(columns);
			rows = rows.stream().map(List::copyOf).toList();
		}

		/** Indices of the columns that have an entry, all where there are no rows. */
		int[] shown() {
			return java.util.stream.IntStream.range(0, columns.size())
					.filter(j -> rows.isEmpty() || rows.stream().anyMatch(r -> !r.get(j).isEmpty())).toArray();
		}
	}

	/** A figure with its number and title below it. */
	record Drawing(Figure figure, FigureSize size) implements ReportBlock {
	}

	/**
	 * A structure.
	 *
	 * @param label what it shows, for those who do not see it
	 */
	record Picture(org.starling.chemistry.depict.Drawing drawing, String label) implements ReportBlock {

		/** Largest width and height, in pixels at 96 an inch. */
		static final double LARGEST = 240;

		/** Factor from the drawing's units to pixels. */
		double scale() {
			return drawing.fit(LARGEST, LARGEST, 0.9);
		}
	}
}
