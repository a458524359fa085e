package org.starling.quantum.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.starling.chemistry.view3d.Surface;
import org.starling.quantum.interchange.VolumeGrid;

/** Against closed forms of spheres and tori. */
class IsosurfaceTest {

	@FunctionalInterface
	private interface Field {
		double at(double x, double y, double z);
	}

	private static final VolumeGrid GRID = new VolumeGrid(new double[] { -3.03, -3.01, -3.02 }, new int[] { 61, 61, 61 }, 0.1);

	private static double[] values(Field field) {
		double[] values = new double[GRID.size()];
		GRID.each((point, x, y, z) -> values[point] = field.at(x, y, z));
		return values;
	}

	@Test
	void aSphereHasItsAreaItsVolumeAndItsNormals() {
		double r = 2;
		TriangleMesh mesh = Isosurface.above(GRID, values((x, y, z) -> -Math.sqrt(x * x + y * y + z * z)), -r);
		assertEquals(4 * Math.PI * r * r, mesh.area(), 4 * Math.PI * r * r * 2e-3);
		assertEquals(4 * Math.PI * r * r * r / 3, mesh.volume(), 4 * Math.PI * r * r * r / 3 * 2e-3);
		assertEquals(2, characteristic(mesh));
		for (int v = 0; v < mesh.vertices().length; v += 3) {
			double along = 0;
			double square = 0;
			for (int k = 0; k < 3; k++) {
				along += mesh.vertices()[v + k] * mesh.normals()[v + k];
				square += mesh.vertices()[v + k] * mesh.vertices()[v + k];
			}
			assertEquals(r, Math.sqrt(square), 2e-3);
			assertEquals(r, along, 5e-3, "the normal points away from the middle");
		}
	}

	@Test
	void aTorusHasAHole() {
		double ring = 1.8;
		double tube = 0.7;
		TriangleMesh mesh = Isosurface.below(GRID, values((x, y, z) -> Math.hypot(Math.hypot(x, y) - ring, z)), tube);
		assertEquals(4 * Math.PI * Math.PI * ring * tube, mesh.area(), 4 * Math.PI * Math.PI * ring * tube * 5e-3);
		assertEquals(2 * Math.PI * Math.PI * ring * tube * tube, mesh.volume(), 2 * Math.PI * Math.PI * ring * tube * tube * 1e-2);
		assertEquals(0, characteristic(mesh));
	}

	@Test
	void anOrbitalHasTwoLobes() {
		double[] p = values((x, y, z) -> z * Math.exp(-Math.sqrt(x * x + y * y + z * z)));
		List<Surface> lobes = Isosurface.lobes(GRID, p, 0.2, 0xff0000, 0x0000ff, 0.5);
		assertEquals(2, lobes.size());
		TriangleMesh above = Isosurface.above(GRID, p, 0.2);
		assertEquals(2, characteristic(above));
		for (int v = 2; v < above.vertices().length; v += 3) {
			assertTrue(above.vertices()[v] > 0);
		}
		assertEquals(above.volume(), Isosurface.below(GRID, p, -0.2).volume(), 0.02);
		assertEquals(0.529177210903, lobes.getFirst().vertices()[0] / above.vertices()[0], 1e-6, "in ångström, CODATA 2018");
		assertEquals(0, Isosurface.lobes(GRID, p, 5, 0, 0, 0.5).size());
	}

	@Test
	void valuesAtTheLevelAndNoiseStillMakeClosedMeshes() {
		double[] steps = values((x, y, z) -> Math.abs(x) < 1 && Math.abs(y) < 1 && Math.abs(z) < 1 ? 1 : 0);
		assertEquals(2, characteristic(Isosurface.above(GRID, steps, 0)));
		java.util.SplittableRandom random = new java.util.SplittableRandom(5);
		double[] noise = values((x, y, z) -> Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z))) > 0.8 ? -1 : random.nextDouble() - 0.5);
		assertEquals(0, characteristic(Isosurface.above(GRID, noise, 0)) % 2, "closed surfaces have an even characteristic");
		assertThrows(IllegalArgumentException.class, () -> Isosurface.above(GRID, new double[3], 0));
	}

	/** Euler's: vertices − edges + faces; each edge must be met once in each direction, as in a closed mesh of one orientation. */
	private static int characteristic(TriangleMesh mesh) {
		Map<Long, Integer> edges = new HashMap<>();
		Set<Integer> vertices = new HashSet<>();
		int[] t = mesh.triangles();
		for (int i = 0; i < t.length; i++) {
			long from = t[i];
			long to = t[i % 3 == 2 ? i - 2 : i + 1];
			assertEquals(null, edges.put(from << 32 | to, 1), "an edge is met twice in one direction");
			vertices.add(t[i]);
		}
		for (long edge : edges.keySet()) {
			assertTrue(edges.containsKey(edge << 32 | edge >>> 32), "an edge has one triangle only");
		}
		return vertices.size() - edges.size() / 2 + mesh.size();
	}
}
