package org.starling.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdeSolversTest {

	/** A provider by name alone. */
	public static class Named implements OdeSolverProvider {

		private final String id;

		public Named() {
			this("named");
		}

		Named(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}

		@Override
		public String label() {
			return id;
		}

		@Override
		public String kisaoId() {
			return "";
		}

		@Override
		public String reference() {
			return "none";
		}

		@Override
		public String version() {
			return "1";
		}

		@Override
		public Set<Capability> capabilities() {
			return Set.of();
		}

		@Override
		public List<OptionDescriptor> options() {
			return List.of();
		}

		@Override
		public OdeSolver create(Map<String, String> options) {
			throw new UnsupportedOperationException();
		}
	}

	@Test
	void firstOfAnIdWinsAndOrderIsKept() {
		Named first = new Named("a");
		OdeSolvers solvers = new OdeSolvers(List.of(first, new Named("b"), new Named("a")));
		assertEquals(List.of("a", "b"), solvers.all().stream().map(OdeSolverProvider::id).toList());
		assertSame(first, solvers.byId("a"));
	}

	@Test
	void unknownIdIsRefusedWithTheKnownOnes() {
		OdeSolvers solvers = new OdeSolvers(List.of(new Named("a"), new Named("b")));
		var e = assertThrows(IllegalArgumentException.class, () -> solvers.byId("c"));
		assertTrue(e.getMessage().contains("'c'") && e.getMessage().contains("[a, b]"), e.getMessage());
	}

	/** One entry of META-INF/services names a class that is not there: the other one is still found. */
	@Test
	void brokenServiceIsLeftOut(@TempDir Path folder) throws IOException {
		Path services = Files.createDirectories(folder.resolve("META-INF/services"));
		Files.writeString(services.resolve(OdeSolverProvider.class.getName()),
				"org.example.NotThere\n" + Named.class.getName() + "\n");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, getClass().getClassLoader())) {
			assertEquals("named", OdeSolvers.fromServiceLoader(loader).byId("named").id());
		}
	}
}
