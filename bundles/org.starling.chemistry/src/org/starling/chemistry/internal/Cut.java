package org.starling.chemistry.internal;

/**
 * A molecule cut at one or two bonds.
 *
 * @param constant     SMILES of what stays; two parts joined by a point for two cuts
 * @param variable     SMILES of what may be exchanged, with the same labels
 * @param size         its number of heavy atoms
 * @param bonds        1 or 2
 * @param hydrogenated SMILES of the constant with hydrogen in the other's place; null for two cuts
 */
public record Cut(String constant, String variable, int size, int bonds, String hydrogenated) {
}
