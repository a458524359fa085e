/** Basis sets of contracted Gaussian functions, with their tables. */
package org.starling.quantum.basis;
