package org.starling.workflow.concentrations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.SeriesSpec;
import org.starling.model.study.StudyFactory;
import org.starling.tables.samples.SampleColumns;
import org.starling.workflow.concentrations.ConcentrationChoice.Arrangement;
import org.starling.workflow.concentrations.ConcentrationChoice.Summary;

/** Means and deviations are those that one reckons by hand; what is not drawn is said. */
class ConcentrationChartsTest {

	private static final double TOLERANCE = 1e-14;

	private SampleColumns table;

	/** Plasma 1, 3 and a value below 0.5 at the planned 1 h; tumour in another unit; one sample excluded. */
	@BeforeEach
	void read(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("s.csv"), """
				row,subject,matrix,compound,time [h],nominal [h],value,unit,censoring,lloq,excluded,reason
				2,A,plasma,X,1.1,1,1,mg/L,NONE,0.5,false,
				3,B,plasma,X,0.9,1,3,mg/L,NONE,0.5,false,
				4,C,plasma,X,1,1,,mg/L,BLQ,0.5,false,
				5,A,plasma,X,2,2,99,mg/L,NONE,0.5,true,spilt
				6,A,tumour,X,1,1,4000,ug/L,NONE,,false,
				7,B,tumour,X,1,1,7,mg/g,NONE,,false,
				""");
		table = SampleColumns.read(file, () -> false);
	}

	private List<Figure> charts(ConcentrationChoice choice) {
		return ConcentrationCharts.of(StudyFactory.eINSTANCE.createStudy(), table, choice);
	}

	private static SeriesSpec series(ChartSpec chart, String name) {
		return chart.series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void eachSampleStandsAtItsTimeAndThoseBelowTheLimitAtIt() {
		ChartSpec chart = (ChartSpec) charts(ConcentrationChoice.ALL).getFirst();
		assertEquals("mg/L", chart.y().getFirst().unit());
		SeriesSpec plasma = series(chart, "plasma");
		assertArrayEquals(new double[] { 1.1, Double.NaN, 0.9, Double.NaN }, plasma.x(), "a gap between subjects, no excluded sample");
		SeriesSpec below = series(chart, "plasma, below the limit");
		assertArrayEquals(new double[] { 0.5 }, below.y());
		assertTrue(below.style().hollow());
		assertArrayEquals(new double[] { 4 }, series(chart, "tumour").y(), "ug/L became mg/L");
		assertTrue(chart.notes().stream().anyMatch(n -> n.startsWith("1 sample below")), chart.notes().toString());
		assertTrue(chart.notes().stream().anyMatch(n -> n.contains("can't be converted")), "mg/g needs a density");
	}

	@Test
	void meansAreThoseOfPlannedTimes() {
		ChartSpec chart = (ChartSpec) charts(ConcentrationChoice.ALL.withSummary(Summary.MEAN_SD)).getFirst();
		SeriesSpec plasma = series(chart, "plasma");
		double deviation = Math.sqrt(7.0 / 3); // of 1, 3 and 0 around 4/3
		assertArrayEquals(new double[] { 1 }, plasma.x());
		assertArrayEquals(new double[] { 4.0 / 3 }, plasma.y(), TOLERANCE);
		assertArrayEquals(new double[] { 4.0 / 3 + deviation }, plasma.upper(), TOLERANCE);
		SeriesSpec geometric = series((ChartSpec) charts(ConcentrationChoice.ALL.withSummary(Summary.GEOMETRIC_MEAN)).getFirst(), "plasma");
		assertArrayEquals(new double[] { Math.sqrt(3) }, geometric.y(), TOLERANCE);
		double factor = Math.exp(Math.log(3) / Math.sqrt(2)); // sd of 0 and ln 3
		assertArrayEquals(new double[] { Math.sqrt(3) / factor }, geometric.lower(), TOLERANCE);
	}

	@Test
	void chosenSamplesAreArrangedAsAsked() {
		ConcentrationChoice plasma = ConcentrationChoice.ALL.of(Set.of("A", "B"), Set.of("plasma"), Set.of());
		List<Figure> bySubject = charts(plasma);
		assertEquals(List.of("Subject A", "Subject B"), ((ChartSpec) bySubject.getFirst()).series().stream().map(SeriesSpec::name).toList());
		assertEquals(2, bySubject.size(), "and panels");
		List<Figure> byCompound = charts(plasma.withArrangement(Arrangement.BY_COMPOUND));
		assertEquals("Measured in plasma", byCompound.getFirst().title());
		assertEquals(1, ((ChartSpec) byCompound.getFirst()).series().size());
		assertTrue(charts(plasma.of(Set.of("nobody"), Set.of(), Set.of())).isEmpty());
	}
}
