package org.starling.star.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.starling.nca.ratio.AucRatio;
import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.SamplingDesign;
import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;
import org.starling.star.Selectivity;
import org.starling.star.StarClassifier;
import org.starling.star.StarRow;
import org.starling.star.TissueExposure;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;

class StructureStudyTest {

	private static final double INFINITE = Double.POSITIVE_INFINITY;

	/** Standard error of an area whose logarithm has this standard error. */
	private static double error(double area, double logError) {
		return area * Math.sqrt(Math.expm1(logError * logError));
	}

	private static StarRow row(String name, double plasma, double tumour, double logError, double df, double logCovariance, double potency) {
		TissueExposure p = new TissueExposure("plasma", plasma, error(plasma, logError), df, 0, 24, 12, "", "");
		TissueExposure t = new TissueExposure("tumour", tumour, error(tumour, logError), df, 0, 24, 12, "", "");
		double covariance = plasma * tumour * Math.expm1(logCovariance);
		AucEstimate top = new AucEstimate(tumour, t.standardError(), df, 0, 24, SamplingDesign.SERIAL, "");
		AucEstimate bottom = new AucEstimate(plasma, p.standardError(), df, 0, 24, SamplingDesign.SERIAL, "");
		RatioInterval none = new RatioInterval(Double.NaN, Double.NaN, 0.9, RatioInterval.Status.NOT_ESTIMABLE);
		AucRatio ratio = new AucRatio(top, bottom, tumour / plasma, covariance, none, df, null);
		double[][] matrix = { { Math.pow(p.standardError(), 2), covariance }, { covariance, Math.pow(t.standardError(), 2) } };
		CompoundExposure exposure = new CompoundExposure(name, name, 10, "mg/kg", "ng.h/mL", p, t, List.of(), matrix,
				List.of(new Selectivity("tumour", "plasma", ratio, "")));
		CompoundFacts facts = potency > 0 ? CompoundFacts.of(name, potency, "nmol/L", "IC50", 1.5)
				: new CompoundFacts(name, Double.NaN, "", "", Double.NaN, INFINITE, Double.NaN, Double.NaN, Double.NaN, Map.of(), 0, "", "");
		return new StarRow(exposure, facts, new StarClassifier(null, 100, 1).classify(exposure, facts));
	}

	private static MeasureChange change(StructurePair pair, String measure) {
		return pair.changes().stream().filter(c -> c.measure().equals(measure)).findFirst().orElseThrow();
	}

	/** Differences of independent log-normal quantities in closed form: normal for known errors, Student with twice the degrees for equal ones. */
	@Test
	void changesHaveTheIntervalsOfDifferencesOfLogarithms() {
		List<StarRow> rows = List.of(row("toluene", 100, 200, 0.3, INFINITE, 0, 10), row("phenol", 50, 400, 0.4, INFINITE, 0, 40),
				row("cyclohexane", 1, 1, 0.1, INFINITE, 0, 1));
		StructureStudy study = StructureStudy.of(rows, Map.of("toluene", "Cc1ccccc1", "phenol", "Oc1ccccc1", "cyclohexane", "C1CCCCC1"),
				StructureOptions.DEFAULT);
		assertEquals(1, study.pairs().size());
		StructurePair pair = study.pairs().getFirst();
		assertEquals("[*:1]C>>[*:1]O", pair.matched().transformation());
		assertFalse(pair.cliff());
		MeasureChange tumour = change(pair, "AUC tumour");
		assertEquals(2, tumour.ratio(), 1e-12);
		assertEquals(2 * Math.exp(-1.6448536269514722 * 0.5), tumour.lower(), 1e-6);
		assertFalse(tumour.isClear());
		MeasureChange ratio = change(pair, "tumour:plasma");
		assertEquals(4, ratio.ratio(), 1e-12);
		assertEquals(4 * Math.exp(1.6448536269514722 * Math.sqrt(2 * 0.09 + 2 * 0.16)), ratio.upper(), 1e-5);
		MeasureChange potency = change(pair, "potency");
		assertEquals(4 * Math.exp(-1.6448536269514722 * Math.sqrt(2) * Math.log(1.5)), potency.lower(), 1e-6);
		assertTrue(potency.isClear());
	}

	@Test
	void commonAnimalsAndFewDegreesOfFreedomCount() {
		List<StarRow> rows = List.of(row("a", 100, 200, 0.3, 5, 0.04, 0), row("b", 100, 300, 0.3, 5, 0.04, 10));
		StructurePair pair = StructureStudy.of(rows, Map.of("a", "CCc1ccccc1", "b", "OCc1ccccc1"), StructureOptions.DEFAULT).pairs().getFirst();
		MeasureChange ratio = change(pair, "tumour:plasma");
		assertEquals(10, ratio.df(), 1e-9);
		double quantile = new TDistribution(10).inverseCumulativeProbability(0.95);
		assertEquals(1.5 * Math.exp(quantile * Math.sqrt(2 * (0.18 - 0.08))), ratio.upper(), 1e-9);
		assertEquals("no potency of a is stated", change(pair, "potency").reason());
		assertTrue(Double.isNaN(change(pair, "potency").ratio()));
	}

	@Test
	void similarStructuresWithFarPotenciesAreACliff() {
		List<StarRow> rows = List.of(row("a", 1, 1, 0.1, INFINITE, 0, 1), row("b", 1, 1, 0.1, INFINITE, 0, 500), row("c", 1, 1, 0.1, INFINITE, 0, 2),
				row("d", 1, 1, 0.1, INFINITE, 0, 2));
		StructureStudy study = StructureStudy.of(rows, Map.of("a", "C1CCCCCCCC1c1ccccc1", "b", "C1CCCCCCC1c1ccccc1", "d", "CC("),
				StructureOptions.DEFAULT);
		StructurePair pair = study.pairs().getFirst();
		assertNull(pair.matched());
		assertTrue(pair.tanimoto() >= 0.55 && pair.cliff());
		assertEquals(List.of("c has no SMILES", "d: character 3 of its SMILES: the branch opened here is not closed; write the missing \")\""),
				study.messages());
		Table table = StructureTables.pairs(study);
		assertEquals(4, table.rows());
		assertEquals(Math.log10(500), ((NumberColumn) table.column("log10 change")).value(3), 1e-12);
		assertEquals(4, StructureTables.compounds(study).rows());
	}
}
