package org.starling.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

	/** What the services offer. */
	public interface Greeting {
		String text();
	}

	/** The one that works. */
	public static final class Hello implements Greeting {
		@Override
		public String text() {
			return "hello";
		}
	}

	/** Its constructor fails. */
	public static final class Fails implements Greeting {
		public Fails() {
			throw new IllegalStateException("no licence");
		}

		@Override
		public String text() {
			return "";
		}
	}

	/** As a class does that was compiled against a method that is gone. */
	public static final class Unlinked implements Greeting {
		public Unlinked() {
			throw new NoSuchMethodError("Greeting.gone()");
		}

		@Override
		public String text() {
			return "";
		}
	}

	@Test
	void whatCannotBeLoadedIsToldAndLeavesTheOthers(@TempDir Path folder) throws IOException {
		Path file = Files.createDirectories(folder.resolve("META-INF/services")).resolve(Greeting.class.getName());
		Files.write(file, List.of("org.example.Missing", Fails.class.getName(), Unlinked.class.getName(), ServicesTest.class.getName(), Hello.class.getName()));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, getClass().getClassLoader())) {
			List<String> told = new ArrayList<>();
			List<Greeting> found = Services.load(Greeting.class, loader, e -> told.add(e.toString()));
			assertEquals(List.of("hello"), found.stream().map(Greeting::text).toList());
			assertEquals(4, told.size(), told.toString());
			assertTrue(told.get(0).contains("org.example.Missing") && told.get(3).contains("ServicesTest not a subtype"), told.toString());
			assertEquals(1, Services.load(Greeting.class, loader, "a greeting").size());
		}
	}

	@Test
	void aListAsksItsSourceOnce() {
		List<String> asked = new ArrayList<>();
		ServiceList<String> list = new ServiceList<>(() -> {
			asked.add("first");
			return List.of("b", "a");
		}, found -> found.stream().sorted().toList());
		assertEquals(List.of("a", "b"), list.all());
		assertSame(list.all(), list.all());
		assertEquals(List.of("first"), asked);
		list.use(() -> List.of("d"));
		assertEquals(List.of("d"), list.all());
	}
}
