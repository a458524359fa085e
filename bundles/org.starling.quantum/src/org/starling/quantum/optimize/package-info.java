/** Equilibrium geometries: minima of the energy over the places of the nuclei. */
package org.starling.quantum.optimize;
