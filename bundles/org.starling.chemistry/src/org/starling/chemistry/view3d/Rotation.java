package org.starling.chemistry.view3d;

/**
 * A rotation in space as a unit quaternion. Immutable.
 *
 * @param w real part, then the three imaginary ones
 */
public record Rotation(double w, double x, double y, double z) {

	/** None. */
	public static final Rotation NONE = new Rotation(1, 0, 0, 0);

	/** The one whose matrix has these rows: three unit vectors at right angles, right-handed (Shepperd, J Guid Control 1978;1:223). */
	public static Rotation ofRows(double[] r, double[] u, double[] n) {
		double trace = r[0] + u[1] + n[2];
		double[] square = { 1 + trace, 1 + 2 * r[0] - trace, 1 + 2 * u[1] - trace, 1 + 2 * n[2] - trace };
		int largest = 0;
		for (int k = 1; k < 4; k++) {
			largest = square[k] > square[largest] ? k : largest;
		}
		double s = 2 * Math.sqrt(square[largest]);
		return switch (largest) {
		case 0 -> new Rotation(s / 4, (n[1] - u[2]) / s, (r[2] - n[0]) / s, (u[0] - r[1]) / s);
		case 1 -> new Rotation((n[1] - u[2]) / s, s / 4, (r[1] + u[0]) / s, (r[2] + n[0]) / s);
		case 2 -> new Rotation((r[2] - n[0]) / s, (r[1] + u[0]) / s, s / 4, (u[2] + n[1]) / s);
		default -> new Rotation((u[0] - r[1]) / s, (r[2] + n[0]) / s, (u[2] + n[1]) / s, s / 4);
		};
	}

	/** By an angle in radians around a unit vector, counter-clockwise seen from its tip. */
	public static Rotation around(double ax, double ay, double az, double angle) {
		double s = Math.sin(angle / 2);
		return new Rotation(Math.cos(angle / 2), s * ax, s * ay, s * az);
	}

	/**
	 * What dragging from one point of a picture to another does, as if a ball as large as the picture were turned by hand (Shoemake, Graphics
	 * Interface 1992:151; the sheet of Bell outside of the ball). Points count from the middle in halves of the smaller side, x to the right, y
	 * upwards.
	 */
	public static Rotation dragged(double fromX, double fromY, double toX, double toY) {
		double[] a = onBall(fromX, fromY);
		double[] b = onBall(toX, toY);
		double cx = a[1] * b[2] - a[2] * b[1];
		double cy = a[2] * b[0] - a[0] * b[2];
		double cz = a[0] * b[1] - a[1] * b[0];
		double sine = Math.sqrt(cx * cx + cy * cy + cz * cz);
		if (sine < 1e-12) {
			return NONE;
		}
		double angle = Math.atan2(sine, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
		return around(cx / sine, cy / sine, cz / sine, angle);
	}

	private static double[] onBall(double x, double y) {
		double square = x * x + y * y;
		double z = square < 0.5 ? Math.sqrt(1 - square) : 0.5 / Math.sqrt(square);
		double length = Math.sqrt(square + z * z);
		return new double[] { x / length, y / length, z / length };
	}

	/** This one first, then another. */
	public Rotation then(Rotation o) {
		double nw = o.w * w - o.x * x - o.y * y - o.z * z;
		double nx = o.w * x + o.x * w + o.y * z - o.z * y;
		double ny = o.w * y - o.x * z + o.y * w + o.z * x;
		double nz = o.w * z + o.x * y - o.y * x + o.z * w;
		double length = Math.sqrt(nw * nw + nx * nx + ny * ny + nz * nz);
		return new Rotation(nw / length, nx / length, ny / length, nz / length);
	}

	/** Nine numbers, row by row; its rows are the axes of the picture. */
	public double[] matrix() {
		return new double[] { 1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y), //
				2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x), //
				2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y) };
	}
}
