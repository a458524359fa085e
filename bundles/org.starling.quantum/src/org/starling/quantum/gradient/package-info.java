/** Derivatives of energies by the places of the nuclei. */
package org.starling.quantum.gradient;
