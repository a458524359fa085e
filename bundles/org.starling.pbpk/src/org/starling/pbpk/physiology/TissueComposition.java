package org.starling.pbpk.physiology;

/**
 * What a tissue is made of. The numbers here are those of Rodgers &amp; Rowland (J Pharm Sci 94:1259–1276, 2005; 95:1238–1257,
 * 2006), measured in rat and used for all species; the other parts are the compositions that the other methods were made with.
 *
 * @param waterExtracellular    volume fraction of the wet tissue
 * @param waterIntracellular    volume fraction of the wet tissue
 * @param neutralLipid          volume fraction of the wet tissue
 * @param neutralPhospholipid   volume fraction of the wet tissue
 * @param acidicPhospholipid    mg per g of tissue
 * @param albuminRatio          concentration of albumin in the tissue over that in plasma
 * @param lipoproteinRatio      concentration of lipoproteins in the tissue over that in plasma
 * @param pH                    of the intracellular water
 * @param lipids                for Poulin &amp; Theil and Berezhkovskiy, of the species
 * @param bulk                  for the PK-Sim standard method
 * @param cells                 for Schmitt, of the species
 * @param source                of the numbers of Rodgers &amp; Rowland, with what was taken from another tissue
 */
public record TissueComposition(double waterExtracellular, double waterIntracellular, double neutralLipid,
		double neutralPhospholipid, double acidicPhospholipid, double albuminRatio, double lipoproteinRatio, double pH,
		LipidComposition lipids, BulkComposition bulk, CellComposition cells, String source) {

	/** Volume fraction of proteins of the wet tissue. */
	public double protein() {
		return bulk.protein();
	}
}
