package org.starling.chemistry.internal.view3d;

import java.util.List;

import org.starling.chemistry.view3d.Projection;
import org.starling.chemistry.view3d.Surface;

/**
 * Surfaces as they lie in a picture: place, colour and opacity of each vertex. A surface that is seen from the side is thicker for the eye, so
 * that its rim stands out.
 */
final class SeenMesh {

	/** Numbers of a vertex: x, y, depth, red, green, blue, opacity from 0 to 255. */
	static final int NUMBERS = 7;

	private static final float THICKEST = 6;
	private static final int STEPS = 256;

	final float[] vertices;
	final int[] triangles;

	SeenMesh(List<Surface> surfaces, Projection projection, Light light) {
		int points = surfaces.stream().mapToInt(s -> s.vertices().length / 3).sum();
		vertices = new float[points * NUMBERS];
		triangles = new int[surfaces.stream().mapToInt(s -> s.triangles().length).sum()];
		int vertex = 0;
		int corner = 0;
		for (Surface surface : surfaces) {
			place(surface, projection, light, vertex);
			for (int v : surface.triangles()) {
				triangles[corner++] = vertex + v;
			}
			vertex += surface.vertices().length / 3;
		}
	}

	private void place(Surface surface, Projection projection, Light light, int first) {
		float[] m = new float[9];
		for (int i = 0; i < 9; i++) {
			m[i] = (float) projection.matrix()[i];
		}
		float cx = (float) projection.centre()[0];
		float cy = (float) projection.centre()[1];
		float cz = (float) projection.centre()[2];
		float scale = (float) projection.scale();
		float left = (float) projection.left();
		float top = (float) projection.top();
		float[] opacity = opacity(surface.opacity());
		float[] colour = new float[3];
		float[] v = surface.vertices();
		float[] n = surface.normals();
		int at = first * NUMBERS;
		for (int i = 0; i < v.length; i += 3, at += NUMBERS) {
			float x = v[i] - cx;
			float y = v[i + 1] - cy;
			float z = v[i + 2] - cz;
			float depth = scale * (m[6] * x + m[7] * y + m[8] * z);
			float nx = m[0] * n[i] + m[1] * n[i + 1] + m[2] * n[i + 2];
			float ny = m[3] * n[i] + m[4] * n[i + 1] + m[5] * n[i + 2];
			float nz = m[6] * n[i] + m[7] * n[i + 1] + m[8] * n[i + 2];
			float side = nz < 0 ? -1 : 1;
			light.shade(surface.rgb(), side * nx, side * ny, side * nz, depth, 0, colour);
			vertices[at] = left + scale * (m[0] * x + m[1] * y + m[2] * z);
			vertices[at + 1] = top - scale * (m[3] * x + m[4] * y + m[5] * z);
			vertices[at + 2] = depth;
			vertices[at + 3] = colour[0];
			vertices[at + 4] = colour[1];
			vertices[at + 5] = colour[2];
			vertices[at + 6] = opacity[Math.min(STEPS, (int) (side * nz * STEPS))];
		}
	}

	/** By the cosine between normal and eye. */
	private static float[] opacity(double facing) {
		float[] table = new float[STEPS + 1];
		for (int i = 0; i <= STEPS; i++) {
			double thickness = Math.min(THICKEST, (double) STEPS / Math.max(1, i));
			table[i] = (float) (255 * (1 - Math.pow(1 - facing, thickness)));
		}
		return table;
	}
}
