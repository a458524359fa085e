package org.starling.pbpk.physiology;

/**
 * Composition as the PK-Sim standard method (Willmann et al., J Med Chem 48:4022–4031, 2005) uses it: volume fractions of the
 * wet tissue.
 *
 * @param water   of all water
 * @param lipid   of all lipids
 * @param protein of proteins
 */
public record BulkComposition(double water, double lipid, double protein, String source) {
}
