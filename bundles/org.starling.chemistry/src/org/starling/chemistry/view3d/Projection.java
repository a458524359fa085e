package org.starling.chemistry.view3d;

/**
 * From ångström to pixels. Immutable as long as nobody changes its arrays.
 *
 * @param matrix nine numbers, row by row
 * @param centre of the scene in ångström
 * @param scale  pixels per ångström
 * @param left   where the centre stands in the picture, from the left
 * @param top    the same from the top
 * @param radius of the scene in ångström
 */
public record Projection(double[] matrix, double[] centre, double scale, double left, double top, double radius) {

	/** Column in the picture, in pixels. */
	public double x(double x, double y, double z) {
		return left + scale * row(0, x, y, z);
	}

	/** Line in the picture, in pixels, downwards. */
	public double y(double x, double y, double z) {
		return top - scale * row(1, x, y, z);
	}

	/** Nearness to the eye in pixels; 0 in the middle of the scene. */
	public double z(double x, double y, double z) {
		return scale * row(2, x, y, z);
	}

	private double row(int r, double x, double y, double z) {
		return matrix[3 * r] * (x - centre[0]) + matrix[3 * r + 1] * (y - centre[1]) + matrix[3 * r + 2] * (z - centre[2]);
	}

	/** Index of the ball that is seen at a point, or -1; surfaces don't stand in the way. */
	public int at(Scene3D scene, double px, double py) {
		int found = -1;
		double nearest = Double.NEGATIVE_INFINITY;
		for (int a = 0; a < scene.atoms().size(); a++) {
			Ball ball = scene.atoms().get(a);
			double dx = px - x(ball.x(), ball.y(), ball.z());
			double dy = py - y(ball.x(), ball.y(), ball.z());
			double r = scale * ball.radius();
			double rest = r * r - dx * dx - dy * dy;
			double depth = z(ball.x(), ball.y(), ball.z()) + Math.sqrt(Math.max(0, rest));
			if (rest >= 0 && depth > nearest) {
				nearest = depth;
				found = a;
			}
		}
		return found;
	}
}
