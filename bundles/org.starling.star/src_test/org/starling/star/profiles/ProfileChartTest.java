package org.starling.star.profiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.nca.Dosing;
import org.starling.nca.NcaColumns;
import org.starling.nca.NcaEngine;
import org.starling.nca.NcaOptions;
import org.starling.nca.Route;
import org.starling.nca.table.NcaUnits;
import org.starling.nca.table.ProfileSet;

/** 16, 8, 4, 2 at 1 to 4 h fall by half an hour; a sample at 5 h is below the limit of 1.5. */
class ProfileChartTest {

	private static final double[] TIMES = { 0, 0.5, 1, 2, 3, 4, 5 };
	private static final double[] VALUES = { 0, 20, 16, 8, 4, 2, Double.NaN };

	private static ProfileChart chart(boolean[] marks, boolean logarithmic) {
		boolean[] below = { false, false, false, false, false, false, true };
		double[] limits = { 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5 };
		NcaColumns columns = NcaColumns.of(TIMES, VALUES, below, limits, Dosing.single(Route.EXTRAVASCULAR, 1));
		columns = marks == null ? columns : columns.withChoices(marks, new boolean[] { true });
		ProfileSet set = new ProfileSet(List.of("subject", "tissue"), List.<String[]>of(new String[] { "7", "plasma" }), columns,
				new long[TIMES.length], null, new NcaUnits("h", "mg/L", null, null, Double.NaN), new int[] { 1 }, null, List.of(), 0);
		return ProfileChart.of(set, NcaEngine.analyse(columns, NcaOptions.DEFAULT), 0, List.of(new ProfileChart.Excluded(2.5, 30)), logarithmic);
	}

	private static SeriesSpec series(ProfileChart chart, String name) {
		return chart.spec().series().stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
	}

	@Test
	void samplesAreShownByWhatTheyCountFor() {
		ProfileChart chart = chart(null, true);
		assertEquals("7, plasma", chart.spec().title());
		assertEquals("Concentration [mg/L]", chart.spec().y().getFirst().title());
		SeriesSpec in = series(chart, "In the terminal regression");
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, in.x());
		assertTrue(series(chart, "Not in the regression").style().hollow());
		assertArrayEquals(new double[] { 1.5 }, series(chart, "Below the limit").y());
		assertArrayEquals(new double[] { 30 }, series(chart, "Excluded").y());
		assertEquals(2, chart.sample(chart.spec().series().indexOf(in), 0));
		SeriesSpec line = series(chart, "Regression");
		assertEquals(16, line.y()[0], 1e-12);
		assertEquals(2, line.y()[line.size() - 1], 1e-12);
		SeriesSpec infinity = series(chart, "To infinity");
		double end = infinity.x()[infinity.size() - 1];
		assertEquals(32 * Math.pow(2, -end), infinity.y()[infinity.size() - 1], 1e-12);
		assertTrue(chart.spec().series().stream().noneMatch(s -> s.kind() == SeriesKind.BAND), "no areas on a logarithmic axis");
		SeriesSpec area = series(chart(null, false), "AUClast");
		assertEquals(0, area.lower()[0]);
		assertEquals(20, area.upper()[1]);
	}

	@Test
	void aRefusedChoiceIsShownWithoutALine() {
		ProfileChart chart = chart(new boolean[] { false, false, true, true, false, false, false }, true);
		assertArrayEquals(new double[] { 1, 2 }, series(chart, "In the terminal regression").x());
		assertEquals(null, series(chart, "Regression"));
	}
}
