package org.starling.pbpk.physiology;

/**
 * Composition as Poulin &amp; Theil (J Pharm Sci 91:129–156, 2002) use it: volume fractions of the wet tissue or of plasma.
 *
 * @param water        of all water
 * @param neutralLipid of neutral lipids
 * @param phospholipid of phospholipids
 */
public record LipidComposition(double water, double neutralLipid, double phospholipid, String source) {
}
