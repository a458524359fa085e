package org.starling.tables.samples.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.files.AtomicFile;
import org.starling.tables.csv.internal.CellWriter;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleColumn;

/** Writes samples in the column layout of our own files. Stateless. */
public final class SampleWriter {

	private SampleWriter() {
	}

	/** Writes the file whole or not at all, row by row. */
	public static void write(String timeUnit, List<Sample> samples, Path file) throws IOException {
		List<SampleColumn> columns = columns(samples);
		AtomicFile.write(file, bytes -> {
			BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
			CellWriter cells = new CellWriter(out);
			for (SampleColumn column : columns) {
				boolean time = column.kind() == SampleColumn.Kind.TIME;
				cells.print(time ? column.heading() + " [" + timeUnit + ']' : column.heading());
			}
			cells.endRow();
			for (Sample sample : samples) {
				for (SampleColumn column : columns) {
					if (column.isNumber()) {
						cells.print(number(sample, column));
					} else {
						String text = text(sample, column);
						cells.print(text == null ? "" : text);
					}
				}
				cells.endRow();
			}
			cells.flush();
			out.flush();
		});
	}

	/** Occasions, collections and uncertainties only where there are some. */
	private static List<SampleColumn> columns(List<Sample> samples) {
		boolean occasions = false;
		boolean collections = false;
		boolean assays = false;
		for (Sample sample : samples) {
			occasions |= sample.occasion() != null || !Double.isNaN(sample.afterDose());
			collections |= sample.collection() != null;
			assays |= sample.assay() != null;
		}
		List<SampleColumn> columns = new ArrayList<>();
		for (SampleColumn column : SampleColumn.values()) {
			boolean there = switch (column) {
			case OCCASION, AFTER_DOSE -> occasions;
			case END, SIZE, SIZE_UNIT -> collections;
			case STANDARD_UNCERTAINTY, DILUTION -> assays;
			default -> true;
			};
			if (there) {
				columns.add(column);
			}
		}
		return columns;
	}

	/** The number of a cell; NaN when it is missing. */
	private static double number(Sample sample, SampleColumn column) {
		return switch (column) {
		case ROW -> sample.row();
		case TIME -> sample.time();
		case NOMINAL -> sample.nominal();
		case VALUE -> sample.value();
		case LLOQ -> sample.lloq();
		case ULOQ -> sample.uloq();
		case AFTER_DOSE -> sample.afterDose();
		case END -> sample.collection() == null ? Double.NaN : sample.collection().end();
		case SIZE -> sample.collection() == null ? Double.NaN : sample.collection().size();
		case STANDARD_UNCERTAINTY -> sample.standardUncertainty();
		case DILUTION -> sample.assay() == null ? Double.NaN : sample.assay().dilution();
		default -> throw new IllegalArgumentException(column + " has texts");
		};
	}

	/** The text of a cell as it stands in the file; null when it is missing. */
	private static String text(Sample sample, SampleColumn column) {
		return switch (column) {
		case SUBJECT -> sample.subject();
		case MATRIX -> sample.matrix();
		case COMPOUND -> sample.compound();
		case UNIT -> named(sample.unit());
		case CENSORING -> sample.censoring().name();
		case ORIGINAL -> sample.original();
		case REPLICATE -> sample.replicate();
		case POOL -> sample.pool();
		case BATCH -> sample.batch();
		case EXCLUDED -> String.valueOf(sample.excluded());
		case REASON -> sample.reason();
		case OCCASION -> sample.occasion();
		case SIZE_UNIT -> sample.collection() == null ? null : named(sample.collection().unit());
		default -> throw new IllegalArgumentException(column + " has numbers");
		};
	}

	/** A pure number has the unit 1, so that no unit at all can be told from it. */
	private static String named(String unit) {
		return "".equals(unit) ? "1" : unit;
	}
}
