package org.starling.chemistry.view3d;

/**
 * A sphere, most often an atom.
 *
 * @param x      of the centre in ångström, as y and z
 * @param radius in ångström
 * @param rgb    colour, {@code 0xRRGGBB}
 * @param label  what names it, such as {@code C12}; may be empty
 */
public record Ball(double x, double y, double z, double radius, int rgb, String label) {

	public Ball {
		if (!Double.isFinite(x + y + z) || !(radius > 0)) {
			throw new IllegalArgumentException("a ball has a finite place and a radius above 0, not " + x + ", " + y + ", " + z + ", " + radius);
		}
	}
}
