/**
 * Molecules and constants of electronic-structure calculations. All numbers are in atomic units (hartree, bohr) unless a name says
 * otherwise.
 */
package org.starling.quantum;
