package org.starling.quantum.solvation;

/**
 * What a continuous solvent adds to a molecule, in atomic units.
 *
 * @param energy   half the interaction of the molecule with the charges on its cavity, which is part of the field's energy. It is more than the energy of
 *                 solvation by what the polarisation costs the molecule
 * @param area     of the cavity's surface in bohr²
 * @param volume   of the cavity in bohr³
 * @param charge   of the surface
 * @param outlying number of electrons outside of the cavity, by Gauss' law
 * @param points   of the surface
 */
public record Solvation(double energy, double area, double volume, double charge, double outlying, int points) {
}
