package org.starling.chemistry.view3d;

import org.starling.chemistry.internal.view3d.ScenePainter;

/**
 * Paints scenes in software with a depth for each pixel: balls and sticks exact in each pixel, transparent surfaces blended in the order of their
 * depth wherever they cut each other. Stateless; any thread.
 */
public final class Renderer {

	private Renderer() {
	}

	/** Paints over the whole picture. */
	public static void paint(Scene3D scene, Camera camera, ViewStyle style, Picture to) {
		ScenePainter.paint(scene, camera.projection(scene, to.width(), to.height()), style, to);
	}

	/** A picture with smooth edges, from one of four times as many pixels. */
	public static Picture smooth(Scene3D scene, Camera camera, ViewStyle style, int width, int height) {
		Picture large = Picture.of(2 * width, 2 * height);
		paint(scene, camera, style, large);
		return large.halved();
	}
}
