package org.starling.quantum.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.starling.chemistry.view3d.Surface;
import org.starling.quantum.interchange.VolumeGrid;

/**
 * Surfaces of equal value by marching tetrahedra (Doi and Koide, IEICE Trans Inf Syst 1991;E74:214; cubes in six tetrahedra along their diagonal,
 * as Kuhn divides them, so that neighbours fit): each vertex lies on an edge of the grid by linear interpolation, normals follow the gradient
 * (Lorensen and Cline, SIGGRAPH 1987:163). A surface is closed unless it leaves the grid. Stateless; the calling thread, which an interrupt stops.
 */
public final class Isosurface {

	/** Larger meshes are refused. */
	public static final int MOST_TRIANGLES = 4_000_000;

	/** Corners of the tetrahedra of a cube; bits are steps along x, y, z. */
	private static final int[][] TETRAHEDRA = { { 0, 1, 3, 7 }, { 0, 1, 5, 7 }, { 0, 2, 3, 7 }, { 0, 2, 6, 7 }, { 0, 4, 5, 7 }, { 0, 4, 6, 7 } };

	private Isosurface() {
	}

	/**
	 * Around all points above a level.
	 *
	 * @param values of the points of the grid, z fastest
	 * @throws IllegalArgumentException when there are not as many values as points, or more than {@link #MOST_TRIANGLES} triangles
	 * @throws CancellationException    when the thread is interrupted
	 */
	public static TriangleMesh above(VolumeGrid grid, double[] values, double level) {
		return of(grid, values, level, 1);
	}

	/** Around all points below a level, else as {@link #above}. */
	public static TriangleMesh below(VolumeGrid grid, double[] values, double level) {
		return of(grid, values, -level, -1);
	}

	/**
	 * What of an orbital is above a level and what is below its negative, for a scene; a lobe without triangles is left out.
	 *
	 * @param level    above 0
	 * @param positive colour, {@code 0xRRGGBB}
	 * @param negative colour
	 */
	public static List<Surface> lobes(VolumeGrid grid, double[] values, double level, int positive, int negative, double opacity) {
		List<Surface> lobes = new ArrayList<>();
		TriangleMesh above = above(grid, values, level);
		if (above.size() > 0) {
			lobes.add(above.surface(positive, opacity));
		}
		TriangleMesh below = below(grid, values, -level);
		if (below.size() > 0) {
			lobes.add(below.surface(negative, opacity));
		}
		return lobes;
	}

	private static TriangleMesh of(VolumeGrid grid, double[] values, double level, int sign) {
		if (values.length != grid.size()) {
			throw new IllegalArgumentException("the grid has " + grid.size() + " points and there are " + values.length + " values");
		}
		MeshMaker maker = new MeshMaker(grid, values, level, sign);
		int[] n = grid.counts();
		for (int i = 0; i + 1 < n[0]; i++) {
			if (Thread.currentThread().isInterrupted()) {
				throw new CancellationException("the surface was cancelled");
			}
			maker.slice(i);
			for (int j = 0; j + 1 < n[1]; j++) {
				for (int k = 0; k + 1 < n[2]; k++) {
					int corners = maker.inside(i, j, k);
					if (corners != 0 && corners != 0xff) {
						for (int[] tetrahedron : TETRAHEDRA) {
							maker.tetrahedron(i, j, k, tetrahedron, corners);
						}
					}
				}
			}
		}
		return maker.mesh();
	}
}
