package org.starling.pbpk.physiology;

import java.util.List;

/**
 * The body of one individual. Immutable.
 *
 * @param ageYears           NaN for animals: young adults
 * @param bodyWeight         kg
 * @param heightCentimetre   NaN for animals
 * @param organs             each once, without red blood cells; flows of all but the lung sum to the cardiac output
 * @param arterialBlood      volume of the arterial pool, L
 * @param venousBlood        volume of the venous pool, L
 * @param plasmaVolume       L, of all blood
 * @param haematocrit        fraction
 * @param cardiacOutput      L/h
 * @param glomerularFiltrationRate L/h
 * @param microsomalProtein  mg per g of liver
 * @param hepatocellularity  10*6 cells per g of liver
 * @param redBloodCells      their composition
 * @param gut                stomach, small intestine, colon
 */
public record Physiology(Species species, Sex sex, double ageYears, double bodyWeight, double heightCentimetre,
		List<OrganPhysiology> organs, SourcedValue arterialBlood, SourcedValue venousBlood, SourcedValue plasmaVolume,
		SourcedValue haematocrit, SourcedValue cardiacOutput, SourcedValue glomerularFiltrationRate,
		SourcedValue microsomalProtein, SourcedValue hepatocellularity, PlasmaComposition plasma, TissueComposition redBloodCells,
		List<GutSegment> gut) {

	public Physiology {
		organs = List.copyOf(organs);
		gut = List.copyOf(gut);
	}

	public boolean has(Organ organ) {
		return organs.stream().anyMatch(o -> o.organ() == organ);
	}

	/** @throws IllegalArgumentException when this body has no such organ of its own */
	public OrganPhysiology organ(Organ organ) {
		return organs.stream().filter(o -> o.organ() == organ).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the physiology of " + species.id() + " has no " + organ.id()));
	}

	/** Volume of both blood pools, L. */
	public double bloodVolume() {
		return arterialBlood.value() + venousBlood.value();
	}

	/** Flow through the portal vein, L/h. */
	public double portalFlow() {
		return organs.stream().filter(o -> o.organ().drainsToPortalVein()).mapToDouble(OrganPhysiology::bloodFlowLitrePerHour).sum();
	}

	/** Flow through the liver, hepatic artery and portal vein together, L/h. */
	public double hepaticFlow() {
		return portalFlow() + organ(Organ.LIVER).bloodFlowLitrePerHour();
	}

	/** kg/m2; NaN for animals. */
	public double bodyMassIndex() {
		return bodyWeight / Math.pow(heightCentimetre / 100, 2);
	}

	/** The same body with other organs, such as varied volumes and flows; the cardiac output becomes the sum of the flows. */
	public Physiology withOrgans(List<OrganPhysiology> others, String source) {
		double sum = others.stream().filter(o -> o.organ() != Organ.LUNG).mapToDouble(OrganPhysiology::bloodFlowLitrePerHour).sum();
		List<OrganPhysiology> closed = others.stream().map(o -> o.organ() == Organ.LUNG
				? o.with(o.volume(), o.bloodFlow().with(sum, "cardiac output")) : o).toList();
		return new Physiology(species, sex, ageYears, bodyWeight, heightCentimetre, closed, arterialBlood, venousBlood, plasmaVolume,
				haematocrit, cardiacOutput.with(sum, source), glomerularFiltrationRate, microsomalProtein, hepatocellularity, plasma,
				redBloodCells, gut);
	}
}
