/** Surfaces of equal value in grids of numbers. */
package org.starling.quantum.surface;
