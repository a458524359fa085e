package org.starling.nca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.starling.nca.ratio.AucRatio;
import org.starling.nca.ratio.RatioOptions;
import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.sparse.SamplingDesign;
import org.starling.nca.sparse.SparseAuc;
import org.starling.nca.sparse.SparseSamples;
import org.starling.tables.Table;

/** Published data sets of sparse and complete designs. */
class ReferenceSparseTest {

	/**
	 * Destructive toxicokinetics of CPI975 (Nedelman, Gibiansky and Lau 1995); expected: the paper's equations of area, standard error and
	 * degrees of freedom in R 4.2.
	 */
	@Test
	void toxicokineticsOfNedelmanAndOthers() throws IOException {
		Table table = ReferenceProfiles.table("sparse/CPI975.csv");
		check(table, 30, "m", 26765.8, 4313.420946881953, 1.302807465868);
		check(table, 30, "f", 15627.5, 1097.267344360525, 3.186158184634);
		check(table, 100, "m", 90749, 10334.462782360775, 1.577649913656);
		check(table, 100, "f", 59886, 5752.49958713601, 1.87453394405);
	}

	private static void check(Table table, double dose, String sex, double area, double error, double df) {
		int[] rows = IntStream.range(0, table.rows())
				.filter(r -> table.numbers("dose").value(r) == dose && table.texts("sex").value(r).equals(sex)).toArray();
		AucEstimate r = SparseAuc.of(SparseSamples.destructive("rat", pick(table, "time", rows), pick(table, "conc", rows)), AucSpan.SAMPLED);
		assertEquals(area, r.area(), 1e-8);
		assertEquals(error, r.standardError(), 1e-8);
		assertEquals(df, r.degreesOfFreedom(), 1e-10);
	}

	/**
	 * Blood glucose of seven people on two days (Hand and Crowder 1996), second by first; expected: the ratios at which R's paired t test of
	 * the people's areas has p = 0.1.
	 */
	@Test
	void glucoseOnTwoDays() throws IOException {
		Table table = ReferenceProfiles.table("sparse/Glucose.csv");
		AucRatio r = AucRatio.of(day(table, 2), day(table, 1), RatioOptions.DEFAULT);
		assertEquals(SamplingDesign.COMPLETE, r.numerator().design());
		assertEquals(0.892135958861, r.ratio(), 1e-11);
		assertEquals(6, r.degreesOfFreedom(), 1e-9);
		assertEquals(0.600755454633, r.fieller().lower(), 1e-10);
		assertEquals(1.523948299492, r.fieller().upper(), 1e-10);
	}

	private static SparseSamples day(Table table, int day) {
		int[] rows = IntStream.range(0, table.rows()).filter(r -> table.numbers("date").value(r) == day).toArray();
		String[] people = Arrays.stream(rows).mapToObj(r -> table.column("id").text(r)).toArray(String[]::new);
		return SparseSamples.of(people, pick(table, "time", rows), pick(table, "conc", rows));
	}

	private static double[] pick(Table table, String column, int[] rows) {
		return Arrays.stream(rows).mapToDouble(r -> table.numbers(column).value(r)).toArray();
	}
}
