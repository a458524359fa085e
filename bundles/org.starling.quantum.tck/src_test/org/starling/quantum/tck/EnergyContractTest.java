package org.starling.quantum.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.provider.StarlingEnergyProvider;
import org.starling.quantum.provider.process.Psi4EnergyProvider;
import org.starling.quantum.provider.process.XtbEnergyProvider;
import org.starling.quantum.qcschema.Driver;

/** The providers of this project keep the contract, and the contract finds faults. */
class EnergyContractTest {

	@TestFactory
	Stream<DynamicTest> ourOwn() {
		return tests(new StarlingEnergyProvider());
	}

	/** Takes a minute: with the system property starling.psi4 or starling.xtb, and where the program is. */
	@TestFactory
	Stream<DynamicTest> installed() {
		List<EnergyProvider> wanted = Stream.<EnergyProvider>of(new Psi4EnergyProvider(), new XtbEnergyProvider())
				.filter(program -> Boolean.getBoolean("starling." + program.id()) && program.unavailable().isEmpty()).toList();
		// one test that is skipped is counted the same by all who run tests; a factory that is skipped is not
		return wanted.isEmpty() ? Stream.of(DynamicTest.dynamicTest("installed programs keep the contract",
				() -> assumeTrue(false, "starling.psi4 and starling.xtb are not set, or the programs are not here"))) : wanted.stream().flatMap(EnergyContractTest::tests);
	}

	private static Stream<DynamicTest> tests(EnergyProvider provider) {
		return EnergyContract.checks(provider).stream().map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
	}

	/** Hooke's spring between two atoms, with a fault. */
	private record Spring(String fault) implements EnergyProvider {

		@Override
		public String id() {
			return "spring";
		}

		@Override
		public String name() {
			return "Spring";
		}

		@Override
		public String description() {
			return "R. Hooke, Lectures de Potentia Restitutiva, 1678";
		}

		@Override
		public String version() {
			return "1.2.3";
		}

		@Override
		public Set<Driver> drivers() {
			return Set.of(Driver.ENERGY, Driver.GRADIENT);
		}

		@Override
		public List<String> methods() {
			return List.of("spring");
		}

		@Override
		public List<String> bases() {
			return List.of();
		}

		@Override
		public EnergyOutcome run(EnergyProblem problem, EnergyMonitor monitor) {
			if (monitor.cancelled() && !fault.equals("cancel")) {
				return EnergyOutcome.failed(problem, EnergyOutcome.Status.CANCELLED, "cancelled");
			}
			boolean known = problem.method().equals("spring") && problem.basis().isEmpty() && problem.keywords().isEmpty()
					&& drivers().contains(problem.driver()) && problem.geometry().multiplicity() == 1;
			if (problem.geometry().atoms() != 2 || !known && !fault.equals("anything")) {
				return EnergyOutcome.failed(problem, EnergyOutcome.Status.REFUSED, "two atoms in their ground state");
			}
			double[] gradient = new double[6];
			double square = 0;
			for (int k = 0; k < 3; k++) {
				double d = problem.geometry().at(1, k) - problem.geometry().at(0, k);
				square += (fault.equals("axes") && k == 1 ? 2 : 1) * d * d;
				gradient[3 + k] = (fault.equals("sign") ? -0.1 : 0.1) * d;
				gradient[k] = -gradient[3 + k];
			}
			String meaning = fault.equals("text") ? "spring" : "spring of 0.1 hartree/bohr^2, version 1.2.3";
			return EnergyOutcome.converged(problem, this, meaning, 0.05 * square, gradient);
		}
	}

	@Test
	void aModelOfTwoAtomsPassesAndEachFaultIsFound() {
		assertEquals(List.of(), EnergyContract.violations(new Spring("")));
		fails("sign", "gradient is the slope of the energy", "look for a sign");
		fails("axes", "energy does not change with place", "axes that are mixed up");
		fails("anything", "an unknown method is refused", "never take something else");
		fails("cancel", "cancelled before it begins", "Ask monitor.cancelled()");
		fails("text", "the method string names", "must name the version 1.2.3");
	}

	private static void fails(String fault, String check, String hint) {
		List<String> violations = EnergyContract.violations(new Spring(fault));
		assertTrue(violations.stream().anyMatch(v -> v.contains(check) && v.toLowerCase().contains(hint.toLowerCase())), fault + ": " + violations);
	}
}
