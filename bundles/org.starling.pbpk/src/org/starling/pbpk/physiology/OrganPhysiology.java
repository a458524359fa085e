package org.starling.pbpk.physiology;

/**
 * One organ of one individual.
 *
 * @param volume               of the tissue with the blood that stays in it, L
 * @param bloodFlow            that arrives through arteries, L/h: of the liver the hepatic artery alone, of the lung the
 *                             whole cardiac output
 * @param density              kg/L
 * @param vascularFraction     volume of blood in the organ's volume
 * @param interstitialFraction volume of the interstitium in the organ's volume
 * @param cellularFraction     volume of cells in the organ's volume; the three sum to one
 */
public record OrganPhysiology(Organ organ, SourcedValue volume, SourcedValue bloodFlow, SourcedValue density,
		TissueComposition composition, SourcedValue vascularFraction, SourcedValue interstitialFraction,
		SourcedValue cellularFraction) {

	public double volumeLitre() {
		return volume.value();
	}

	public double bloodFlowLitrePerHour() {
		return bloodFlow.value();
	}

	public double massKilogram() {
		return volume.value() * density.value();
	}

	/** The same organ with another size and flow. */
	public OrganPhysiology with(SourcedValue otherVolume, SourcedValue otherBloodFlow) {
		return new OrganPhysiology(organ, otherVolume, otherBloodFlow, density, composition, vascularFraction,
				interstitialFraction, cellularFraction);
	}
}
