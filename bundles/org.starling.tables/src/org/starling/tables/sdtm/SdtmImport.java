package org.starling.tables.sdtm;

import java.nio.file.Path;
import java.util.List;

import org.starling.tables.Table;
import org.starling.tables.samples.SampleImport;

/**
 * A study out of SDTM domains.
 *
 * @param samples  concentrations, subjects and doses; rows are records of PC
 * @param reported what PP states, one row a record in the order of the file, with the columns {@code row, subject, pool, matrix,
 *                 compound, occasion, PPTESTCD, PPTEST, original, value, unit}; the occasion is named as in the samples, so that
 *                 records can be held against what is calculated. Without rows when there is no PP
 * @param files    all that was read
 */
public record SdtmImport(SampleImport samples, Table reported, List<Path> files) {

	public SdtmImport {
		files = List.copyOf(files);
	}
}
