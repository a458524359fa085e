/** Simulation experiments in SED-ML, the Simulation Experiment Description Markup Language, from and to simulations of ours. */
package org.starling.sbml.sedml;
