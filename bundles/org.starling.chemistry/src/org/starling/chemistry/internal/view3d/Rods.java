package org.starling.chemistry.internal.view3d;

import java.util.ArrayList;
import java.util.List;

import org.starling.chemistry.view3d.Ball;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.Stick;

/** Where the rods of double and triple bonds stand: side by side in the plane of the neighbours. */
final class Rods {

	private final Scene3D scene;
	private final List<List<Integer>> neighbours = new ArrayList<>();

	Rods(Scene3D scene) {
		this.scene = scene;
		for (int a = 0; a < scene.atoms().size(); a++) {
			neighbours.add(new ArrayList<>(4));
		}
		for (Stick stick : scene.bonds()) {
			neighbours.get(stick.first()).add(stick.second());
			neighbours.get(stick.second()).add(stick.first());
		}
	}

	double thinning(Stick stick) {
		return switch (stick.order()) {
		case 1 -> 1;
		case 2 -> 0.55;
		default -> 0.42;
		};
	}

	/** One for each rod, in ångström. */
	List<double[]> offsets(Stick stick) {
		if (stick.order() == 1) {
			return List.of(new double[3]);
		}
		double[] side = side(stick);
		double gap = stick.order() == 2 ? 1.75 * stick.radius() : 1.5 * stick.radius();
		List<double[]> offsets = new ArrayList<>();
		for (int rod = 0; rod < stick.order(); rod++) {
			double step = gap * (rod - (stick.order() - 1) / 2.0);
			offsets.add(new double[] { step * side[0], step * side[1], step * side[2] });
		}
		return offsets;
	}

	/** A unit vector across the bond, in the plane with a neighbour when there is one. */
	private double[] side(Stick stick) {
		double[] axis = between(stick.first(), stick.second());
		for (int end : new int[] { stick.first(), stick.second() }) {
			for (int n : neighbours.get(end)) {
				if (n != stick.first() && n != stick.second()) {
					double[] across = across(between(end, n), axis);
					if (across != null) {
						return across;
					}
				}
			}
		}
		double[] any = Math.abs(axis[0]) < 0.8 ? new double[] { 1, 0, 0 } : new double[] { 0, 1, 0 };
		return across(any, axis);
	}

	private double[] between(int from, int to) {
		Ball a = scene.atoms().get(from);
		Ball b = scene.atoms().get(to);
		double[] d = { b.x() - a.x(), b.y() - a.y(), b.z() - a.z() };
		double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
		for (int k = 0; k < 3; k++) {
			d[k] /= Math.max(length, 1e-9);
		}
		return d;
	}

	/** What of a vector is across an axis, as a unit vector; null when there is next to nothing. */
	private static double[] across(double[] v, double[] axis) {
		double along = v[0] * axis[0] + v[1] * axis[1] + v[2] * axis[2];
		double[] rest = { v[0] - along * axis[0], v[1] - along * axis[1], v[2] - along * axis[2] };
		double length = Math.sqrt(rest[0] * rest[0] + rest[1] * rest[1] + rest[2] * rest[2]);
		if (length < 0.1) {
			return null;
		}
		return new double[] { rest[0] / length, rest[1] / length, rest[2] / length };
	}
}
