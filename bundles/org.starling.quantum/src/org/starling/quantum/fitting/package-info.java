/**
 * Products of basis functions as sums of fitting functions, so that integrals of four functions become products of integrals of three
 * (B. I. Dunlap, J. W. D. Connolly, J. R. Sabin, J Chem Phys 71 (1979) 3396; O. Vahtras, J. Almlöf, M. W. Feyereisen, Chem Phys Lett 213 (1993) 514).
 */
package org.starling.quantum.fitting;
