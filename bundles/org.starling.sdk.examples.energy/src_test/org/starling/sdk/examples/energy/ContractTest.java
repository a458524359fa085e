package org.starling.sdk.examples.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.quantum.qcschema.Driver;
import org.starling.quantum.tck.EnergyContract;

class ContractTest {

	@TestFactory
	Stream<DynamicTest> contract() {
		return EnergyContract.checks(new LennardJonesProvider()).stream()
				.map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
	}

	/** The least energy of a pair is -ε, at the sixth root of 2 times σ; 120 K are 0.2385 kcal/mol. On a plain class path META-INF/services is enough. */
	@Test
	void thePlainClassPathHasItAndTheDepthOfThePairIsEpsilon() {
		var provider = EnergyProviders.fromServiceLoader(getClass().getClassLoader()).byId("lennard-jones");
		assertInstanceOf(LennardJonesProvider.class, provider);
		double distance = Math.pow(2, 1.0 / 6) * 3.4 / 0.529177210903;
		Geometry pair = new Geometry(new int[] { 18, 18 }, new double[] { 0, 0, 0, 0, distance, 0 }, 0, 1);
		double energy = provider.run(new EnergyProblem(pair, Driver.ENERGY, "lennard-jones", ""), EnergyMonitor.NONE).energy();
		assertEquals(-120 * 1.987204259e-3 / 627.5094740631, energy, 1e-10);
	}
}
