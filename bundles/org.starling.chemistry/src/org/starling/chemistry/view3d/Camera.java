package org.starling.chemistry.view3d;

/**
 * From where a scene is seen: parallel rays, so that equal lengths look equal at each depth. Immutable.
 *
 * @param rotation of the scene around its middle
 * @param zoom     1 fits the scene into the picture
 * @param panX     place of the middle of the scene in halves of the picture's smaller side, to the right
 * @param panY     the same upwards
 */
public record Camera(Rotation rotation, double zoom, double panX, double panY) {

	/** The whole scene as its coordinates lie, z towards the eye. */
	public static final Camera FRONT = new Camera(Rotation.NONE, 1, 0, 0);

	private static final double LEAST = 0.1;
	private static final double MOST = 40;

	/**
	 * From where most of a scene is seen: its longest axis from left to right, its shortest towards the eye (axes of inertia of equal masses), as
	 * large as fits into a picture.
	 */
	public static Camera widest(Scene3D scene, int width, int height) {
		if (scene.atoms().size() < 3) {
			return FRONT;
		}
		Rotation rotation = PrincipalAxes.rotation(scene);
		Projection p = new Camera(rotation, 1, 0, 0).projection(scene, width, height);
		double[] box = { Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE };
		for (Ball ball : scene.atoms()) {
			stretch(box, p.x(ball.x(), ball.y(), ball.z()), p.y(ball.x(), ball.y(), ball.z()), p.scale() * ball.radius());
		}
		for (Surface surface : scene.surfaces()) {
			float[] v = surface.vertices();
			for (int i = 0; i + 2 < v.length; i += 3) {
				stretch(box, p.x(v[i], v[i + 1], v[i + 2]), p.y(v[i], v[i + 1], v[i + 2]), 0);
			}
		}
		double half = Math.min(width, height) / 2.0;
		double zoom = 0.94 * Math.min(width / Math.max(1, box[1] - box[0]), height / Math.max(1, box[3] - box[2]));
		double limited = Math.clamp(zoom, LEAST, MOST);
		return new Camera(rotation, limited, limited * (width / 2.0 - (box[0] + box[1]) / 2) / half, limited * ((box[2] + box[3]) / 2 - height / 2.0) / half);
	}

	private static void stretch(double[] box, double x, double y, double radius) {
		box[0] = Math.min(box[0], x - radius);
		box[1] = Math.max(box[1], x + radius);
		box[2] = Math.min(box[2], y - radius);
		box[3] = Math.max(box[3], y + radius);
	}

	/** Turned further. */
	public Camera turned(Rotation further) {
		return new Camera(rotation.then(further), zoom, panX, panY);
	}

	/** Nearer by a factor, within limits. */
	public Camera zoomed(double factor) {
		return new Camera(rotation, Math.clamp(zoom * factor, LEAST, MOST), panX, panY);
	}

	/** Moved aside, in halves of the smaller side. */
	public Camera moved(double right, double up) {
		return new Camera(rotation, zoom, panX + right, panY + up);
	}

	/** The projection of a scene into a picture. */
	public Projection projection(Scene3D scene, int width, int height) {
		double half = Math.min(width, height) / 2.0;
		double radius = scene.radius();
		return new Projection(rotation.matrix(), scene.centre(), zoom * 0.94 * half / radius, width / 2.0 + panX * half, height / 2.0 - panY * half,
				radius);
	}
}
