/** The editor of quantum energies: calculations and their jobs, convergence, orbitals, differences. */
package org.starling.quantization.ui.energies;
