/**
 * Hartree–Fock by self-consistent fields. A result says whether it converged; an energy that did not is never given as one.
 */
package org.starling.quantum.scf;
