package org.starling.quantum.surface;

import org.starling.chemistry.view3d.Surface;
import org.starling.quantum.Constants;

/**
 * Triangles in space, in bohr. Its arrays are not copied and must not be changed.
 *
 * @param vertices  x, y, z of each
 * @param normals   a unit vector for each vertex, from larger values to smaller
 * @param triangles three indices of vertices each, counter-clockwise seen from outside
 */
public record TriangleMesh(float[] vertices, float[] normals, int[] triangles) {

	/** Number of triangles. */
	public int size() {
		return triangles.length / 3;
	}

	/** Bohr². */
	public double area() {
		double area = 0;
		for (int t = 0; t < triangles.length; t += 3) {
			double[] n = cross(t);
			area += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
		}
		return area;
	}

	/** What a closed mesh holds, in bohr³ (Gauss's theorem). */
	public double volume() {
		double volume = 0;
		for (int t = 0; t < triangles.length; t += 3) {
			double[] n = cross(t);
			int a = 3 * triangles[t];
			volume += (n[0] * vertices[a] + n[1] * vertices[a + 1] + n[2] * vertices[a + 2]) / 6;
		}
		return volume;
	}

	private double[] cross(int t) {
		int a = 3 * triangles[t];
		int b = 3 * triangles[t + 1];
		int c = 3 * triangles[t + 2];
		double ux = (double) vertices[b] - vertices[a];
		double uy = (double) vertices[b + 1] - vertices[a + 1];
		double uz = (double) vertices[b + 2] - vertices[a + 2];
		double wx = (double) vertices[c] - vertices[a];
		double wy = (double) vertices[c + 1] - vertices[a + 1];
		double wz = (double) vertices[c + 2] - vertices[a + 2];
		return new double[] { uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx };
	}

	/** For a scene, in ångström. */
	public Surface surface(int rgb, double opacity) {
		float[] scaled = new float[vertices.length];
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] = (float) (vertices[i] * Constants.ANGSTROM);
		}
		return new Surface(scaled, normals, triangles, rgb, opacity);
	}
}
