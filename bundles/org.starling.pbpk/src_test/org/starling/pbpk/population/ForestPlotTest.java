package org.starling.pbpk.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.chart.ChartSpec;

class ForestPlotTest {

	/**
	 * Logarithms 1, 2, 3 against 2, 3, 4: difference 1, standard error √(2/3), 4 degrees of freedom by Welch; Student's t of 0.95 at 4
	 * degrees of freedom is 2.131847 in tables.
	 */
	@Test
	void intervalsAreWelchsOnLogarithms() {
		double[] logs = { 1, 2, 3, 2, 3, 4, Double.NaN };
		ForestPlot plot = ForestPlot.of("plasma", "auc", Arrays.stream(logs).map(Math::exp).toArray(),
				List.of(new Covariate("Sex", List.of("male", "female"), 0, new int[] { 0, 0, 0, 1, 1, 1, 1 })));
		ForestPlot.Row female = plot.rows().get(1);
		assertEquals(Math.E, female.ratio(), 1e-12);
		assertEquals(Math.exp(1 - 2.131847 * Math.sqrt(2 / 3.0)), female.low(), 1e-6);
		assertEquals(Math.exp(1 + 2.131847 * Math.sqrt(2 / 3.0)), female.high(), 1e-4);
		assertEquals(3, female.subjects());
		assertEquals(Math.exp(3), female.geometricMean(), 1e-9);
		assertEquals(1, plot.rows().getFirst().ratio());
		assertTrue(Double.isNaN(plot.rows().getFirst().low()));
		ChartSpec chart = PopulationCharts.forest(plot);
		assertEquals(List.of("Sex: female (3)", "Sex: male (3)"), chart.y().getFirst().categories(), "the first stands at the top");
		assertArrayEquals(new double[] { Math.E, 1 }, chart.series().get(1).x(), 1e-12);
		assertArrayEquals(new double[] { female.low(), female.high() }, Arrays.copyOf(chart.series().getFirst().x(), 2), 0);
	}

	/** Three subjects: the curve rises by a third at each exposure. */
	@Test
	void distributionsRiseToAllSubjects() {
		ChartSpec chart = PopulationCharts.distribution("plasma", "auc", "h.mg/L", new double[] { 5, Double.NaN, 2, 9 }, null);
		assertArrayEquals(new double[] { 2, 5, 9 }, chart.series().getFirst().x());
		assertArrayEquals(new double[] { 100 / 3.0, 200 / 3.0, 100 }, chart.series().getFirst().y(), 1e-12);
	}

	/** R: {@code quantile(c(1,2,3,4), 0.25)} is 1.75; ends belong to the upper band. */
	@Test
	void quantilesAndBandsAreAsInR() {
		assertEquals(1.75, LogStatistics.quantile(new double[] { 1, 2, 3, 4 }, 0.25), 1e-15);
		Covariate age = Covariate.bands("Age", new double[] { 20, 40, 64.9, 65, Double.NaN }, new double[] { 40, 65 }, 0, "years");
		assertEquals(List.of("below 40 years", "40 to below 65 years", "65 and more years"), age.categories());
		assertTrue(Arrays.equals(new int[] { 0, 1, 1, 2, -1 }, age.of()));
		assertTrue(Arrays.equals(new int[] { 2, 0, 1 }, Covariate.thirds("CL", new double[] { 9, 1, 5 }).of()));
	}
}
