package org.starling.quantum.energy;

import org.starling.quantum.Geometry;
import org.starling.quantum.gradient.Surface;

/** The energies of a model. Works on the calling thread, which an interrupt stops. Immutable. */
public final class ModelSurface implements Surface {

	private final EnergyModel model;
	private final EnergyModel silent;

	/**
	 * @throws IllegalArgumentException when the model has no gradients
	 */
	public ModelSurface(EnergyModel model) {
		this.model = model.forGradients();
		silent = this.model.withoutCheck();
	}

	/** All that there is to say at a geometry; see {@link #at(Geometry)} for failures. */
	public GradientResult result(Geometry geometry) {
		return EnergyCalculation.gradient(geometry, model);
	}

	/** The numbers alone: a saddle point of the orbitals is left where it is to be, but not looked for where it would just be named. */
	@Override
	public Point at(Geometry geometry) {
		return EnergyCalculation.gradient(geometry, silent).point();
	}
}
