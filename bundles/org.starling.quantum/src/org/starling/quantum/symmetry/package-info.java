/** Rotations and reflections that leave a molecule as it is, and what they make of its basis functions. */
package org.starling.quantum.symmetry;
