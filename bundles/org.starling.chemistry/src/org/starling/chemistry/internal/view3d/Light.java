package org.starling.chemistry.internal.view3d;

import org.starling.chemistry.view3d.ViewStyle;

/**
 * Colour of a point by its normal and depth: diffuse light from the upper left in front, a highlight (Blinn, SIGGRAPH 1977:192), fading into the
 * ground with the distance. Immutable.
 */
final class Light {

	private static final double AMBIENT = 0.36;
	/** On a dark ground, where shadows would swallow grey atoms. */
	private static final double AMBIENT_DARK = 0.55;
	private static final double BRIGHTEST = 1.04;
	private static final double SHININESS = 44;
	private static final double GLOSS = 0.42;
	private static final double[] TO_LIGHT = unit(-0.38, 0.5, 0.85);
	/** Half-way between light and eye. */
	private static final double[] HALF = unit(TO_LIGHT[0], TO_LIGHT[1], TO_LIGHT[2] + 1);
	private static final float[] HIGHLIGHT = highlight();

	private final float groundRed;
	private final float groundGreen;
	private final float groundBlue;
	private final float cue;
	private final float outline;
	private final boolean dark;
	private final double ambient;
	private final float halfDepth;

	/** @param halfDepth from the middle of the scene to its front in pixels */
	Light(ViewStyle style, double halfDepth) {
		groundRed = style.ground() >> 16 & 0xff;
		groundGreen = style.ground() >> 8 & 0xff;
		groundBlue = style.ground() & 0xff;
		cue = (float) style.depthCue();
		outline = (float) style.outline();
		dark = style.dark();
		ambient = dark ? AMBIENT_DARK : AMBIENT;
		this.halfDepth = (float) halfDepth;
	}

	private static double[] unit(double x, double y, double z) {
		double length = Math.sqrt(x * x + y * y + z * z);
		return new double[] { x / length, y / length, z / length };
	}

	private static float[] highlight() {
		float[] table = new float[1025];
		for (int i = 0; i < table.length; i++) {
			table[i] = (float) (GLOSS * Math.pow(i / 1024.0, SHININESS));
		}
		return table;
	}

	/**
	 * @param nx  of a unit normal towards the eye, as ny (upwards) and nz
	 * @param z   depth in pixels
	 * @param rim 0 in the middle of a shape to 1 at its rim
	 * @param out red, green, blue, 0 to 255
	 */
	void shade(int rgb, float nx, float ny, float nz, float z, float rim, float[] out) {
		float red = rgb >> 16 & 0xff;
		float green = rgb >> 8 & 0xff;
		float blue = rgb & 0xff;
		float lit = (float) (nx * TO_LIGHT[0] + ny * TO_LIGHT[1] + nz * TO_LIGHT[2]);
		float intensity = (float) (ambient + (BRIGHTEST - ambient) * Math.max(0, lit));
		float towards = (float) (nx * HALF[0] + ny * HALF[1] + nz * HALF[2]);
		float gloss = towards <= 0 ? 0 : HIGHLIGHT[Math.min(1024, (int) (towards * 1024))];
		red = Math.min(255, red * intensity);
		green = Math.min(255, green * intensity);
		blue = Math.min(255, blue * intensity);
		red += (255 - red) * gloss;
		green += (255 - green) * gloss;
		blue += (255 - blue) * gloss;
		float edge = outline * rim;
		if (edge > 0) {
			float towardsWhite = dark ? 0.55f * edge : 0;
			float keep = dark ? 1 : 1 - 0.85f * edge;
			red = red * keep + (255 - red) * towardsWhite;
			green = green * keep + (255 - green) * towardsWhite;
			blue = blue * keep + (255 - blue) * towardsWhite;
		}
		float fade = cue * Math.clamp(0.5f - 0.5f * z / halfDepth, 0, 1);
		out[0] = red + (groundRed - red) * fade;
		out[1] = green + (groundGreen - green) * fade;
		out[2] = blue + (groundBlue - blue) * fade;
	}

	static int pack(float[] c) {
		return (int) (c[0] + 0.5f) << 16 | (int) (c[1] + 0.5f) << 8 | (int) (c[2] + 0.5f);
	}
}
