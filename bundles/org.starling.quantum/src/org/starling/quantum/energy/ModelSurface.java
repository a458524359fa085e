package org.starling.quantum.energy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.starling.quantum.Geometry;
import org.starling.quantum.gradient.Surface;

/** The energies of a model, the last of which are remembered. Works on the calling thread, which an interrupt stops; used by one thread. */
public final class ModelSurface implements Surface {

	private static final int REMEMBERED = 3;

	private record Known(double[] coordinates, GradientResult result) {
	}

	private final EnergyModel model;
	private final Deque<Known> known = new ArrayDeque<>();

	/**
	 * @throws IllegalArgumentException when the model has no gradients
	 */
	public ModelSurface(EnergyModel model) {
		model.forGradients();
		this.model = model;
	}

	/** All that is known at a geometry; see {@link #at(Geometry)} for failures. */
	public GradientResult result(Geometry geometry) {
		double[] coordinates = geometry.coordinates();
		for (Known one : known) {
			if (Arrays.equals(one.coordinates, coordinates)) {
				return one.result;
			}
		}
		GradientResult result = EnergyCalculation.gradient(geometry, model);
		known.addFirst(new Known(coordinates, result));
		if (known.size() > REMEMBERED) {
			known.removeLast();
		}
		return result;
	}

	@Override
	public Point at(Geometry geometry) {
		return result(geometry).point();
	}
}
