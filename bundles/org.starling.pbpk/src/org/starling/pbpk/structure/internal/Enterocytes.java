package org.starling.pbpk.structure.internal;

import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;

/**
 * The gut wall as absorbed drug passes it: enterocytes with the blood flow of the villi, whose share in the gut's flow and the
 * resulting first pass follow Yang et al., Curr Drug Metab 8:676–684 (2007), doi:10.2174/138920007782109733 (mucosa 80 % of the flow, villi 60 % of
 * that).
 */
final class Enterocytes {

	static final String FLOW = "Q_villi";
	private static final String VOLUME = "V_enterocytes";

	private final Drug drug;
	private final Species species;

	Enterocytes(Drug drug) {
		this.drug = drug;
		ModelWriter w = drug.writer();
		if (!w.has(FLOW)) {
			w.parameter("fQ_villi", "Share of the villi in the blood flow of the gut",
					Values.assumed(0.48, "1", "80 % of the flow goes to the mucosa and 60 % of that to the villi, as in human small intestine "
							+ "(Yang et al., Curr Drug Metab 8:676, 2007)"));
			w.atStart(FLOW, "Blood flow to the villi", ModelWriter.FLOW, "fQ_villi*" + Body.flow(Organ.GUT));
			w.parameter("f_enterocytes", "Volume of the enterocytes over that of the gut",
					Values.assumed(0.05, "1", "it sets how fast the wall fills, not how much passes it"));
			w.compartment(VOLUME, "Enterocytes", Organ.GUT.id(), "f_enterocytes*" + Body.volume(Organ.GUT), null);
		}
		Compartment wall = w.compartment(VOLUME);
		species = w.concentration(drug.symbol("C_enterocytes"), drug.in("Enterocytes"), wall, drug.molecule());
	}

	/** Arterial blood comes, portal blood leaves. */
	void writeFlow() {
		drug.writer().flow(drug.symbol("to_villi"), drug.title("Arterial blood flow to the villi"), drug.arterial(), species,
				FLOW + "*" + drug.arterial().getSymbol());
		drug.writer().flow(drug.symbol("from_villi"), drug.title("Blood flow from the villi"), species,
				drug.space(Organ.LIVER).blood(), FLOW + "*" + over(drug.bloodPlasmaRatio()));
	}

	Species species() {
		return species;
	}

	String unbound() {
		return over(drug.fractionUnbound());
	}

	private String over(String factor) {
		return species.getSymbol() + "*" + factor + "/" + drug.symbol("Kp_" + Body.id(Organ.GUT));
	}
}
