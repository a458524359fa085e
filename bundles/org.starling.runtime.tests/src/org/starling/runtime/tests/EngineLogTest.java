package org.starling.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;
import org.starling.runtime.SolverRegistry;

/** What the engines log through the JDK arrives in the Eclipse log under the engine's own name. */
class EngineLogTest {

	@Test
	void warningOfAnEngineArrivesOnce() {
		SolverRegistry.platform().names(); // the bundle is active from here on
		try (LogRecorder log = new LogRecorder()) {
			Exception cause = new IllegalStateException("cause");
			System.getLogger("org.starling.ode.solvers.internal.Example").log(System.Logger.Level.WARNING, "steps are tiny",
					cause);
			assertEquals(1, log.with("steps are tiny").size());
			IStatus entry = log.with("steps are tiny").get(0);
			assertEquals(IStatus.WARNING, entry.getSeverity());
			assertEquals("org.starling.ode.solvers", entry.getPlugin());
			assertSame(cause, entry.getException());
		}
	}

	@Test
	void messagesWithParametersAreFormattedAndDebugStaysOut() {
		SolverRegistry.platform().names();
		try (LogRecorder log = new LogRecorder()) {
			System.Logger logger = System.getLogger("org.starling.ode.Example");
			logger.log(System.Logger.Level.ERROR, "id {0} is taken", "euler");
			logger.log(System.Logger.Level.DEBUG, "chatter");
			assertEquals(IStatus.ERROR, log.with("id euler is taken").get(0).getSeverity());
			assertTrue(log.with("chatter").isEmpty());
		}
	}
}
