/** The editor of simulations: what is simulated, solver, fit, charts, the last run and whether it is stale. */
package org.starling.ui.editors.simulation;
