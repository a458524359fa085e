package org.starling.pbpk.invitro;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.IntrinsicClearance;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.tables.NumberText;

/**
 * Intrinsic clearance of unbound drug by the whole liver from microsomes or hepatocytes: what was measured, over the fraction
 * unbound in the incubation, times microsomal protein or cells per g of liver, times the liver's mass (Houston, Biochem Pharmacol
 * 47:1469–1479, 1994; Barter et al., Curr Drug Metab 8:33–45, 2007).
 */
public final class HepaticScaling {

	/** Microsomal protein of an incubation that does not say, mg/mL. */
	public static final double USUAL_PROTEIN = 0.5;
	/** Cells of an incubation that does not say, 10*6 per mL. */
	public static final double USUAL_CELLS = 1;

	private static final double MICROLITRE_PER_MINUTE_TO_LITRE_PER_HOUR = 60e-6;

	private HepaticScaling() {
	}

	/**
	 * L/h, with all factors in its source. The fraction unbound in the incubation is that of the measurement, or else predicted by
	 * Hallifax &amp; Houston or Kilford at the usual concentration, which makes the origin ASSUMED.
	 */
	public static CompoundValue wholeLiver(IntrinsicClearance measured, CompoundProperties compound, Physiology body) {
		if (measured.system() == IntrinsicClearance.System.LIVER) {
			return measured.value();
		}
		boolean microsomes = measured.system() == IntrinsicClearance.System.MICROSOMES;
		CompoundValue unbound = measured.fractionUnbound().orElseGet(() -> predicted(microsomes, compound));
		double perGram = (microsomes ? body.microsomalProtein() : body.hepatocellularity()).value();
		double gram = body.organ(Organ.LIVER).massKilogram() * 1000;
		boolean assumed = measured.value().origin() == OriginKind.ASSUMED || unbound.origin() == OriginKind.ASSUMED;
		return new CompoundValue(
				measured.value().value() / unbound.value() * perGram * gram * MICROLITRE_PER_MINUTE_TO_LITRE_PER_HOUR, "L/h",
				assumed ? OriginKind.ASSUMED : OriginKind.CALCULATED,
				text(measured.value().value()) + " " + measured.value().unit() + " (" + measured.value().source()
						+ ") over the fraction unbound in the incubation " + text(unbound.value()) + " (" + unbound.source() + "), times "
						+ text(perGram) + (microsomes ? " mg" : " x 10*6 cells") + " a g of liver and " + text(gram) + " g");
	}

	private static CompoundValue predicted(boolean microsomes, CompoundProperties compound) {
		double lipophilicity = IncubationBinding.lipophilicity(compound);
		return microsomes
				? new CompoundValue(IncubationBinding.microsomesHallifaxHouston(lipophilicity, USUAL_PROTEIN), "", OriginKind.ASSUMED,
						"predicted, Hallifax & Houston 2006, at an assumed " + USUAL_PROTEIN + " mg/mL")
				: new CompoundValue(IncubationBinding.hepatocytesKilford(lipophilicity, USUAL_CELLS), "", OriginKind.ASSUMED,
						"predicted, Kilford 2008, at an assumed 10*6 cells/mL");
	}

	private static String text(double value) {
		return NumberText.format(Math.round(value * 1e4) / 1e4);
	}
}
