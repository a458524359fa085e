package org.starling.quantum.surface;

import java.util.Arrays;

import org.starling.quantum.interchange.VolumeGrid;

/** Collects the triangles of a surface cube by cube, along x. A vertex is kept by the point and direction of its edge. Not for several threads. */
final class MeshMaker {

	/** A vertex this near to a point of the grid, in steps, is moved away from it, so that no triangle shrinks to nothing. */
	private static final double CLEARANCE = 1e-3;
	/** Directions of the edges that start at a point, and 0. */
	private static final int WAYS = 8;

	private final VolumeGrid grid;
	private final double[] values;
	private final double level;
	private final int sign;
	private final int[] n;
	private int[] here;
	private int[] next;
	private float[] vertices = new float[3 << 10];
	private float[] normals = new float[3 << 10];
	private int points;
	private int[] triangles = new int[3 << 11];
	private int corners;

	/** @param sign 1 to go around points above the level, -1 to turn all values around first */
	MeshMaker(VolumeGrid grid, double[] values, double level, int sign) {
		this.grid = grid;
		this.values = values;
		this.level = level;
		this.sign = sign;
		n = grid.counts();
		here = new int[n[1] * n[2] * WAYS];
		next = new int[here.length];
		Arrays.fill(next, -1);
	}

	/** Begins the cubes between two planes. */
	void slice(int i) {
		int[] old = here;
		here = next;
		next = old;
		Arrays.fill(next, -1);
	}

	/** A bit for each corner of a cube above the level. */
	int inside(int i, int j, int k) {
		int mask = 0;
		for (int corner = 0; corner < 8; corner++) {
			mask |= value(i + (corner & 1), j + (corner >> 1 & 1), k + (corner >> 2)) > level ? 1 << corner : 0;
		}
		return mask;
	}

	private double value(int i, int j, int k) {
		return sign * values[(i * n[1] + j) * n[2] + k];
	}

	/** Adds what crosses a tetrahedron of a cube. */
	void tetrahedron(int i, int j, int k, int[] tetrahedron, int mask) {
		int[] in = new int[4];
		int[] out = new int[4];
		int ins = 0;
		int outs = 0;
		for (int corner : tetrahedron) {
			if ((mask >> corner & 1) != 0) {
				in[ins++] = corner;
			} else {
				out[outs++] = corner;
			}
		}
		if (ins == 1) {
			triangle(vertex(i, j, k, in[0], out[0]), vertex(i, j, k, in[0], out[1]), vertex(i, j, k, in[0], out[2]),
					determinant(in[0], out[0], out[1], out[2]) > 0);
		} else if (ins == 3) {
			triangle(vertex(i, j, k, out[0], in[0]), vertex(i, j, k, out[0], in[1]), vertex(i, j, k, out[0], in[2]),
					determinant(out[0], in[0], in[1], in[2]) < 0);
		} else if (ins == 2) {
			boolean outwards = determinant(in[0], out[0], out[1], in[1]) > 0;
			int a = vertex(i, j, k, in[0], out[0]);
			int b = vertex(i, j, k, in[0], out[1]);
			int c = vertex(i, j, k, in[1], out[1]);
			int d = vertex(i, j, k, in[1], out[0]);
			triangle(a, b, c, outwards);
			triangle(a, c, d, outwards);
		}
	}

	/** Of the three edges from one corner to others: six times the volume with its sign. */
	private static int determinant(int from, int a, int b, int c) {
		int[] p = step(from, a);
		int[] q = step(from, b);
		int[] r = step(from, c);
		return p[0] * (q[1] * r[2] - q[2] * r[1]) - p[1] * (q[0] * r[2] - q[2] * r[0]) + p[2] * (q[0] * r[1] - q[1] * r[0]);
	}

	private static int[] step(int from, int to) {
		return new int[] { (to & 1) - (from & 1), (to >> 1 & 1) - (from >> 1 & 1), (to >> 2) - (from >> 2) };
	}

	private void triangle(int a, int b, int c, boolean outwards) {
		if (corners == 3 * Isosurface.MOST_TRIANGLES) {
			throw new IllegalArgumentException("the surface has more than " + Isosurface.MOST_TRIANGLES + " triangles; take a coarser grid or another level");
		}
		if (corners == triangles.length) {
			triangles = Arrays.copyOf(triangles, 2 * corners);
		}
		triangles[corners++] = a;
		triangles[corners++] = outwards ? b : c;
		triangles[corners++] = outwards ? c : b;
	}

	/** On the edge between two corners of a cube, of which one has all bits of the other. */
	private int vertex(int i, int j, int k, int one, int other) {
		int low = one & other;
		int way = one ^ other;
		int y = j + (low >> 1 & 1);
		int z = k + (low >> 2);
		int[] plane = (low & 1) == 0 ? here : next;
		int key = (y * n[2] + z) * WAYS + way;
		if (plane[key] < 0) {
			plane[key] = create(i + (low & 1), y, z, way);
		}
		return plane[key];
	}

	private int create(int i, int j, int k, int way) {
		int i2 = i + (way & 1);
		int j2 = j + (way >> 1 & 1);
		int k2 = k + (way >> 2);
		double first = value(i, j, k);
		double t = Math.clamp((level - first) / (value(i2, j2, k2) - first), CLEARANCE, 1 - CLEARANCE);
		if (3 * points == vertices.length) {
			vertices = Arrays.copyOf(vertices, 2 * vertices.length);
			normals = Arrays.copyOf(normals, 2 * normals.length);
		}
		int at = 3 * points;
		vertices[at] = (float) (grid.origin()[0] + grid.step() * (i + t * (i2 - i)));
		vertices[at + 1] = (float) (grid.origin()[1] + grid.step() * (j + t * (j2 - j)));
		vertices[at + 2] = (float) (grid.origin()[2] + grid.step() * (k + t * (k2 - k)));
		double x = -(1 - t) * slope(0, i, j, k) - t * slope(0, i2, j2, k2);
		double y = -(1 - t) * slope(1, i, j, k) - t * slope(1, i2, j2, k2);
		double z = -(1 - t) * slope(2, i, j, k) - t * slope(2, i2, j2, k2);
		double length = Math.sqrt(x * x + y * y + z * z);
		normals[at] = length > 0 ? (float) (x / length) : 0;
		normals[at + 1] = length > 0 ? (float) (y / length) : 0;
		normals[at + 2] = length > 0 ? (float) (z / length) : 1;
		return points++;
	}

	/** Central difference, one-sided at the border. */
	private double slope(int axis, int i, int j, int k) {
		int at = axis == 0 ? i : axis == 1 ? j : k;
		int less = at > 0 ? 1 : 0;
		int more = at + 1 < n[axis] ? 1 : 0;
		int di = axis == 0 ? 1 : 0;
		int dj = axis == 1 ? 1 : 0;
		int dk = axis == 2 ? 1 : 0;
		double rise = value(i + more * di, j + more * dj, k + more * dk) - value(i - less * di, j - less * dj, k - less * dk);
		return rise / Math.max(1, less + more);
	}

	TriangleMesh mesh() {
		return new TriangleMesh(Arrays.copyOf(vertices, 3 * points), Arrays.copyOf(normals, 3 * points), Arrays.copyOf(triangles, corners));
	}
}
