/** Molecules in a continuous solvent. */
package org.starling.quantum.solvation;
