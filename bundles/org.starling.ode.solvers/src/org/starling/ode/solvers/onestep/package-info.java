/**
 * A frame for one-step methods: whoever brings the formula of a step ({@link org.starling.ode.solvers.onestep.OneStepMethod})
 * gets a complete {@link org.starling.ode.OdeSolver} with step control, callbacks, root location, save times, dense output,
 * cancellation, statistics and return codes from {@link org.starling.ode.solvers.onestep.OneStepSolver}.
 *
 * @since 0.1
 */
package org.starling.ode.solvers.onestep;
