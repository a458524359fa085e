package org.starling.chemistry.view3d;

/**
 * A mesh of triangles. Its arrays are not copied and must not be changed.
 *
 * @param vertices  x, y, z of each vertex in ångström
 * @param normals   a unit vector for each vertex
 * @param triangles three indices of vertices for each triangle; both sides are seen
 * @param rgb       colour, {@code 0xRRGGBB}
 * @param opacity   above 0, where nothing would be seen, to 1, where nothing is seen behind
 */
public record Surface(float[] vertices, float[] normals, int[] triangles, int rgb, double opacity) {

	public Surface {
		if (vertices.length != normals.length || vertices.length % 3 != 0 || triangles.length % 3 != 0 || !(opacity > 0 && opacity <= 1)) {
			throw new IllegalArgumentException("a surface has three numbers and a normal for each vertex, three vertices for each triangle and an"
					+ " opacity above 0 to 1");
		}
		for (int vertex : triangles) {
			if (vertex < 0 || vertex >= vertices.length / 3) {
				throw new IllegalArgumentException("a triangle names vertex " + vertex + " of " + vertices.length / 3);
			}
		}
	}

	/** Number of triangles. */
	public int size() {
		return triangles.length / 3;
	}
}
