package org.starling.quantum.optimize;

import java.util.List;

import org.starling.quantum.Geometry;
import org.starling.quantum.gradient.Surface;

/**
 * What a search for a minimum came to.
 *
 * @param converged whether the criterion was met; else the geometry is just the best one
 * @param geometry  of the lowest energy
 * @param point     its energy and gradient
 * @param steps     one for each geometry that was tried
 * @param message   how it ended, and when it did not converge what to do
 */
public record Optimization(boolean converged, Geometry geometry, Surface.Point point, List<Step> steps, String message) {

	/**
	 * One geometry.
	 *
	 * @param energy   in hartree
	 * @param change   from the geometry before, in hartree; NaN at the first
	 * @param maxForce largest component of the gradient in hartree per bohr
	 * @param rmsForce root of the mean square
	 * @param maxStep  largest component of the next move in bohr
	 * @param rmsStep  root of the mean square
	 */
	public record Step(Geometry geometry, double energy, double change, double maxForce, double rmsForce, double maxStep, double rmsStep) {
	}

	public Optimization {
		steps = List.copyOf(steps);
	}
}
