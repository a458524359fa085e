package org.starling.chemistry.internal.view3d;

import org.starling.chemistry.view3d.Picture;

/** Spheres, exact in each pixel. Not for several threads at once. */
final class BallPainter {

	/** Of a rim in pixels, at least. */
	private static final double RIM_PIXELS = 1.3;
	private static final double RIM = 0.3;

	private final Light light;
	private final Picture to;
	private final float[] colour = new float[3];

	BallPainter(Light light, Picture to) {
		this.light = light;
		this.to = to;
	}

	/** Largest cosine between normal and eye that belongs to the rim of a round shape. */
	static float rim(double radius) {
		double inner = Math.max(0, 1 - RIM_PIXELS / radius);
		return (float) Math.min(0.9, Math.max(RIM, Math.sqrt(1 - inner * inner)));
	}

	/** All in pixels; z is the depth of the centre. */
	void paint(double x, double y, double z, double radius, int rgb) {
		int top = Math.max(0, (int) Math.ceil(y - radius - 0.5));
		int bottom = Math.min(to.height() - 1, (int) Math.floor(y + radius - 0.5));
		double square = radius * radius;
		float inverse = (float) (1 / radius);
		float rim = rim(radius);
		for (int row = top; row <= bottom; row++) {
			double dy = row + 0.5 - y;
			double rest = square - dy * dy;
			if (rest < 0) {
				continue;
			}
			double half = Math.sqrt(rest);
			int left = Math.max(0, (int) Math.ceil(x - half - 0.5));
			int right = Math.min(to.width() - 1, (int) Math.floor(x + half - 0.5));
			for (int column = left; column <= right; column++) {
				double dx = column + 0.5 - x;
				float height = (float) Math.sqrt(Math.max(0, rest - dx * dx));
				float depth = (float) z + height;
				int at = row * to.width() + column;
				if (depth > to.depth()[at]) {
					float nz = height * inverse;
					light.shade(rgb, (float) dx * inverse, (float) -dy * inverse, nz, depth, nz < rim ? 1 - nz / rim * 0.5f : 0, colour);
					to.depth()[at] = depth;
					to.rgb()[at] = Light.pack(colour);
				}
			}
		}
	}
}
