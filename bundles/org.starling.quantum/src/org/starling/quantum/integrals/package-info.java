/**
 * Integrals over contracted Gaussian functions by Hermite Gaussians (L. E. McMurchie, E. R. Davidson, J Comput Phys 26 (1978) 218; T. Helgaker,
 * P. Jørgensen, J. Olsen, Molecular Electronic-Structure Theory, Wiley 2000, chapter 9).
 */
package org.starling.quantum.integrals;
