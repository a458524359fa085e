/** Electron correlation on top of a self-consistent field. */
package org.starling.quantum.correlation;
