package org.starling.nca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedTable;

/** Profiles of the folder of reference data, by subject. */
final class ReferenceProfiles {

	private ReferenceProfiles() {
	}

	static Table table(String name) throws IOException {
		String folder = System.getProperty("starling.shared.data");
		Assumptions.assumeTrue(folder != null && Files.isDirectory(Path.of(folder)), "the reference data is not there");
		return DelimitedTable.read(Path.of(folder, name));
	}

	static NcaColumns columns(Table table, String time, Dosing dose) {
		double[] subjects = table.numbers("Subject").values();
		double[] times = table.numbers(time).values();
		double[] concentrations = table.numbers("conc").values();
		Map<Double, Integer> counts = new LinkedHashMap<>();
		for (double subject : subjects) {
			counts.merge(subject, 1, Integer::sum);
		}
		int[] from = new int[counts.size() + 1];
		int k = 0;
		for (int count : counts.values()) {
			from[k + 1] = from[k] + count;
			k++;
		}
		Dosing[] doses = new Dosing[counts.size()];
		Arrays.fill(doses, dose);
		return new NcaColumns(times, concentrations, null, null, from, doses);
	}
}
