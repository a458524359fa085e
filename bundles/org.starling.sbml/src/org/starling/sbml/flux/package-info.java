/** Flux balance: steady rates of reactions that make an objective largest or smallest, by linear programming. */
package org.starling.sbml.flux;
