package org.starling.chemistry.internal.view3d;

import org.starling.chemistry.view3d.Picture;

/** Cylinders without caps, exact in each pixel, in two colours. Not for several threads at once. */
final class RodPainter {

	private final Light light;
	private final Picture to;
	private final float[] colour = new float[3];

	RodPainter(Light light, Picture to) {
		this.light = light;
		this.to = to;
	}

	/**
	 * From one point to another, all in pixels, y downwards; the first half in the first colour.
	 *
	 * @param a x, y and depth of one end
	 * @param b of the other
	 */
	void paint(double[] a, double[] b, double radius, int first, int second) {
		double dx = b[0] - a[0];
		double dy = b[1] - a[1];
		double dz = b[2] - a[2];
		double flat = Math.sqrt(dx * dx + dy * dy);
		double length = Math.sqrt(flat * flat + dz * dz);
		if (flat < 1e-3) {
			return;
		}
		double alongX = dx / flat;
		double alongY = dy / flat;
		double cosine = flat / length;
		double sine = dz / length;
		double reach = radius * Math.abs(sine);
		double ex = Math.abs(alongX) * reach + radius * Math.abs(alongY);
		double ey = Math.abs(alongY) * reach + radius * Math.abs(alongX);
		int top = Math.max(0, (int) Math.floor(Math.min(a[1], b[1]) - ey));
		int bottom = Math.min(to.height() - 1, (int) Math.ceil(Math.max(a[1], b[1]) + ey));
		int left = Math.max(0, (int) Math.floor(Math.min(a[0], b[0]) - ex));
		int right = Math.min(to.width() - 1, (int) Math.ceil(Math.max(a[0], b[0]) + ex));
		float rim = BallPainter.rim(radius);
		for (int row = top; row <= bottom; row++) {
			for (int column = left; column <= right; column++) {
				double px = column + 0.5 - a[0];
				double py = row + 0.5 - a[1];
				double aside = px * -alongY + py * alongX;
				if (Math.abs(aside) >= radius) {
					continue;
				}
				double height = Math.sqrt(radius * radius - aside * aside);
				double t = (px * alongX + py * alongY + height * sine) / flat;
				if (t < 0 || t > 1) {
					continue;
				}
				float depth = (float) (a[2] + t * dz + height * cosine);
				int at = row * to.width() + column;
				if (depth > to.depth()[at]) {
					double lean = -height * sine / radius;
					double nx = (aside * -alongY / radius) + lean * alongX;
					double ny = (aside * alongX / radius) + lean * alongY;
					float round = (float) (height / radius);
					light.shade(t < 0.5 ? first : second, (float) nx, (float) -ny, (float) (height * cosine / radius), depth,
							round < rim ? 1 - round / rim * 0.5f : 0, colour);
					to.depth()[at] = depth;
					to.rgb()[at] = Light.pack(colour);
				}
			}
		}
	}
}
