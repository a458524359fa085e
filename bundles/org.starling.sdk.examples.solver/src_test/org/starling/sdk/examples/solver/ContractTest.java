package org.starling.sdk.examples.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starling.ode.OdeSolvers;
import org.starling.ode.tck.SolverContract;

class ContractTest {

	@TestFactory
	Stream<DynamicTest> contract() {
		return SolverContract.checks(new BogackiShampineProvider()).stream()
				.map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
	}

	/** On a plain class path META-INF/services is enough. */
	@Test
	void isFoundOnThePlainClassPath() {
		OdeSolvers solvers = OdeSolvers.fromServiceLoader(getClass().getClassLoader());
		assertInstanceOf(BogackiShampineProvider.class, solvers.byId("bogacki-shampine"));
		assertEquals("auto", solvers.byId("auto").id());
	}
}
