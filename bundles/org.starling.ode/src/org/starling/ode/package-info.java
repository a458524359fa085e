/**
 * Initial value problems of ordinary differential equations and what a solver of them is: problem, options, solution, return code,
 * provider. Solvers stand in {@code org.starling.ode.solvers} and in plug-ins.
 */
package org.starling.ode;
