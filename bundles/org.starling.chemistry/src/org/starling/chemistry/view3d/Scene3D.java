package org.starling.chemistry.view3d;

import java.util.List;

/**
 * What is seen: balls, sticks between them, and surfaces. Immutable as long as nobody changes the arrays of its surfaces.
 *
 * @param atoms    in the order of the molecule
 * @param bonds    between them
 * @param surfaces transparent ones are blended by their depth, in whatever order they stand
 */
public record Scene3D(List<Ball> atoms, List<Stick> bonds, List<Surface> surfaces) {

	/** Nothing. */
	public static final Scene3D EMPTY = new Scene3D(List.of(), List.of(), List.of());

	public Scene3D {
		atoms = List.copyOf(atoms);
		bonds = List.copyOf(bonds);
		surfaces = List.copyOf(surfaces);
		for (Stick bond : bonds) {
			if (bond.first() >= atoms.size() || bond.second() >= atoms.size()) {
				throw new IllegalArgumentException("a stick ends at ball " + Math.max(bond.first(), bond.second()) + " of " + atoms.size());
			}
		}
	}

	/** The same atoms and bonds with other surfaces. */
	public Scene3D withSurfaces(List<Surface> others) {
		return new Scene3D(atoms, bonds, others);
	}

	/** Whether there is nothing to see. */
	public boolean isEmpty() {
		return atoms.isEmpty() && surfaces.stream().allMatch(s -> s.size() == 0);
	}

	/** Number of triangles of all surfaces. */
	public int triangles() {
		return surfaces.stream().mapToInt(Surface::size).sum();
	}

	/** The middle of the box around the balls, else around the surfaces: x, y, z in ångström. */
	public double[] centre() {
		double[] least = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY };
		double[] most = { Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY };
		for (Ball ball : atoms) {
			stretch(least, most, 0, ball.x());
			stretch(least, most, 1, ball.y());
			stretch(least, most, 2, ball.z());
		}
		if (atoms.isEmpty()) {
			for (Surface surface : surfaces) {
				for (int i = 0; i < surface.vertices().length; i++) {
					stretch(least, most, i % 3, surface.vertices()[i]);
				}
			}
		}
		double[] centre = new double[3];
		for (int k = 0; k < 3; k++) {
			centre[k] = least[k] > most[k] ? 0 : (least[k] + most[k]) / 2;
		}
		return centre;
	}

	private static void stretch(double[] least, double[] most, int k, double value) {
		least[k] = Math.min(least[k], value);
		most[k] = Math.max(most[k], value);
	}

	/** Radius in ångström of the sphere around {@link #centre()} that holds everything; at least 1. */
	public double radius() {
		double[] c = centre();
		double radius = 1;
		for (Ball ball : atoms) {
			radius = Math.max(radius, distance(c, ball.x(), ball.y(), ball.z()) + ball.radius());
		}
		for (Surface surface : surfaces) {
			float[] v = surface.vertices();
			for (int i = 0; i + 2 < v.length; i += 3) {
				radius = Math.max(radius, distance(c, v[i], v[i + 1], v[i + 2]));
			}
		}
		return radius;
	}

	private static double distance(double[] c, double x, double y, double z) {
		return Math.sqrt((x - c[0]) * (x - c[0]) + (y - c[1]) * (y - c[1]) + (z - c[2]) * (z - c[2]));
	}
}
