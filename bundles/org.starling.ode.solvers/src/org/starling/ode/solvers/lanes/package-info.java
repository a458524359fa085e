/**
 * Several solves of one system at once, one in each lane of the processor's vector unit: formulas recorded on a {@link
 * org.starling.ode.solvers.lanes.LaneTape tape} become generated code over rows of numbers that hold one number a lane, and each
 * lane has its own time, step length, tolerance and jumps.
 */
package org.starling.ode.solvers.lanes;
