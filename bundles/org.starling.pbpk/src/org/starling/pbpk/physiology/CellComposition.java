package org.starling.pbpk.physiology;

/**
 * Composition as Schmitt (Toxicol In Vitro 22:457–467, 2008) uses it.
 *
 * @param cellFraction            volume of cells in the tissue without blood
 * @param interstitialFraction    volume of interstitium in the tissue without blood
 * @param water                   volume fraction of water in the cells
 * @param lipid                   volume fraction of all lipids in the cells
 * @param protein                 volume fraction of proteins in the cells
 * @param neutralLipid            share of neutral lipids in all lipids
 * @param neutralPhospholipid     share of neutral phospholipids in all lipids
 * @param acidicPhospholipid      share of acidic phospholipids in all lipids
 * @param pH                      within the cells
 */
public record CellComposition(double cellFraction, double interstitialFraction, double water, double lipid, double protein,
		double neutralLipid, double neutralPhospholipid, double acidicPhospholipid, double pH, String source) {
}
