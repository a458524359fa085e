package org.starling.chemistry.view3d;

import java.util.ArrayList;
import java.util.List;

import org.starling.chemistry.internal.geometry.SymmetricEigen;

/** Longest and shortest axis of a scene's balls. Stateless. */
final class PrincipalAxes {

	private PrincipalAxes() {
	}

	/** The longest axis to the right, the shortest towards the eye. */
	static Rotation rotation(Scene3D scene) {
		double[] c = new double[3];
		List<double[]> places = new ArrayList<>();
		for (Ball ball : scene.atoms()) {
			double[] p = { ball.x(), ball.y(), ball.z() };
			places.add(p);
			for (int k = 0; k < 3; k++) {
				c[k] += p[k] / scene.atoms().size();
			}
		}
		double[][] spread = new double[3][3];
		for (double[] p : places) {
			for (int i = 0; i < 3; i++) {
				for (int j = 0; j < 3; j++) {
					spread[i][j] += (p[i] - c[i]) * (p[j] - c[j]);
				}
			}
		}
		SymmetricEigen axes = SymmetricEigen.of(spread);
		double[] right = axes.vector(2);
		double[] up = axes.vector(1);
		double[] near = { right[1] * up[2] - right[2] * up[1], right[2] * up[0] - right[0] * up[2], right[0] * up[1] - right[1] * up[0] };
		return Rotation.ofRows(right, up, near);
	}
}
