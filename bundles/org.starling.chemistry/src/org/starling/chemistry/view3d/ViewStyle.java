package org.starling.chemistry.view3d;

/**
 * How a scene is painted.
 *
 * @param ground    colour behind, {@code 0xRRGGBB}
 * @param depthCue  how far the farthest point fades into the ground, 0 for not at all to 1
 * @param outline   how strongly the rims of balls and sticks are set off from the ground, 0 to 1
 */
public record ViewStyle(int ground, double depthCue, double outline) {

	/** On white. */
	public static final ViewStyle LIGHT = on(0xffffff);
	/** On dark grey. */
	public static final ViewStyle DARK = on(0x1e1e1e);

	/** On a ground, with the usual depth cue and outline. */
	public static ViewStyle on(int ground) {
		return new ViewStyle(ground, new ViewStyle(ground, 0, 0).dark() ? 0.35 : 0.45, 0.6);
	}

	/** Whether the ground is dark: luma of Rec. 601 below 110 of 255. */
	public boolean dark() {
		return 0.299 * (ground >> 16 & 0xff) + 0.587 * (ground >> 8 & 0xff) + 0.114 * (ground & 0xff) < 110;
	}
}
