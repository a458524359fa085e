package org.starling.pbpk.partition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.pbpk.partition.internal.CompoundRow;
import org.starling.pbpk.partition.internal.PartitionColumns;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.rows.Row;

/**
 * A table with a row for each compound and tissue: columns Drug, CAS, Tissue, Species, fu, A.B.N, LogP, Exp_PC, pKa_Donor,
 * pKa_Accept in any order and case (CAS, A.B.N, Exp_PC and the pKa's may be missing). pKa's are lists with commas, or semicolons where the comma is the decimal mark. {@code NA} or
 * nothing is a missing cell; a blank in the cell of pKa's says that there is no such group. Where both cells of pKa's are
 * missing, the typical pKa of the class is taken and the note says so; a missing fu is taken from another row of the same
 * chemical. A row that can't be used keeps its reason.
 *
 * @param header names of the columns as they stand in the file
 */
public record MeasuredPartitionTable(Path file, List<String> header, List<MeasuredPartition> rows) {

	public MeasuredPartitionTable {
		header = List.copyOf(header);
		rows = List.copyOf(rows);
	}

	/**
	 * @throws IOException              when the file can't be read
	 * @throws IllegalArgumentException when a column that is needed is missing
	 */
	public static MeasuredPartitionTable read(Path file) throws IOException {
		List<Row> all = new ArrayList<>();
		List<String> header;
		DelimitedFormat format = DelimitedFormat.detect(file).withHeader(true);
		try (DelimitedReader reader = new DelimitedReader(file, format)) {
			header = reader.header();
			for (Row row = reader.next(); row != null; row = reader.next()) {
				all.add(row);
			}
		}
		PartitionColumns columns = PartitionColumns.of(file, header);
		Map<String, CompoundRow> known = new HashMap<>();
		List<CompoundRow> rows = all.stream().map(row -> new CompoundRow(row, columns, format.decimalMark())).toList();
		rows.stream().filter(CompoundRow::hasFractionUnbound).forEach(row -> known.putIfAbsent(row.chemical(), row));
		return new MeasuredPartitionTable(file, header, rows.stream().map(row -> row.read(known.get(row.chemical()))).toList());
	}
}
