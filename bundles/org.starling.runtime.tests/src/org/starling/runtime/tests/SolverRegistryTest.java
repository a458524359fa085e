package org.starling.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.solvers.RodasProvider;
import org.starling.ode.solvers.StandardSolvers;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.SolverRegistry;
import org.starling.runtime.tests.broken.ThrowsInConstructor;

/** The registry in a platform that also holds a plug-in with every fault there is. */
class SolverRegistryTest {

	/** Each of our own must be declared in plugin.xml, in the same order. */
	private static final List<String> OURS = StandardSolvers.all().stream().map(OdeSolverProvider::id).toList();
	private static final List<String> OURS_AND_EXAMPLE = Stream.concat(OURS.stream(), Stream.of("bogacki-shampine")).toList();

	private static final String BROKEN_PLUGIN = "org.starling.runtime.tests.broken";

	private static SolverRegistry fresh() {
		return new SolverRegistry(Platform.getExtensionRegistry(), ILog.of(SolverRegistryTest.class));
	}

	@Test
	void namesComeFromPluginXmlAlone() {
		int attempts = ThrowsInConstructor.ATTEMPTS.get();
		Map<String, String> names = fresh().names();
		assertEquals(OURS, List.copyOf(names.keySet()).subList(0, OURS.size()));
		assertEquals("Bogacki–Shampine 3(2), explicit", names.get("bogacki-shampine"));
		assertTrue(names.containsKey("throws-in-constructor"));
		assertEquals(attempts, ThrowsInConstructor.ATTEMPTS.get(), "no plug-in's class is loaded for its name");
	}

	@Test
	void namesOfSolversThatTurnedOutBrokenAreNoLongerOffered() {
		SolverRegistry registry = fresh();
		registry.solvers();
		assertEquals(OURS_AND_EXAMPLE, List.copyOf(registry.names().keySet()));
	}

	@Test
	void workingSolversAreThoseOfOursAndOfGoodPlugins() {
		assertEquals(OURS_AND_EXAMPLE,
				fresh().solvers().all().stream().map(OdeSolverProvider::id).toList());
	}

	@Test
	void eachBrokenExtensionIsListedWithItsCause() {
		List<BrokenExtension> broken = fresh().broken();
		assertEquals(List.of("throws-in-constructor", "throws-in-initializer", "no-such-class", "no-provider",
				"called-otherwise", "rodas4"), broken.stream().map(BrokenExtension::id).toList());
		broken.forEach(b -> assertEquals(BROKEN_PLUGIN, b.contributor()));
		assertReason(broken.get(0), "the licence server does not answer");
		assertReason(broken.get(1), "no cvode in java.library.path");
		assertReason(broken.get(2), "NoSuchClass");
		assertReason(broken.get(3), "java.lang.Object does not implement");
		assertReason(broken.get(4), "'rodas4'");
		assertReason(broken.get(5), "taken");
	}

	private static void assertReason(BrokenExtension solver, String words) {
		assertTrue(solver.reason().contains(words), solver.reason());
	}

	@Test
	void eachBrokenExtensionGivesExactlyOneClearLogEntry() {
		try (LogRecorder log = new LogRecorder()) {
			SolverRegistry registry = fresh();
			registry.solvers();
			registry.broken();
			registry.solvers();
			List<IStatus> entries = log.with("throws-in-constructor");
			assertEquals(1, entries.size(), entries.toString());
			assertEquals(IStatus.ERROR, entries.get(0).getSeverity());
			assertEquals(BROKEN_PLUGIN, entries.get(0).getPlugin());
			assertEquals("The solver 'throws-in-constructor' of the plug-in " + BROKEN_PLUGIN
					+ " cannot be used and is left out; all others work. Cause: IllegalStateException:"
					+ " the licence server does not answer. Update or remove the plug-in.", entries.get(0).getMessage());
			assertEquals(6, log.with("").size(), "six broken solvers, six entries and nothing else: " + log.with(""));
		}
	}

	@Test
	void platformRegistryIsOneAndSolves() {
		assertEquals(SolverRegistry.platform(), SolverRegistry.platform());
		decays(SolverRegistry.platform().solvers().byId("auto"));
		assertInstanceOf(RodasProvider.class, SolverRegistry.platform().solvers().byId("rodas4"));
	}

	/** That it keeps the contract is among the tests of its own bundle. */
	@Test
	void theSolverOfAPluginSolves() {
		fresh().solvers().all().stream().filter(provider -> !OURS.contains(provider.id())).forEach(SolverRegistryTest::decays);
	}

	private static void decays(OdeSolverProvider provider) {
		OdeFunction decay = new OdeFunction() {

			@Override
			public int dimension() {
				return 1;
			}

			@Override
			public void rhs(double t, double[] u, double[] p, double[] du) {
				du[0] = -u[0];
			}
		};
		var solution = provider.create(Map.of()).solve(OdeProblem.of(decay, new double[] { 1 }, 0, 1), SolveOptions.defaults());
		assertEquals(ReturnCode.SUCCESS, solution.returnCode(), solution.message());
		assertEquals(Math.exp(-1), solution.lastState()[0], 1e-5);
		assertNotEquals(0, solution.statistics().steps());
	}
}
