package org.starling.pbpk.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.starling.model.base.OriginKind;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.IonizationConstant;
import org.starling.pbpk.molecule.IonizationConstant.Kind;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.physiology.TissueComposition;

/** Each method against its published equation, worked out by hand from the published composition of the rat's tissues. */
class PartitionMethodsTest {

	private final Physiology rat = IndividualPhysiology.reference(Species.RAT, Sex.MALE);

	static CompoundValue value(double value) {
		return new CompoundValue(value, "", OriginKind.LITERATURE, "test");
	}

	static CompoundProperties compound(double logP, double fu, Double bloodPlasma, Map<Organ, CompoundValue> measured,
			IonizationConstant... pKa) {
		return new CompoundProperties("compound", Species.RAT, Optional.empty(), value(logP), Optional.empty(), List.of(pKa), "",
				value(fu), Optional.ofNullable(bloodPlasma).map(PartitionMethodsTest::value), Optional.empty(), List.of(), measured);
	}

	private PartitionEstimate estimate(String method, CompoundProperties compound, Organ organ) {
		return PartitionMethods.byId(method).estimate(compound, rat.organ(organ), rat);
	}

	/** Muscle (water 0.756, neutral lipid 0.01, phospholipid 0.009) and plasma (0.96, 0.00147, 0.00083); log P 2, fu 0.3. */
	@Test
	void poulinTheilAndBerezhkovskiyAreTheirEquations() {
		CompoundProperties neutral = compound(2, 0.3, null, Map.of());
		double fut = 1 / (1 + 0.5 * 0.7 / 0.3);
		double tissue = 100 * (0.01 + 0.3 * 0.009) + 0.7 * 0.009;
		double plasma = 100 * (0.00147 + 0.3 * 0.00083) + 0.7 * 0.00083;
		assertEquals((tissue + 0.756) / (plasma + 0.96) * 0.3 / fut, estimate("poulin-theil", neutral, Organ.MUSCLE).kp(), 1e-12);
		assertEquals((tissue + 0.756 / fut) / (plasma + 0.96 / 0.3), estimate("berezhkovskiy", neutral, Organ.MUSCLE).kp(), 1e-12);
	}

	private static void assertVoriconazole(String method, double tolerance, double albumin, Map<Organ, Double> published) {
		Physiology man = IndividualPhysiology.reference(Species.HUMAN, Sex.MALE);
		CompoundProperties voriconazole = compound(2.56, 0.42, 1.0, Map.of(), new IonizationConstant(1.76, Kind.BASE));
		published.forEach((organ, kp) -> assertEquals(kp, PartitionMethods.byId(method)
				.estimate(voriconazole, withAlbumin(man.organ(organ), albumin), man).kp(), (kp < 10 ? 0.0051 : 0.051) + tolerance * kp, organ.id()));
	}

	private static OrganPhysiology withAlbumin(OrganPhysiology o, double share) {
		TissueComposition c = o.composition();
		return new OrganPhysiology(o.organ(), o.volume(), o.bloodFlow(), o.density(), new TissueComposition(c.waterExtracellular(),
				c.waterIntracellular(), c.neutralLipid(), c.neutralPhospholipid(), c.acidicPhospholipid(), share * c.albuminRatio(),
				c.lipoproteinRatio(), c.pH(), c.lipids(), c.bulk(), c.cells(), c.source()), o.vascularFraction(),
				o.interstitialFraction(), o.cellularFraction());
	}

	/**
	 * Voriconazole in man (log P 2.56, fu 0.42, pKa 1.76) by Poulin and Theil, as published with the whole-body model of Zane and
	 * Thakker (Clin Pharmacokinet 53:1171-1182, 2014) in Metrum Research Group's tutorials, three digits.
	 */
	@Test
	void poulinTheilGivesThePublishedCoefficientsOfVoriconazole() {
		assertVoriconazole("poulin-theil", 0, 1, Map.of(Organ.ADIPOSE, 9.89, Organ.BONE, 7.91, Organ.BRAIN, 7.35, Organ.GUT, 5.82,
				Organ.HEART, 1.95, Organ.KIDNEY, 2.9, Organ.LIVER, 4.66, Organ.LUNG, 0.83, Organ.MUSCLE, 2.94, Organ.SPLEEN, 2.96));
	}

	/**
	 * The same by Rodgers and Rowland, from the same tutorials. Their numbers leave the albumin of weak bases out (they multiply it by
	 * the charged share, 2e-6): without it they are met to their last digit, with it to 1.2 %, the most in the lung.
	 */
	@Test
	void rodgersRowlandGivesThePublishedCoefficientsOfVoriconazole() {
		Map<Organ, Double> published = Map.of(Organ.ADIPOSE, 11.5, Organ.BONE, 2.86, Organ.BRAIN, 6.34, Organ.GUT, 6.69,
				Organ.HEART, 2.97, Organ.KIDNEY, 3.26, Organ.LIVER, 3.55, Organ.LUNG, 4.27, Organ.MUSCLE, 2.17, Organ.SPLEEN, 2.02);
		assertVoriconazole("rodgers-rowland", 0, 0, published);
		assertVoriconazole("rodgers-rowland", 0.012, 1, published);
	}

	/** Neutral lipids and phospholipids of Rodgers and Rowland, the latter 30 % as lipids and 70 % as water. */
	private static double lipids(double partition, double neutral, double phospholipid) {
		return partition * neutral + (0.3 * partition + 0.7) * phospholipid;
	}

	/**
	 * An acid like tolbutamide in liver, a base like propranolol in lung, a neutral like ethoxybenzamide in adipose tissue: the equations of both papers
	 * (2005, 2006) with the fractions of tissue, plasma and red cells of their tables; pH 7 in cells, 7.22 in red ones, 7.4 in plasma.
	 */
	@Test
	void rodgersRowlandIsItsEquationsForAcidsBasesAndNeutrals() {
		CompoundProperties acid = compound(2.34, 0.24, null, Map.of(), new IonizationConstant(4.33, Kind.ACID));
		double p = Math.pow(10, 2.34);
		double plasma = 1 + Math.pow(10, 7.4 - 4.33);
		double water = 0.161 + 0.573 * (1 + Math.pow(10, 7 - 4.33)) / plasma;
		double albumin = (1 / 0.24 - 1 - lipids(p, 0.0023, 0.0013) / plasma) * 0.086;
		assertEquals(0.24 * (water + lipids(p, 0.014, 0.024) / plasma + albumin), estimate("rodgers-rowland", acid, Organ.LIVER).kp(), 1e-12);
		assertEquals(water / (0.161 + 0.573), estimate("rodgers-rowland", acid, Organ.LIVER).kpuu(), 1e-12);

		CompoundProperties base = compound(3.48, 0.1, 1.2, Map.of(), new IonizationConstant(9.67, Kind.BASE));
		p = Math.pow(10, 3.48);
		plasma = 1 + Math.pow(10, 9.67 - 7.4);
		double cations = Math.pow(10, 9.67 - 7);
		double cationsInRedCells = Math.pow(10, 9.67 - 7.22);
		double redCells = (0.46 - 1 + 1.2) / (0.46 * 0.1);
		double affinity = (redCells - (1 + cationsInRedCells) / plasma * 0.603 - lipids(p, 0.0017, 0.0029) / plasma) * plasma / (0.5 * cationsInRedCells);
		assertEquals(0.1 * (0.336 + 0.446 * (1 + cations) / plasma + lipids(p, 0.022, 0.0128) / plasma + affinity * 3.91 * cations / plasma),
				estimate("rodgers-rowland", base, Organ.LUNG).kp(), 1e-9);

		double oil = Math.pow(10, 1.115 * 0.8 - 1.35);
		double lipoprotein = (1 / 0.59 - 1 - lipids(Math.pow(10, 0.8), 0.0023, 0.0013)) * 0.068;
		assertEquals(0.59 * (0.135 + 0.017 + lipids(oil, 0.853, 0.0016) + lipoprotein),
				estimate("rodgers-rowland", compound(0.8, 0.59, null, Map.of()), Organ.ADIPOSE).kp(), 1e-12);
	}

	/** Unbound and without lipophilicity a neutral compound fills the water: Kp is the water of the tissue. */
	@Test
	void withoutLipidsAndBindingOnlyWaterIsLeft() {
		CompoundProperties water = compound(-9, 1, null, Map.of());
		assertEquals(0.118 + 0.630 + 0.7 * 0.0072, estimate("rodgers-rowland", water, Organ.MUSCLE).kp(), 1e-6);
		assertEquals(1, estimate("rodgers-rowland", water, Organ.MUSCLE).kpuu(), 1e-12);
	}

	/** Neutral, log P 2, fu 0.3, rat muscle of httk's table; and PK-Sim's equation in kidney at log P 1, fu 0.5. */
	@Test
	void schmittAndPkSimAreTheirEquations() {
		double membrane = Math.pow(10, 1.294 + 0.304 * 2);
		double plasmaWater = 1 - 0.05871;
		double interstitium = plasmaWater + 0.37 * (1 / 0.3 - plasmaWater);
		double cells = 0.7768 + 0.02319 * (0.5339 * 100 + (0.3844 + 0.08169) * membrane) + 0.2 * (0.163 + 0.0221 * membrane);
		assertEquals(0.3 * (0.124 * interstitium + 0.876 * cells), estimate("schmitt", compound(2, 0.3, null, Map.of()), Organ.MUSCLE).kp(), 1e-9);
		assertEquals(0.5 * (0.776 + 10 * 0.012 + (0.163 + 0.221) * 0.267),
				estimate("pk-sim-standard", compound(1, 0.5, null, Map.of()), Organ.KIDNEY).kp(), 1e-12);
	}

	@Test
	void theConsensusIsTheGeometricMeanOfItsThree() {
		CompoundProperties base = compound(3.48, 0.1, 1.2, Map.of(), new IonizationConstant(9.67, Kind.BASE));
		double product = estimate("rodgers-rowland", base, Organ.LUNG).kp() * estimate("schmitt", base, Organ.LUNG).kp()
				* estimate("berezhkovskiy", base, Organ.LUNG).kp();
		assertEquals(Math.cbrt(product), estimate("consensus", base, Organ.LUNG).kp(), 1e-9);
	}

	@Test
	void aMeasuredValueOverridesEveryMethodAndSaysSo() {
		CompoundProperties measured = compound(2, 0.3, null, Map.of(Organ.MUSCLE, value(7.5)));
		for (PartitionMethod method : PartitionMethods.all()) {
			PartitionEstimate estimate = method.estimate(measured, rat.organ(Organ.MUSCLE), rat);
			assertEquals(7.5, estimate.kp());
			assertEquals(PartitionEstimate.Status.MEASURED, estimate.status());
			assertTrue(estimate.notes().getFirst().contains("measured"));
			assertEquals(OriginKind.MEASURED, estimate.origin());
		}
	}

	/** A compound that stays out of red cells: B:P is 1 - haematocrit; one that is as concentrated in them as in plasma: 1. */
	@Test
	void bloodPlasmaRatioIsPredictedWhenMissingAndSaysSo() {
		CompoundValue predicted = BloodPlasmaRatio.of(compound(2, 0.3, null, Map.of()), rat);
		assertEquals(OriginKind.CALCULATED, predicted.origin());
		double membrane = Math.pow(10, 1.294 + 0.304 * 2);
		double cells = 0.664 + 0.005015 * (0.2273 * 100 + (0.6591 + 0.1136) * membrane) + 0.331 * (0.163 + 0.0221 * membrane);
		assertEquals(1 - 0.46 + 0.46 * 0.3 * cells, predicted.value(), 1e-9);
		assertEquals(0.54, BloodPlasmaRatio.of(compound(-9, 1e-6, null, Map.of()), rat).value(), 1e-4);
		CompoundProperties base = compound(3, 0.3, null, Map.of(), new IonizationConstant(9, Kind.BASE));
		assertEquals(1, BloodPlasmaRatio.of(base, rat).value());
		assertTrue(estimate("rodgers-rowland", base, Organ.MUSCLE).notes().getFirst().contains("blood:plasma ratio predicted"));
		assertEquals(1.2, BloodPlasmaRatio.of(compound(2, 0.3, 1.2, Map.of()), rat).value());
	}

	@Test
	void whatIsOutsideTheFittedRangeIsExtrapolatedWithWiderBounds() {
		PartitionEstimate inside = estimate("calibrated", compound(2, 0.3, null, Map.of()), Organ.MUSCLE);
		PartitionEstimate outside = estimate("calibrated", compound(12, 1e-5, null, Map.of()), Organ.MUSCLE);
		assertEquals(PartitionEstimate.Status.PREDICTED, inside.status());
		assertEquals(PartitionEstimate.Status.EXTRAPOLATED, outside.status());
		assertTrue(outside.notes().getLast().contains("log-p"), outside.notes().toString());
		assertTrue(outside.upper() / outside.lower() > 10 * inside.upper() / inside.lower());
		assertEquals(PartitionEstimate.Status.EXTRAPOLATED, estimate("calibrated", compound(2, 0.3, null, Map.of()), Organ.REST).status());
	}

	@Test
	void theComparisonHasARowForEachOrganAndMethodAndAChart() {
		PartitionComparison comparison = PartitionComparison.of(compound(2, 0.3, null, Map.of()), rat, PartitionMethods.all());
		assertEquals(rat.organs().size() * 7, comparison.table().rows());
		assertEquals(7, comparison.chart().series().size());
		assertEquals(rat.organs().size(), comparison.chart().x().categories().size());
	}

	@Test
	void anUnknownMethodNamesTheOthers() {
		assertTrue(assertThrows(PbpkException.class, () -> PartitionMethods.byId("magic")).getMessage().contains("rodgers-rowland"));
	}
}
