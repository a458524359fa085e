/** Density functionals by quadrature on a grid (W. Kohn, L. J. Sham, Phys Rev 140 (1965) A1133). */
package org.starling.quantum.dft;
