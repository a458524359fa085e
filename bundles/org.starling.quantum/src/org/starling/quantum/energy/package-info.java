/** Energies of molecules by a named method, with all that the number means. */
package org.starling.quantum.energy;
