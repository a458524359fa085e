/** Harmonic vibrations of molecules, and what they mean for their thermodynamic functions. */
package org.starling.quantum.vibration;
