package org.starling.quantum.scf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.dft.Functional;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.dft.GridFunctional;
import org.starling.quantum.integrals.BatchedRepulsion;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.solvation.ContinuumSolvent;
import org.starling.quantum.solvation.Solvent;

/** Kohn and Sham's response and stability, with the functional's slope by differences of its potential. */
class StaticResponseTest {

	private static final double[] WATER = { 0, 0, 0, 0, 1.43, 1.1, 0, -1.43, 1.1 };

	/** A uniform electric field along z, beside a solvent when there is one. */
	private record Uniform(double strength, DMatrixRMaj z, ReactionField other) implements ReactionField {

		@Override
		public double evaluate(DMatrixRMaj density, DMatrixRMaj potential) {
			CommonOps_DDRM.addEquals(potential, strength, z);
			return strength * Matrices.dot(density, z) + (other == null ? 0 : other.evaluate(density, potential));
		}

		@Override
		public void respond(DMatrixRMaj change, DMatrixRMaj potential) {
			if (other != null) {
				other.respond(change, potential);
			}
		}
	}

	/** The polarizability along z is what dipoles in weak fields of either sign give. */
	@ParameterizedTest
	@CsvSource({ "PBE, RHF, 0, false", "B3LYP, UHF, 1, true" })
	void polarizabilityIsThatOfFiniteFields(Functional kind, Reference reference, int charge, boolean solvated) {
		Geometry geometry = new Geometry(new int[] { 8, 1, 1 }, WATER, charge, 1 + charge);
		BasisSet basis = BasisLibrary.basis("6-31G", geometry, null);
		OneElectron one = new OneElectron(basis, geometry);
		DMatrixRMaj z = one.moment(0, 0, 1, new double[3]);
		BatchedRepulsion repulsion = new BatchedRepulsion(new Repulsion(basis, geometry, 1e-12), 1 << 26);
		GridFunctional functional = new GridFunctional(kind, new Grid(20, 26), geometry, basis, 1 << 26);
		ReactionField solvent = solvated ? new ContinuumSolvent(Solvent.of("water", 26), geometry, basis, 1 << 26) : null;
		double[] moments = new double[2];
		double strength = 1e-3;
		for (int side = 0; side < 2; side++) {
			ScfResult field = ScfSolver.solve(geometry, basis, ScfOptions.of(reference),
					new Interactions(repulsion, functional, new Uniform((2 * side - 1) * strength, z, solvent)));
			moments[side] = -Matrices.dot(field.alpha().density(), z) - Matrices.dot(field.beta().density(), z);
		}
		Interactions interactions = new Interactions(repulsion, functional, solvent);
		ScfResult field = ScfSolver.solve(geometry, basis, ScfOptions.of(reference), interactions);
		double response = StaticResponse.of(field, interactions, List.of(z))[0][0];
		assertTrue(response > 1, "no response: " + response);
		assertEquals((moments[1] - moments[0]) / (2 * strength), response, 2e-4 * response);
	}

	/** Restricted hydrogen is unstable towards spins apart when far, where one of UHF is found, and stable when near, with functionals too. */
	@Test
	void restrictedHydrogenBreaksWhenFar() {
		for (double bohr : new double[] { 1.4, 6 }) {
			Geometry geometry = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, bohr }, 0, 1);
			BasisSet basis = BasisLibrary.basis("6-31G", geometry, null);
			Interactions interactions = new Interactions(new BatchedRepulsion(new Repulsion(basis, geometry, 1e-12), 1 << 24),
					new GridFunctional(Functional.PBE, new Grid(20, 26), geometry, basis, 1 << 24), null);
			Stability.Result restricted = Stability.analyse(ScfSolver.solve(geometry, basis, ScfOptions.of(Reference.RHF), interactions), interactions,
					false);
			assertTrue(restricted.internal() > 0.1, restricted.verdict());
			assertEquals(bohr > 2, restricted.external() < -0.01, restricted.verdict());
			ScfResult apart = Stability.analyse(ScfSolver.solve(geometry, basis, ScfOptions.of(Reference.UHF), interactions), interactions, true).field();
			assertEquals(bohr > 2, apart.energy() < restricted.field().energy() - 1e-3, restricted.verdict());
			assertEquals(bohr > 2 ? 1 : 0, apart.spin(), 0.1);
		}
	}
}
