package org.starling.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.tck.SolverContract;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The example in the extension point's documentation compiles and keeps the contract. */
class SchemaExampleTest {

	/** A method of order 2 needs seconds for it. */
	private static final String TIGHTEST = "1.0E-9";
	private static final Pattern CODE = Pattern.compile("<pre>\\s*(package .*?)</pre>", Pattern.DOTALL);

	@Test
	void exampleOfTheSchemaIsAWorkingSolver(@TempDir Path classes) throws Exception {
		Matcher code = CODE.matcher(schema().getDocumentElement().getTextContent());
		assertTrue(code.find(), "the schema shows a class");
		compile(code.group(1), classes);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader())) {
			Class<?> type = loader.loadClass("com.example.heun.HeunProvider");
			OdeSolverProvider heun = (OdeSolverProvider) type.getConstructor().newInstance();
			SolverContract.checks(heun).stream().filter(c -> !c.name().contains(TIGHTEST)).forEach(c -> c.body().run());
		}
	}

	@Test
	void schemaDescribesTheAttributesThatTheRegistryReads() throws Exception {
		Element solver = null;
		NodeList elements = schema().getElementsByTagName("element");
		for (int i = 0; i < elements.getLength(); i++) {
			if ("solver".equals(((Element) elements.item(i)).getAttribute("name"))) {
				solver = (Element) elements.item(i);
			}
		}
		NodeList attributes = solver.getElementsByTagName("attribute");
		assertEquals(3, attributes.getLength());
		for (int i = 0; i < 3; i++) {
			Element attribute = (Element) attributes.item(i);
			assertEquals(List.of("id", "name", "class").get(i), attribute.getAttribute("name"));
			assertEquals("required", attribute.getAttribute("use"));
			assertTrue(attribute.getTextContent().strip().length() > 20, "each attribute is explained");
		}
	}

	private static Document schema() throws Exception {
		Bundle runtime = Platform.getBundle("org.starling.runtime");
		try (InputStream in = runtime.getEntry("schema/odeSolvers.exsd").openStream()) {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
		}
	}

	private static void compile(String code, Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///com/example/heun/HeunProvider.java"),
				JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return code;
			}
		};
		try (var files = compiler.getStandardFileManager(null, null, null)) {
			files.setLocationFromPaths(StandardLocation.CLASS_PATH,
					List.of(file("org.starling.ode"), file("org.starling.ode.solvers")));
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
			boolean compiled = compiler.getTask(messages, files, null, List.of("-proc:none"), null, List.of(source)).call();
			assertTrue(compiled, messages.toString());
		}
	}

	private static Path file(String bundle) {
		return FileLocator.getBundleFileLocation(Platform.getBundle(bundle)).orElseThrow().toPath();
	}
}
