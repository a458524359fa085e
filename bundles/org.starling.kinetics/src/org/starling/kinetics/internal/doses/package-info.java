/** Doses of a run: dosing records expanded into what happens when, how they change states and sensitivities, and the steady state of repeated ones. */
package org.starling.kinetics.internal.doses;
