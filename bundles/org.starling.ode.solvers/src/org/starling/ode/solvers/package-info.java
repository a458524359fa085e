/** The solvers that Starling brings, as providers. */
package org.starling.ode.solvers;
