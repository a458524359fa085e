package org.starling.pbpk.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.ensemble.RefusedVariantException;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.PhysiologyChecks;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;

/** Drawn people and bodies against published fractions and closed forms, within four standard errors. */
class VirtualPopulationTest {

	private static final int N = 10_000;
	private static final DemographicSettings FREE = new DemographicSettings("us", 0.5, new Bounds(20, 60), Map.of(), List.of());

	private record Draws(List<Demographics> people, double rate) {

		double fraction(Sex sex, Trait trait, double from, double to) {
			double[] x = people.stream().filter(d -> sex == null || d.sex() == sex).mapToDouble(trait::of).toArray();
			return Arrays.stream(x).filter(v -> v >= from && v < to).count() / (double) x.length;
		}
	}

	private static Draws draw(DemographicSettings settings) {
		DemographicSampler sampler = new DemographicSampler(settings);
		List<DemographicSampler.Draw> all = IntStream.range(0, N).mapToObj(i -> sampler.draw(7, i)).toList();
		long lost = all.stream().mapToLong(d -> d.outside() + d.notTaken()).sum();
		return new Draws(all.stream().map(DemographicSampler.Draw::person).toList(), (double) N / (N + lost));
	}

	private static double error(double fraction, double n) {
		return 4 * Math.sqrt(fraction * (1 - fraction) / n);
	}

	/** Ogden et al., JAMA 295 (2006) 1549, table 3: 25 kg/m2 and more 70.8 % of men and 61.8 % of women, 30 and more 31.1 % and 33.2 %. */
	@Test
	void fractionsOfOverweightAreThePublishedOnes() {
		Draws draws = draw(FREE);
		assertEquals(1, draws.rate());
		assertEquals(0.708, draws.fraction(Sex.MALE, Trait.BMI, 25, 1e9), error(0.708, N / 2.0));
		assertEquals(0.311, draws.fraction(Sex.MALE, Trait.BMI, 30, 1e9), error(0.311, N / 2.0));
		assertEquals(0.618, draws.fraction(Sex.FEMALE, Trait.BMI, 25, 1e9), error(0.618, N / 2.0));
		assertEquals(0.332, draws.fraction(Sex.FEMALE, Trait.BMI, 30, 1e9), error(0.332, N / 2.0));
		assertEquals(0.5, draws.fraction(null, Trait.HEIGHT, 0, 169.2), 0.02);
		assertEquals(0.25, draws.fraction(null, Trait.AGE, 20, 30), error(0.25, N));
	}

	/**
	 * Men have a body mass index below 25 with 0.292 and below 30 with 0.689. Of the wanted 0.6, 0.3, 0.1 the first is the rarest among
	 * proposals, so that 0.292/0.6 of them are taken.
	 */
	@Test
	void bandsAreReachedAtTheRateOfTheClosedForm() {
		Draws men = draw(FREE.withFemaleFraction(0).withTarget(new TargetDistribution(Trait.BMI, null,
				new TargetDistribution.Bands(List.of(0.0, 25.0, 30.0, 200.0), List.of(0.6, 0.3, 0.1)))));
		assertEquals(0.292 / 0.6, men.rate(), error(0.487, N / 0.487));
		assertEquals(0.6, men.fraction(Sex.MALE, Trait.BMI, 0, 25), error(0.6, N));
		assertEquals(0.3, men.fraction(Sex.MALE, Trait.BMI, 25, 30), error(0.3, N));
		Draws old = draw(FREE.withTarget(new TargetDistribution(Trait.AGE, null,
				new TargetDistribution.Bands(List.of(20.0, 50.0, 60.0), List.of(0.25, 0.75)))));
		assertEquals(0.75, old.fraction(null, Trait.AGE, 50, 60), error(0.75, N));
		assertEquals(0.25 / 0.75, old.rate(), error(1 / 3.0, 3 * N));
		assertEquals(0.5, old.people().stream().filter(d -> d.sex() == Sex.FEMALE).count() / (double) N, error(0.5, N));
	}

	/** ln of weight has variance s² = 0.17521² + (2·0.03899)² in men; a narrower wanted distribution of the same median is taken with t/s. */
	@Test
	void aLogNormalWeightIsReachedAtTheRateOfTheClosedForm() {
		double s = Math.hypot(0.17521, 2 * Math.sqrt(Math.log1p(0.039 * 0.039)));
		double median = 27.517 * 1.763 * 1.763;
		Draws men = draw(FREE.withFemaleFraction(0)
				.withTarget(new TargetDistribution(Trait.WEIGHT, Sex.MALE, new TargetDistribution.LogNormal(median, 0.1))));
		assertEquals(0.1 / s, men.rate(), error(0.1 / s, N / 0.5));
		double[] logs = men.people().stream().mapToDouble(d -> Math.log(d.bodyWeight() / median)).toArray();
		assertEquals(0, Arrays.stream(logs).average().orElseThrow(), 4 * 0.1 / Math.sqrt(N));
		assertEquals(0.01, Arrays.stream(logs).map(x -> x * x).average().orElseThrow(), 4 * 0.01 * Math.sqrt(2.0 / N));
	}

	@Test
	void whatCannotBeIsRefusedByName() {
		TargetDistribution nobody = new TargetDistribution(Trait.BMI, null,
				new TargetDistribution.Bands(List.of(1.0, 5.0, 100.0), List.of(0.5, 0.5)));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> draw(FREE.withTarget(nobody))).getMessage().contains("bmi from 1.0 to 5.0"));
		assertThrows(IllegalArgumentException.class, () -> FREE.within(Trait.AGE, new Bounds(2, 30)));
		assertThrows(IllegalArgumentException.class, () -> new TargetDistribution.Bands(List.of(1.0, 2.0), List.of(0.5)));
		VirtualPopulation giants = VirtualPopulation.generate(
				PopulationSettings.of(1).withDemographics(FREE.within(Trait.HEIGHT, new Bounds(290, 300))), 1);
		assertTrue(assertThrows(RefusedVariantException.class, () -> giants.subject(0)).getMessage().contains("100000 were outside"));
	}

	@Test
	void aSubjectIsAFunctionOfSeedAndIndex() {
		VirtualPopulation few = VirtualPopulation.generate(PopulationSettings.of(6), 3);
		VirtualPopulation many = VirtualPopulation.generate(PopulationSettings.of(600), 3);
		assertEquals(few.subject(5), many.subject(5));
		assertNotEquals(few.subject(5).person(), VirtualPopulation.generate(PopulationSettings.of(6), 4).subject(5).person());
	}

	/**
	 * Willmann et al. 2007: adipose tissue is what the other organs leave of the body weight, the cardiac output is the sum of the
	 * flows. De La Grandmaison et al. 2001: liver 1677 ± 396 g.
	 */
	@Test
	void bodiesCloseAndVaryAsTheTableSays() {
		int n = 800;
		VirtualPopulation population = VirtualPopulation.generate(PopulationSettings.of(n), 1);
		double[] liver = new double[n];
		double[] cyp3a4 = new double[n];
		double[] cyp2c8 = new double[n];
		for (int i = 0; i < n; i++) {
			VirtualSubject s = population.subject(i);
			Demographics d = s.person().orElseThrow();
			Physiology body = s.body().orElseThrow();
			Physiology typical = IndividualPhysiology.of(Species.HUMAN, d.sex(), d.ageYears(), d.bodyWeight(), d.heightCentimetre());
			ToDoubleFunction<Physiology> mass = p -> p.organs().stream().mapToDouble(OrganPhysiology::massKilogram).sum();
			assertEquals(mass.applyAsDouble(typical), mass.applyAsDouble(body), 1e-9 * d.bodyWeight());
			assertEquals(List.of(), PhysiologyChecks.check(body));
			liver[i] = Math.log(body.organ(Organ.LIVER).volumeLitre() / typical.organ(Organ.LIVER).volumeLitre());
			cyp3a4[i] = Math.log(s.factors().get("CYP3A4"));
			cyp2c8[i] = Math.log(s.factors().get("CYP2C8"));
		}
		assertEquals(Math.sqrt(Math.log1p(0.236 * 0.236)), sd(liver), 0.02);
		assertEquals(0, Arrays.stream(liver).average().orElseThrow(), 0.03);
		assertEquals(Math.sqrt(Math.log1p(0.41 * 0.41)), sd(cyp3a4), 0.03);
		double rank = correlation(ranks(cyp3a4), ranks(cyp2c8));
		assertEquals(0.68, rank, 0.06, "Achour et al. 2014: Spearman 0.68");
	}

	private static double sd(double[] x) {
		double mean = Arrays.stream(x).average().orElseThrow();
		return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1));
	}

	private static double[] ranks(double[] x) {
		double[] sorted = x.clone();
		Arrays.sort(sorted);
		return Arrays.stream(x).map(v -> Arrays.binarySearch(sorted, v)).toArray();
	}

	private static double correlation(double[] x, double[] y) {
		double mx = Arrays.stream(x).average().orElseThrow();
		double my = Arrays.stream(y).average().orElseThrow();
		return IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mx) * (y[i] - my)).sum() / (x.length - 1) / sd(x) / sd(y);
	}
}
