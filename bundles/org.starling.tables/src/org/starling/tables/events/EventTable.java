package org.starling.tables.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.Row;
import org.starling.tables.events.internal.EventRows;
import org.starling.tables.samples.RowProblem;

/**
 * A table of events with the columns ID, TIME, AMT, RATE, EVID, CMT, ADDL, II and SS in any order and case; TIME alone is
 * needed. Further columns of numbers are covariates; DV, MDV and columns of text are passed over. {@code .}, {@code NA} and
 * nothing are missing. Without EVID a row with an amount or a rate is a dose, any other an observation. The meaning of the
 * columns is that of the NONMEM Users Guide part VIII. Immutable.
 *
 * @param records    rows that can be used, in the order of the file
 * @param covariates headings of the covariate columns
 * @param problems   cells that can't be used, with line and column; their rows are not among the records
 */
public record EventTable(List<EventRecord> records, List<String> covariates, List<RowProblem> problems) {

	public EventTable {
		records = List.copyOf(records);
		covariates = List.copyOf(covariates);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file whose format is found out.
	 *
	 * @throws IOException when it can't be read or is no delimited text
	 */
	public static EventTable read(Path file) throws IOException {
		return read(file, DelimitedFormat.detect(file).withHeader(true));
	}

	/** Reads a file of a given format; as {@link #read(Path)}. */
	public static EventTable read(Path file, DelimitedFormat format) throws IOException {
		try (DelimitedReader reader = new DelimitedReader(file, format)) {
			List<Row> rows = new ArrayList<>();
			for (Row row = reader.next(); row != null; row = reader.next()) {
				rows.add(row);
			}
			return new EventRows(reader.header(), rows, format.decimalMark()).read();
		}
	}

	/** The records of each subject, subjects in the order of their first row. */
	public SequencedMap<String, List<EventRecord>> bySubject() {
		SequencedMap<String, List<EventRecord>> subjects = new LinkedHashMap<>();
		records.forEach(r -> subjects.computeIfAbsent(r.subject(), _ -> new ArrayList<>()).add(r));
		return subjects;
	}
}
