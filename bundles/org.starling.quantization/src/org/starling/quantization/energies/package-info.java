/**
 * Calculations of energies in a project: from documents {@code *.energies} and molecules to problems of the engine, runs that keep what was
 * found, and differences of them. No windows; the command line and the workbench use it alike.
 */
package org.starling.quantization.energies;
