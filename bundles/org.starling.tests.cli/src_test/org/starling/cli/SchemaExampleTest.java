package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.tck.ChartContract;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.solvers.StandardSolvers;
import org.starling.ode.tck.SolverContract;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.tck.EnergyContract;
import org.starling.sdk.contract.Check;
import org.starling.tables.rows.RowFormat;
import org.starling.tables.tck.FormatContract;
import org.starling.tables.tck.FormatSample;
import org.starling.workflow.report.ReportSection;
import org.starling.workflow.tck.SectionContract;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.google.gson.Gson;

/** The examples in the extension points' documentation compile and keep their contracts. */
class SchemaExampleTest {

	/** A method of order 2 needs seconds for it. */
	private static final String TIGHTEST = "1.0E-9";
	private static final Pattern CODE = Pattern.compile("<pre>\\s*(package .*?)</pre>", Pattern.DOTALL);

	@Test
	void exampleOfTheSolverSchemaIsAWorkingSolver(@TempDir Path classes) throws Exception {
		example("org.starling.runtime", "odeSolvers", "com.example.heun.HeunProvider", OdeSolverProvider.class, classes,
				heun -> SolverContract.checks(heun).stream().filter(c -> !c.name().contains(TIGHTEST)).toList(), OdeSolverProvider.class, StandardSolvers.class);
	}

	@Test
	void exampleOfTheEnergySchemaIsAWorkingProvider(@TempDir Path classes) throws Exception {
		example("org.starling.quantization.runtime", "energyProviders", "com.example.morse.MorseProvider", EnergyProvider.class, classes,
				EnergyContract::checks, EnergyProvider.class, Gson.class);
	}

	@Test
	void exampleOfTheImporterSchemaReadsAFile(@TempDir Path classes) throws Exception {
		Path file = Files.writeString(classes.resolve("sample.tbl"), "%table\nsubject time\n1 0.5\n2 1\n");
		FormatSample sample = new FormatSample(file, null, List.of("subject", "time"), List.of(List.of("1", "0.5"), List.of("2", "1")));
		example("org.starling.runtime", "importers", "com.example.blanks.BlanksFormat", RowFormat.class, classes,
				format -> FormatContract.checks(format, sample), RowFormat.class);
	}

	@Test
	void exampleOfTheChartSchemaWritesFigures(@TempDir Path classes) throws Exception {
		example("org.starling.runtime", "chartExporters", "com.example.gnuplot.GnuplotFormat", ChartFormat.class, classes, ChartContract::checks, ChartFormat.class);
	}

	@Test
	void exampleOfTheReportSchemaTellsOfAProject(@TempDir Path classes) throws Exception {
		ProjectFolder project = ProjectFolder.create(classes.resolve("project"), "A project");
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName("caffeine");
		project.add(molecule);
		example("org.starling.runtime", "reportSections", "com.example.inventory.InventorySection", ReportSection.class, classes,
				section -> SectionContract.checks(section, project.path()), ReportSection.class, ProjectFolder.class, EObject.class,
				EList.class);
	}

	private <T> void example(String bundle, String point, String name, Class<T> type, Path classes, Function<T, List<Check>> contract, Class<?>... needs)
			throws Exception {
		Matcher code = CODE.matcher(schema(bundle, point).getDocumentElement().getTextContent());
		assertTrue(code.find(), "the schema shows a class");
		compile(code.group(1), name, classes, needs);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader())) {
			T made = type.cast(loader.loadClass(name).getConstructor().newInstance());
			contract.apply(made).forEach(c -> c.body().run());
		}
	}

	@Test
	void schemasDescribeTheAttributesThatTheRegistriesRead() throws Exception {
		attributes(schema("org.starling.runtime", "odeSolvers"), "solver");
		attributes(schema("org.starling.runtime", "importers"), "importer");
		attributes(schema("org.starling.runtime", "chartExporters"), "exporter");
		attributes(schema("org.starling.runtime", "reportSections"), "section");
		attributes(schema("org.starling.quantization.runtime", "energyProviders"), "provider");
	}

	private static void attributes(Document schema, String name) {
		Element contribution = null;
		NodeList elements = schema.getElementsByTagName("element");
		for (int i = 0; i < elements.getLength(); i++) {
			if (name.equals(((Element) elements.item(i)).getAttribute("name"))) {
				contribution = (Element) elements.item(i);
			}
		}
		NodeList attributes = contribution.getElementsByTagName("attribute");
		assertEquals(3, attributes.getLength());
		for (int i = 0; i < 3; i++) {
			Element attribute = (Element) attributes.item(i);
			assertEquals(List.of("id", "name", "class").get(i), attribute.getAttribute("name"));
			assertEquals("required", attribute.getAttribute("use"));
			assertTrue(attribute.getTextContent().strip().length() > 20, "each attribute is explained");
		}
	}

	private static Document schema(String bundle, String point) throws Exception {
		return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
				.parse(bundles().resolve(bundle + "/schema/" + point + ".exsd").toFile());
	}

	/** The source tree is above the folder of the build or, outside of a build, the one that this process runs in. */
	private static Path bundles() {
		Path here = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
		while (here != null && !Files.isDirectory(here.resolve("bundles/org.starling.runtime/schema"))) {
			here = here.getParent();
		}
		assertNotNull(here, "the source tree");
		return here.resolve("bundles");
	}

	private static void compile(String code, String name, Path classes, Class<?>... needs) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///" + name.replace('.', '/') + ".java"),
				JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return code;
			}
		};
		try (var files = compiler.getStandardFileManager(null, null, null)) {
			files.setLocationFromPaths(StandardLocation.CLASS_PATH,
					Stream.of(needs).map(SchemaExampleTest::place).toList());
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
			boolean compiled = compiler.getTask(messages, files, null, List.of("-proc:none"), null, List.of(source)).call();
			assertTrue(compiled, messages.toString());
		}
	}

	/** The jar or folder that a class comes from. */
	private static Path place(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
