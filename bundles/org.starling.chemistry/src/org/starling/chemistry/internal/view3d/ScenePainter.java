package org.starling.chemistry.internal.view3d;

import java.util.Arrays;

import org.starling.chemistry.view3d.Ball;
import org.starling.chemistry.view3d.Picture;
import org.starling.chemistry.view3d.Projection;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.Stick;
import org.starling.chemistry.view3d.ViewStyle;

/** Paints what is opaque first, then surfaces over it. Stateless. */
public final class ScenePainter {

	private ScenePainter() {
	}

	/** See {@link org.starling.chemistry.view3d.Renderer}. */
	public static void paint(Scene3D scene, Projection projection, ViewStyle style, Picture to) {
		Arrays.fill(to.rgb(), style.ground());
		Arrays.fill(to.depth(), Float.NEGATIVE_INFINITY);
		Light light = new Light(style, projection.scale() * projection.radius());
		BallPainter balls = new BallPainter(light, to);
		for (Ball ball : scene.atoms()) {
			balls.paint(projection.x(ball.x(), ball.y(), ball.z()), projection.y(ball.x(), ball.y(), ball.z()),
					projection.z(ball.x(), ball.y(), ball.z()), projection.scale() * ball.radius(), ball.rgb());
		}
		RodPainter rods = new RodPainter(light, to);
		Rods layout = new Rods(scene);
		for (Stick stick : scene.bonds()) {
			Ball first = scene.atoms().get(stick.first());
			Ball second = scene.atoms().get(stick.second());
			double radius = stick.radius() * layout.thinning(stick);
			for (double[] aside : layout.offsets(stick)) {
				rods.paint(place(projection, first, aside), place(projection, second, aside), projection.scale() * radius, first.rgb(), second.rgb());
			}
		}
		if (scene.triangles() > 0) {
			new SurfacePainter(to, new SeenMesh(scene.surfaces(), projection, light)).paint();
		}
	}

	private static double[] place(Projection p, Ball ball, double[] aside) {
		double x = ball.x() + aside[0];
		double y = ball.y() + aside[1];
		double z = ball.z() + aside[2];
		return new double[] { p.x(x, y, z), p.y(x, y, z), p.z(x, y, z) };
	}
}
