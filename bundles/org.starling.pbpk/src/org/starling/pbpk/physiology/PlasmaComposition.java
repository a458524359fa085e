package org.starling.pbpk.physiology;

/**
 * What plasma is made of, as volume fractions.
 *
 * @param neutralLipid        for Rodgers &amp; Rowland
 * @param neutralPhospholipid for Rodgers &amp; Rowland
 * @param lipids              for Poulin &amp; Theil and Berezhkovskiy
 * @param protein             volume fraction
 * @param pH                  7.4
 */
public record PlasmaComposition(double neutralLipid, double neutralPhospholipid, LipidComposition lipids, double protein,
		double pH, String source) {
}
