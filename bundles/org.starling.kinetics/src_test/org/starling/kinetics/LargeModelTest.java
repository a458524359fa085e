package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;

class LargeModelTest {

	/** A chain of 5,000 reactions with equal rate constants: the i-th amount is the Poisson probability of i events. */
	@Test
	void fiveThousandReactions() {
		ModelBuilder b = new ModelBuilder().units("h", "mg", "L");
		Compartment v = b.compartment("V", 1, "L");
		b.parameter("k", 2, "1/h");
		Species from = b.amount("x0", v, 1, "mg");
		for (int i = 1; i <= 5000; i++) {
			Species to = b.amount("x" + i, v, 0, "mg");
			b.reaction("r" + i, from, to, "k*x" + (i - 1));
			from = to;
		}
		SimulatedCurves c = ModelSimulator.of(b.model, null, OdeSolvers.fromServiceLoader(getClass().getClassLoader()))
				.run(SimulationSetup.at(0, 1, 3).withOutputs("x0", "x3"));
		assertEquals(ReturnCode.SUCCESS, c.returnCode(), c.message());
		for (int j = 1; j < 3; j++) {
			double mean = 2 * c.times()[j];
			assertEquals(Math.exp(-mean), c.curve("x0")[j], 1e-6);
			assertEquals(Math.pow(mean, 3) / 6 * Math.exp(-mean), c.curve("x3")[j], 1e-6);
		}
	}
}
