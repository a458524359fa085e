package org.starling.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.sdk.PluginKind;

/** Plug-ins that were compiled against the last version go on working; what a break is, is tried at pairs of small sources. */
class ApiTest {

	@TempDir
	private Path folder;

	/** Where all bundles are compiled before the tests: in a build of single ones class files may be older than the record. */
	@Test
	void pluginsOfTheLastVersionGoOnWorking() throws Exception {
		assumeTrue(System.getProperty("basedir", "").endsWith("org.starling.tests.run"), "compares in builds of everything");
		Path root = Path.of(PluginKind.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		while (root != null && !Files.isDirectory(root.resolve("releng/api"))) {
			root = root.getParent();
		}
		ApiRecord api = new ApiRecord(root);
		SortedMap<String, ApiType> recorded = api.recorded();
		assertTrue(recorded.containsKey("org.starling.ode.OdeSolverProvider") && recorded.size() > 300, recorded.size() + " types");
		for (PluginKind kind : PluginKind.values()) {
			assertTrue(recorded.containsKey(kind.service()), "releng/api has no record of " + kind.service() + ": add a file with the name of its bundle, and run ./build api");
		}
		List<String> breaking = ApiChanges.breaking(recorded, api.compiled());
		assertEquals("", String.join("\n", breaking), "plug-ins of the last version break. Keep what they use (a method that calls the new one, @Deprecated), or, if it has to "
				+ "be, say so in the commit and record the new state: ./build api");
	}

	/** Sources of a version and the next, and what is to be said of them. */
	private record Case(String before, String now, String... sentences) {
	}

	/** Each break by the section of the Java Language Specification that names it, then what chapter 13 names as harmless. */
	private static final List<Case> CASES = List.of(
			new Case("public class A { public void f() {} }", "class A { public void f() {} }", "A: is gone, or no longer public"), // 13.4.3
			new Case("public class A { public void f() {} }", "public class A { void f() {} }", "A.f() : void: is gone, or no longer visible"), // 13.4.7
			new Case("public class A { public void f(int a) {} }", "public class A { public void f(long a) {} }", "A.f(int) : void: is gone, or no longer visible"), // 13.4.14
			new Case("public class A { public int f() { return 1; } }", "public class A { public long f() { return 1; } }", "A.f() : int: is gone, or no longer visible"), // 13.4.15
			new Case("public class A { }", "public final class A { private A() { } }", "A: has become final", "A.<init>() : void: is gone, or no longer visible"), // 13.4.2, 13.4.12
			new Case("public class A implements Runnable { public void run() {} }", "public class A { public void run() {} }", "A: is no longer a java.lang.Runnable"), // 13.4.4
			new Case("public class A { public static void f() {} }", "public class A { public void f() {} }", "A.f() : void: is no longer static"), // 13.4.19
			new Case("public class A { public static final int F = 1; }", "public class A { public static final int F = 2; }",
					"A.F : int: the constant has another value, and plug-ins keep the old one until they are compiled again"), // 13.4.9
			new Case("public interface A { void f(); }", "public interface A { void f(); void g(); }",
					"A.g() : void: is new and abstract, which classes of plug-ins do not have; give it a body (default)"), // 13.5.3
			new Case("public interface A { void f(); }", "public interface A { void f() throws java.io.IOException; }", "A.f() : void: now throws [java.io.IOException]"), // 11.2.3
			new Case("public record A(int a) { }", "public record A(int a, int b) { }", "A.<init>(int) : void: is gone, or no longer visible"), // 8.10.4
			new Case("public enum A { B, C }", "public enum A { B }", "A.C : A: is gone, or no longer visible"), // 13.4.26
			new Case("public class A { public void f() {} }", "public class A extends B { } abstract class B { void f() {} }", "A.f() : void: is gone, or no longer visible"),
			new Case("public interface A { void f(); }", "public interface A { void f(); default void g() {} int H = 1; }"),
			new Case("public class A { public void f() throws Exception {} void g() {} }", "public class A { public final int H = 1; public void f() {} }"),
			new Case("public enum A { B }", "public enum A { B, C }"),
			new Case("public sealed interface A { record B(int[][] c, java.util.Map.Entry<String, int[]> d) implements A {} }",
					"public sealed interface A { int e(); record B(int[][] c, java.util.Map.Entry<String, int[]> d) implements A { public int e() { return 1; } } }"));

	@Test
	void breaksAreSaidAndAdditionsAreFree() throws IOException {
		SortedMap<String, ApiType> before = types(CASES.stream().map(Case::before).toList());
		SortedMap<String, ApiType> now = types(CASES.stream().map(Case::now).toList());
		List<String> lines = before.values().stream().flatMap(type -> type.lines().stream()).toList();
		assertEquals(before, ApiType.parse(lines), "a record is read as it was written");
		for (int k = 0; k < CASES.size(); k++) {
			String own = "k" + k + ".";
			List<String> sentences = ApiChanges.breaking(before.subMap(own, own + "\uffff"), now).stream().map(sentence -> sentence.replace(own, "")).toList();
			assertEquals(List.of(CASES.get(k).sentences()), sentences, CASES.get(k).before() + " -> " + CASES.get(k).now());
		}
	}

	/** Each source is in a package of its own: k0, k1, … */
	private SortedMap<String, ApiType> types(List<String> sources) throws IOException {
		Path out = Files.createTempDirectory(folder, "classes");
		List<Path> files = new ArrayList<>();
		for (int k = 0; k < sources.size(); k++) {
			files.add(Files.writeString(Files.createDirectories(out.resolve("k" + k)).resolve("A.java"), "package k" + k + ";\n" + sources.get(k)));
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (var manager = compiler.getStandardFileManager(null, null, null)) {
			assertTrue(compiler.getTask(null, manager, null, List.of("-proc:none", "-d", out.toString()), null, manager.getJavaFileObjectsFromPaths(files)).call());
		}
		SortedMap<String, ApiType> types = new TreeMap<>();
		try (var all = Files.walk(out)) {
			for (Path each : all.filter(f -> f.toString().endsWith(".class")).toList()) {
				ApiType type = ApiReader.type(ClassFile.of().parse(each));
				if (type != null) {
					types.put(type.name(), type);
				}
			}
		}
		return types;
	}
}
