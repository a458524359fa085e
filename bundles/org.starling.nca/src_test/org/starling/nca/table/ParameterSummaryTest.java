package org.starling.nca.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.nca.Measure;
import org.starling.tables.Table;

/**
 * Statistics against the NIST/ITL reference data set NumAcc3 (public domain, https://www.itl.nist.gov/div898/strd/univ/numacc3.html): 1000000.2,
 * then 1000000.1 and 1000000.3 in turn, 1001 numbers; mean 1000000.2 and standard deviation 0.1, both exact.
 */
class ParameterSummaryTest {

	@Test
	void meanAndDeviationOfNumAcc3AreMetToEightDigits() {
		List<String[]> keys = new ArrayList<>();
		List<ParameterRow> rows = new ArrayList<>();
		for (int i = 0; i < 1001; i++) {
			keys.add(new String[] { "s" + i });
			rows.add(new ParameterRow(i, "CMAX", "Cmax", Measure.CONCENTRATION, i == 0 ? 1000000.2 : i % 2 == 1 ? 1000000.1 : 1000000.3, "ng/mL", "", ""));
		}
		Table summary = ParameterSummary.of(new NcaOutcome(List.of("subject"), keys, rows, List.of(), Table.builder().build(), List.of()));
		assertEquals(1000000.2, summary.numbers("mean").value(0), 1e-9);
		assertEquals(0.1, summary.numbers("SD").value(0), 5e-10);
	}
}
