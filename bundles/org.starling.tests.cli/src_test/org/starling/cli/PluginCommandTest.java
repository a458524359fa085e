package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ChartFormats;
import org.starling.chart.export.FigureSize;
import org.starling.ode.OdeSolvers;
import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.quantum.qcschema.Driver;
import org.starling.tables.rows.RowFormat;
import org.starling.tables.rows.RowFormats;
import org.starling.tables.rows.RowSource;
import org.starling.workflow.report.ReportSection;

/** From nothing to a solver in the list: what {@code plugin new} writes compiles and solves. Its Tycho build is run by the gate. */
class PluginCommandTest {

	private final Terminal terminal = new Terminal();
	private final String before = System.getProperty("starling.plugins");
	@TempDir
	private Path folder;

	@AfterEach
	void restore() {
		if (before == null) {
			System.clearProperty("starling.plugins");
		} else {
			System.setProperty("starling.plugins", before);
		}
	}

	@Test
	void aNewSolverCompilesIsInstalledListedAndRemoved() throws IOException {
		System.setProperty("starling.plugins", folder.resolve("installed").toString());
		Path starling = Files.createDirectories(folder.resolve("starling/plugins")).getParent();
		Files.createFile(starling.resolve("plugins/org.starling.ode_1.0.0.jar"));
		Path project = folder.resolve("my pair");
		assertEquals(0, terminal.run("plugin", "new", "MyPair", "--package", "org.example.pair", "--into", project, "--starling", starling),
				terminal.err());
		assertTrue(Files.readString(project.resolve("plugin.target")).contains(starling.resolve("plugins").toString()));
		Path jar = jar(project);
		assertEquals(0, terminal.run("plugin", "install", project), terminal.err());
		assertEquals(0, terminal.run("plugin", "list"), terminal.err());
		assertTrue(terminal.out().contains("org.example.pair") && terminal.out().contains("ready"), terminal.out());
		Path installed = folder.resolve("installed/org.example.pair_1.0.0.qualifier.jar");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { installed.toUri().toURL() }, getClass().getClassLoader())) {
			assertEquals("My pair", OdeSolvers.fromServiceLoader(loader).byId("my-pair").label());
		}
		Files.writeString(installed.resolveSibling("broken.jar"), "x");
		assertEquals(1, terminal.run("plugin", "list"));
		assertEquals(0, terminal.run("plugin", "remove", "broken.jar"), terminal.err());
		assertEquals(0, terminal.run("plugin", "remove", "org.example.pair"), terminal.err());
		assertTrue(Files.exists(jar) && Files.notExists(installed));
	}

	@Test
	void aNewEnergyProviderCompilesAndGivesItsFirstEnergy() throws IOException {
		Path starling = Files.createDirectories(folder.resolve("starling/plugins")).getParent();
		Files.createFile(starling.resolve("plugins/org.starling.ode_1.0.0.jar"));
		Path project = folder.resolve("curve");
		assertEquals(0, terminal.run("plugin", "new", "my-curve", "--kind", "energy-provider", "--into", project, "--starling", starling), terminal.err());
		assertTrue(Files.readString(project.resolve("plugin.xml")).contains("<provider id=\"my-curve\" name=\"My curve\" class=\"com.example.mycurve.MyCurveProvider\"/>"));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar(project).toUri().toURL() }, getClass().getClassLoader())) {
			EnergyProvider provider = EnergyProviders.fromServiceLoader(loader).byId("my-curve");
			Geometry hydrogen = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 1.4011 }, 0, 1);
			// the depth of the curve at its minimum: 38297 per centimetre (Huber, Herzberg 1979)
			assertEquals(-38297 / 219474.63, provider.run(new EnergyProblem(hydrogen, Driver.ENERGY, "morse", ""), EnergyMonitor.NONE).energy(), 1e-4);
		}
	}

	@Test
	void aNewImporterCompilesAndReadsItsExample() throws IOException {
		Path starling = Files.createDirectories(folder.resolve("starling/plugins")).getParent();
		Files.createFile(starling.resolve("plugins/org.starling.ode_1.0.0.jar"));
		Path project = folder.resolve("rows");
		assertEquals(0, terminal.run("plugin", "new", "my-rows", "--kind", "importer", "--into", project, "--starling", starling), terminal.err());
		Path table = Files.writeString(folder.resolve("a.tbl"), "%table\na b\n1 2\n");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar(project).toUri().toURL() }, getClass().getClassLoader())) {
			RowFormat format = RowFormats.services(loader).stream().filter(f -> f.id().equals("my-rows")).findFirst().orElseThrow();
			try (RowSource rows = format.open(table, null)) {
				assertEquals(List.of("1", "2"), rows.next().cells());
			}
		}
		assertEquals(0, terminal.run("import", "--formats"), terminal.err());
		assertTrue(terminal.out().contains("SAS transport file"), terminal.out());
	}

	@Test
	void aNewChartExporterCompilesAndWritesNumbers() throws IOException {
		Path starling = Files.createDirectories(folder.resolve("starling/plugins")).getParent();
		Files.createFile(starling.resolve("plugins/org.starling.ode_1.0.0.jar"));
		Path project = folder.resolve("plots");
		assertEquals(0, terminal.run("plugin", "new", "my-plots", "--kind", "chart-exporter", "--into", project, "--starling", starling), terminal.err());
		ChartSpec chart = ChartSpec.of("It's", AxisSpec.linear("Time", "h"), AxisSpec.log("C", "mg/L"), SeriesSpec.line("plasma", new double[] { 0, 1 }, new double[] { 4, 0.25 }));
		Path script = folder.resolve("a.gp");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar(project).toUri().toURL() }, getClass().getClassLoader())) {
			ChartFormat format = ChartFormats.services(loader).stream().filter(f -> f.id().equals("my-plots")).findFirst().orElseThrow();
			ChartExporter.print().write(chart, format, FigureSize.FULL_WIDTH, 96, script);
		}
		assertTrue(Files.readString(script).contains("set logscale y\n") && Files.readString(script).contains("\n1.0 0.25 NaN NaN\nEOD\n"), Files.readString(script));
		assertEquals(0, terminal.run("figure", "--formats"), terminal.err());
		assertTrue(terminal.out().contains(".svg"), terminal.out());
		assertEquals(2, terminal.run("figure", folder.resolve("none.json"), "--out", folder.resolve("a.jpg")));
		assertTrue(terminal.err().contains(".png, .svg, .pdf, .csv"), terminal.err());
	}

	@Test
	void aNewReportSectionCompilesAndIsFound() throws IOException {
		Path starling = Files.createDirectories(folder.resolve("starling/plugins")).getParent();
		Files.createFile(starling.resolve("plugins/org.starling.ode_1.0.0.jar"));
		Path project = folder.resolve("chapter");
		assertEquals(0, terminal.run("plugin", "new", "my-chapter", "--kind", "report-section", "--into", project, "--starling", starling), terminal.err());
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar(project).toUri().toURL() }, getClass().getClassLoader())) {
			assertTrue(ServiceLoader.load(ReportSection.class, loader).stream().anyMatch(s -> s.get().id().equals("my-chapter") && s.get().place() == 5000));
		}
		assertEquals(0, terminal.run("report", "--sections"), terminal.err());
		assertTrue(terminal.out().contains("provenance"), terminal.out());
	}

	/** Maven's tests find jars by themselves, folders only when they are told; what a person wrote into the two files stays. */
	@Test
	void aProjectIsTurnedToAnotherInstallation() throws IOException {
		Path starling = Files.createDirectories(folder.resolve("starling/plugins")).getParent();
		Files.createFile(starling.resolve("plugins/org.starling.ode_1.0.0.jar"));
		Path project = folder.resolve("pair");
		assertEquals(0, terminal.run("plugin", "new", "pair", "--into", project, "--starling", starling), terminal.err());
		Path options = project.resolve(".mvn/maven.config");
		assertTrue(!Files.readString(options).contains("additionalClasspath"), Files.readString(options));
		Files.writeString(options, "-T2\n", StandardOpenOption.APPEND);
		Path newer = Files.createDirectories(folder.resolve("newer & $1/plugins/org.starling.tables_1.1.0/META-INF")).getParent();
		Files.writeString(newer.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nBundle-ClassPath: .,\n lib/poi.jar\n\n");
		Files.createFile(newer.resolveSibling("org.starling.ode_1.1.0.jar"));
		assertEquals(0, terminal.run("plugin", "target", project, "--starling", newer.getParent().getParent()), terminal.err());
		assertEquals(List.of("-Dtycho.version=5.0.2", "-T2", "-Dmaven.test.additionalClasspath=" + newer + "," + newer.resolve("lib/poi.jar")),
				Files.readAllLines(options));
		assertTrue(Files.readString(project.resolve("plugin.target")).contains("\"" + newer.getParent().toString().replace("&", "&amp;") + "\""));
		assertEquals(1, terminal.run("plugin", "target", folder, "--starling", starling));
		assertTrue(terminal.err().contains("plug-in project"), terminal.err());
	}

	@Test
	void badNamesAndPlacesAreRefused() throws IOException {
		Path starling = Files.createDirectories(folder.resolve("none"));
		assertEquals(2, terminal.run("plugin", "new", "9lives", "--into", folder.resolve("a")));
		assertTrue(terminal.err().contains("begin with a letter"), terminal.err());
		assertEquals(2, terminal.run("plugin", "new", "pair", "--package", "org.starling.pair"));
		assertEquals(2, terminal.run("plugin", "new", "pair", "--kind", "thing"));
		assertEquals(1, terminal.run("plugin", "new", "pair", "--into", folder.resolve("a"), "--starling", starling));
		assertTrue(terminal.err().contains("--starling") && Files.notExists(folder.resolve("a")), terminal.err());
		assertEquals(1, terminal.run("plugin", "install", starling));
		assertTrue(terminal.err().contains("no plug-in"), terminal.err());
	}

	/** What the build of the project makes, less the test. */
	private static Path jar(Path project) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		Path classes = Files.createDirectories(project.resolve("target/classes"));
		List<Path> sources;
		try (Stream<Path> files = Files.walk(project.resolve("src"))) {
			sources = files.filter(f -> f.toString().endsWith(".java")).toList();
		}
		try (var manager = compiler.getStandardFileManager(null, null, null)) {
			assertTrue(compiler.getTask(null, manager, null, List.of("-proc:none", "-Xlint:all", "-Werror", "-d", classes.toString(), "-cp",
					System.getProperty("java.class.path")), null, manager.getJavaFileObjectsFromPaths(sources)).call());
		}
		Path jar = project.resolve("target/made.jar");
		Manifest manifest;
		try (var in = Files.newInputStream(project.resolve("META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in);
		}
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out, manifest); Stream<Path> files = Files.walk(classes)) {
			for (Path f : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new JarEntry(classes.relativize(f).toString().replace('\\', '/')));
				Files.copy(f, zip);
			}
			try (Stream<Path> services = Files.list(project.resolve("src/META-INF/services"))) {
				for (Path f : services.toList()) {
					zip.putNextEntry(new JarEntry("META-INF/services/" + f.getFileName()));
					Files.copy(f, zip);
				}
			}
		}
		return jar;
	}
}
