package org.starling.quantum.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.Method;
import org.starling.quantum.energy.ModelSurface;
import org.starling.quantum.gradient.Surface;
import org.starling.quantum.qcschema.Batch;
import org.starling.quantum.scf.Reference;

import com.google.gson.JsonObject;

class OptimizerTest {

	private static final Geometry WATER = new Geometry(new int[] { 8, 1, 1 }, new double[] { 0, 0.1, 0, 0, 1.5, 1.3, 0, -1.4, 1.0 }, 0, 1);

	/** 0.990 Å and 100.0° (W. J. Hehre, L. Radom, P. v. R. Schleyer, J. A. Pople, Ab Initio Molecular Orbital Theory, Wiley 1986, table 6.1). */
	@Test
	void waterGetsItsPublishedGeometry() {
		ModelSurface surface = new ModelSurface(new EnergyModel(Method.HF, Reference.RHF, "STO-3G", null, false));
		Optimization found = new Optimizer(surface, Convergence.GAU, 20, _ -> {
		}).run(WATER);
		assertTrue(found.converged(), found.message());
		double[] x = found.geometry().coordinates();
		assertEquals(0.990, new Internal.Stretch(0, 1).value(x) * Constants.ANGSTROM, 1e-3);
		assertEquals(100.0, Math.toDegrees(new Internal.Bend(1, 0, 2).value(x)), 0.1);
		Optimization stopped = new Optimizer(surface, Convergence.GAU, 1, _ -> {
		}).run(WATER);
		assertFalse(stopped.converged());
	}

	/** 1.346 bohr (A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, Dover 1996, table 3.11), asked for in JSON. */
	@Test
	void hydrogenGetsItsPublishedLength() {
		JsonObject answer = Batch.run("""
				{"molecule": {"symbols": ["H", "H"], "geometry": [0, 0, 0, 0.5, 0, 1.6]}, "driver": "optimize",
				 "model": {"method": "hf", "basis": "sto-3g"}, "keywords": {"g_convergence": "gau_tight"}}""", (_, _) -> {
		}).get(0).getAsJsonObject();
		assertTrue(answer.get("success").getAsBoolean(), answer.toString());
		double square = 0;
		for (int k = 0; k < 3; k++) {
			double d = answer.getAsJsonObject("molecule").getAsJsonArray("geometry").get(k).getAsDouble()
					- answer.getAsJsonObject("molecule").getAsJsonArray("geometry").get(3 + k).getAsDouble();
			square += d * d;
		}
		assertEquals(1.346, Math.sqrt(square), 1e-3);
	}

	/** Springs between all atoms have the lengths of a known minimum: a row, a ring, a chain that turns and two that are apart. */
	@Test
	void springsRelax() {
		double[][] minima = { { 0, 0, 0, 0, 0, 2.0, 0, 0, 4.2, 0, 0, 6.2 },
				{ 2, 0, 0, 0, 2, 0, -2, 0, 0, 0, -2, 0 }, { 0, 0, 0, 2.5, 0, 0, 3.3, 2.3, 0, 5.0, 3.0, 1.6 }, { 0, 0, 0, 1.4, 0, 0, 0, 6, 0, 1.2, 6, 0.8 } };
		for (double[] minimum : minima) {
			Geometry geometry = new Geometry(new int[] { 6, 6, 6, 6 }, minimum, 0, 1);
			double[] moved = minimum.clone();
			for (int i = 0; i < moved.length; i++) {
				moved[i] += 0.3 * Math.sin(5 * i + 1);
			}
			Optimization found = new Optimizer(at -> springs(at.coordinates(), minimum), Convergence.GAU_VERYTIGHT, 80, _ -> {
			}).run(geometry.at(moved));
			assertTrue(found.converged(), found.message());
			assertEquals(0, found.point().energy(), 1e-9, found.message());
		}
	}

	/** Along a held coordinate the relaxed energy rises by the force that holds it (theorem of Hellmann and Feynman for constraints). */
	@Test
	void heldCoordinatesStayAndTheRestRelaxes() {
		double[] minimum = { 0, 0, 0, 2.5, 0, 0, 3.3, 2.3, 0, 5.0, 3.0, 1.6 };
		double[] start = { 0.2, 0, -0.1, 2.6, 0.1, 0, 3.2, 2.5, 0.2, 5.1, 2.8, 1.3 };
		Geometry chain = new Geometry(new int[] { 6, 6, 6, 6 }, start, 0, 1);
		for (InternalCoordinate held : new InternalCoordinate[] { InternalCoordinate.of(1, 2), InternalCoordinate.of(0, 1, 2), InternalCoordinate.of(0, 1, 2, 3) }) {
			double value = held.value(chain) + 0.3;
			Optimization[] relaxed = new Optimization[3];
			for (int k = 0; k < 3; k++) {
				double wanted = value + 1e-3 * (k - 1);
				relaxed[k] = new Optimizer(at -> springs(at.coordinates(), minimum), Convergence.GAU_VERYTIGHT, 80, _ -> {
				}, held).run(held.set(chain, wanted));
				assertTrue(relaxed[k].converged(), relaxed[k].message());
				assertEquals(wanted, held.value(relaxed[k].geometry()), 1e-10, held.label());
			}
			double[] slope = held.derivatives(relaxed[1].geometry().coordinates());
			double along = 0;
			double square = 0;
			for (int i = 0; i < slope.length; i++) {
				along += slope[i] * relaxed[1].point().gradient()[i];
				square += slope[i] * slope[i];
			}
			assertEquals((relaxed[2].point().energy() - relaxed[0].point().energy()) / 2e-3, along / square, 1e-5, held.label());
		}
		Geometry pair = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 3 }, 0, 1);
		assertTrue(new Optimizer(at -> springs(at.coordinates(), new double[] { 0, 0, 0, 0, 0, 2 }), Convergence.GAU, 5, _ -> {
		}, InternalCoordinate.of(0, 1)).run(pair).converged());
		assertThrows(IllegalArgumentException.class, () -> InternalCoordinate.of(0, 1, 2, 3).set(new Geometry(new int[] { 6, 6, 6, 6 },
				new double[] { 0, 0, 0, 2.7, 0, 0, 2.7, 2.7, 0.1, 0, 2.7, 0 }, 0, 1), 0.5));
	}

	@Test
	void anAtomIsOptimised() {
		Geometry atom = new Geometry(new int[] { 2 }, new double[] { 1, 2, 3 }, 0, 1);
		assertTrue(new Optimizer(_ -> new Surface.Point(-2, new double[3]), Convergence.GAU, 5, _ -> {
		}).run(atom).converged());
	}

	private static Surface.Point springs(double[] x, double[] minimum) {
		double energy = 0;
		double[] gradient = new double[x.length];
		for (int a = 0; a < x.length / 3; a++) {
			for (int b = 0; b < a; b++) {
				Internal.Stretch stretch = new Internal.Stretch(a, b);
				double off = stretch.value(x) - stretch.value(minimum);
				double[][] slope = stretch.derivatives(x);
				energy += 0.15 * off * off;
				for (int k = 0; k < 3; k++) {
					gradient[3 * a + k] += 0.3 * off * slope[0][k];
					gradient[3 * b + k] += 0.3 * off * slope[1][k];
				}
			}
		}
		return new Surface.Point(energy, gradient);
	}
}
