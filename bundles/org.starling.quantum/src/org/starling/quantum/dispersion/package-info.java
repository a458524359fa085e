/** Corrections for the dispersion that fields and functionals lack. */
package org.starling.quantum.dispersion;
