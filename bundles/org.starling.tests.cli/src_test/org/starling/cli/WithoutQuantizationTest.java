package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The command line as a product without the feature {@code quantization} has it: its bundles can't be found. */
class WithoutQuantizationTest {

	/** Defines our classes anew, but those of the feature, which are not there. */
	private static final class Product extends ClassLoader {

		private static final List<String> MISSING = List.of("org.starling.lcms.", "org.starling.adc.", "org.starling.quantum.",
				"org.starling.quantization.");

		Product() {
			super(WithoutQuantizationTest.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (MISSING.stream().anyMatch(name::startsWith)) {
				throw new ClassNotFoundException(name);
			}
			if (!name.startsWith("org.starling.") && !name.startsWith("picocli.")) {
				return super.loadClass(name, resolve);
			}
			Class<?> loaded = findLoadedClass(name);
			return loaded != null ? loaded : define(name);
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
				if (in == null) {
					throw new ClassNotFoundException(name);
				}
				byte[] bytes = in.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private static String said(int code, String... arguments) throws ReflectiveOperationException {
		StringWriter out = new StringWriter();
		Object ended = new Product().loadClass("org.starling.cli.Main").getMethod("execute", PrintWriter.class, PrintWriter.class, String[].class)
				.invoke(null, new PrintWriter(out), new PrintWriter(out), arguments);
		assertEquals(code, ended, out::toString);
		return out.toString();
	}

	@Test
	void theOtherCommandsAreThere() throws ReflectiveOperationException {
		String help = said(0, "--help");
		assertTrue(help.contains("\n  nca ") && help.contains("\n  study ") && help.contains("\n  bench "), help);
		for (String command : List.of("lcms", "adc", "energy")) {
			assertFalse(help.contains("\n  " + command + " "), help);
		}
		assertTrue(said(0, "example").contains("theophylline"));
	}
}
