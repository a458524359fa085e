package org.starling.chemistry.internal.view3d;

import org.starling.chemistry.view3d.Picture;

/**
 * Triangles, band by band of lines, so that what covers a band stays small. A pixel belongs to one triangle of those that share an edge. Not for
 * several threads at once.
 */
final class SurfacePainter {

	private static final int LINES = 32;
	private static final int N = SeenMesh.NUMBERS;

	private final Picture to;
	private final SeenMesh mesh;
	private final Fragments fragments;
	/** Slopes of depth, colours and opacity along x and y. */
	private final float[] alongX = new float[N];
	private final float[] alongY = new float[N];

	SurfacePainter(Picture to, SeenMesh mesh) {
		this.to = to;
		this.mesh = mesh;
		fragments = new Fragments(to, LINES);
	}

	void paint() {
		int bands = (to.height() + LINES - 1) / LINES;
		int[] starts = new int[bands + 1];
		int count = mesh.triangles.length / 3;
		for (int t = 0; t < count; t++) {
			int last = lastBand(t, bands);
			for (int b = firstBand(t); b <= last; b++) {
				starts[b + 1]++;
			}
		}
		for (int b = 0; b < bands; b++) {
			starts[b + 1] += starts[b];
		}
		int[] sorted = new int[starts[bands]];
		int[] fill = starts.clone();
		for (int t = 0; t < count; t++) {
			int last = lastBand(t, bands);
			for (int b = firstBand(t); b <= last; b++) {
				sorted[fill[b]++] = t;
			}
		}
		for (int b = 0; b < bands; b++) {
			if (starts[b] == starts[b + 1]) {
				continue;
			}
			fragments.begin(b * LINES);
			for (int i = starts[b]; i < starts[b + 1]; i++) {
				triangle(sorted[i], b * LINES, Math.min(to.height(), (b + 1) * LINES));
			}
			fragments.blend();
		}
	}

	private float y(int triangle, int corner) {
		return mesh.vertices[mesh.triangles[3 * triangle + corner] * N + 1];
	}

	private int firstBand(int t) {
		return Math.max(0, (int) Math.floor(Math.min(y(t, 0), Math.min(y(t, 1), y(t, 2))) / LINES));
	}

	private int lastBand(int t, int bands) {
		return Math.min(bands - 1, (int) Math.floor(Math.max(y(t, 0), Math.max(y(t, 1), y(t, 2))) / LINES));
	}

	/** Lines from one to before another. */
	private void triangle(int t, int from, int to) {
		int a = mesh.triangles[3 * t] * N;
		int b = mesh.triangles[3 * t + 1] * N;
		int c = mesh.triangles[3 * t + 2] * N;
		if (above(b, a)) {
			int swap = a;
			a = b;
			b = swap;
		}
		if (above(c, a)) {
			int swap = a;
			a = c;
			c = swap;
		}
		if (above(c, b)) {
			int swap = b;
			b = c;
			c = swap;
		}
		float[] v = mesh.vertices;
		int top = Math.max(from, (int) Math.ceil(v[a + 1] - 0.5f));
		int bottom = Math.min(to, (int) Math.ceil(v[c + 1] - 0.5f));
		if (top >= bottom) {
			return;
		}
		float ux = v[b] - v[a];
		float uy = v[b + 1] - v[a + 1];
		float wx = v[c] - v[a];
		float wy = v[c + 1] - v[a + 1];
		float area = ux * wy - uy * wx;
		if (Math.abs(area) < 1e-6f) {
			return;
		}
		for (int k = 2; k < N; k++) {
			float du = v[b + k] - v[a + k];
			float dw = v[c + k] - v[a + k];
			alongX[k] = (du * wy - dw * uy) / area;
			alongY[k] = (dw * ux - du * wx) / area;
		}
		for (int line = top; line < bottom; line++) {
			float middle = line + 0.5f;
			float oneEdge = edge(a, c, middle);
			float otherEdge = middle < v[b + 1] ? edge(a, b, middle) : edge(b, c, middle);
			line(line, Math.min(oneEdge, otherEdge), Math.max(oneEdge, otherEdge), a);
		}
	}

	/** Whether a vertex comes before another from top to bottom; the same for each triangle that has both. */
	private boolean above(int p, int q) {
		float[] v = mesh.vertices;
		return v[p + 1] < v[q + 1] || v[p + 1] == v[q + 1] && (v[p] < v[q] || v[p] == v[q] && p < q);
	}

	private float edge(int upper, int lower, float y) {
		float[] v = mesh.vertices;
		float height = v[lower + 1] - v[upper + 1];
		return height == 0 ? v[lower] : v[upper] + (y - v[upper + 1]) * (v[lower] - v[upper]) / height;
	}

	private void line(int line, float left, float right, int a) {
		int start = Math.max(0, (int) Math.ceil(left - 0.5f));
		int end = Math.min(to.width(), (int) Math.ceil(right - 0.5f));
		if (start >= end) {
			return;
		}
		float[] v = mesh.vertices;
		float dx = start + 0.5f - v[a];
		float dy = line + 0.5f - v[a + 1];
		float z = v[a + 2] + dx * alongX[2] + dy * alongY[2];
		float red = v[a + 3] + dx * alongX[3] + dy * alongY[3];
		float green = v[a + 4] + dx * alongX[4] + dy * alongY[4];
		float blue = v[a + 5] + dx * alongX[5] + dy * alongY[5];
		float opacity = v[a + 6] + dx * alongX[6] + dy * alongY[6];
		for (int column = start; column < end; column++) {
			fragments.add(column, line, z, byteOf(opacity) << 24 | byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue));
			z += alongX[2];
			red += alongX[3];
			green += alongX[4];
			blue += alongX[5];
			opacity += alongX[6];
		}
	}

	private static int byteOf(float value) {
		return Math.min(255, Math.max(0, (int) (value + 0.5f)));
	}
}
