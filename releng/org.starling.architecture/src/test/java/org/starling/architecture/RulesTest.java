package org.starling.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules find what they are for, in small trees that break them on purpose. */
class RulesTest {

	private static final Layers LAYERS = Layers.parse(List.of("low : 0", "side : 0", "high : 1"));

	@TempDir
	Path root;

	private Tree tree;

	@BeforeEach
	void emptyTree() throws IOException {
		Files.createDirectories(root.resolve("bundles"));
		tree = new Tree(root);
	}

	@Test
	void anUpwardRequirementIsFound() throws IOException {
		bundle("low", "Require-Bundle: org.starling.high");
		bundle("high", "Require-Bundle: org.starling.low");
		assertEquals(List.of("MANIFEST.MF of org.starling.low: org.starling.low (L0) must not use org.starling.high (L1)"),
				new LayerRule(tree, LAYERS).findings());
	}

	@Test
	void testsThatNobodyRunsAreFound() throws IOException {
		Files.createDirectories(root.resolve("features"));
		for (String name : List.of("low", "high")) {
			bundle(name, "");
			Files.createDirectories(tree.folder(name).resolve("src_test"));
			Files.writeString(Files.createDirectories(root.resolve("features/" + name)).resolve("feature.xml"), "\"org.starling." + name + "\"");
		}
		bundle("tests.run", "Require-Bundle: org.starling.low.er,\n org.starling.high\n");
		Files.writeString(root.resolve("bundles/pom.xml"), "<module>org.starling.low</module><module>org.starling.high</module>");
		assertEquals(List.of("org.starling.low has a src_test but the manifest of org.starling.tests.run requires it not"),
				new FeatureRule(tree).findings());
	}

	@Test
	void anUpwardImportASidewaysOneAndADesktopImportAreFound() throws IOException {
		bundle("low", "");
		write("bundles/org.starling.low/src/org/starling/low/A.java", """
				package org.starling.low;
				import org.starling.high.B;
				import org.starling.side.C;
				import org.eclipse.swt.SWT;
				class A {}
				""");
		assertEquals(3, new LayerRule(tree, LAYERS).findings().size());
	}

	@Test
	void aQualifiedNameInCodeIsFoundOneInACommentIsNot() throws IOException {
		bundle("low", "");
		write("bundles/org.starling.low/src/org/starling/low/A.java",
				"package org.starling.low;\n/** org.starling.high.B */\nclass A { String s = \"org.starling.high.B\"; }\n");
		assertTrue(new LayerRule(tree, LAYERS).findings().isEmpty());
		write("bundles/org.starling.low/src/org/starling/low/A.java",
				"package org.starling.low;\nclass A { org.starling.high.B b; }\n");
		assertEquals(1, new LayerRule(tree, LAYERS).findings().size());
	}

	@Test
	void aBundleWithoutLayerIsFound() throws IOException {
		bundle("stray", "");
		assertEquals(1, new LayerRule(tree, LAYERS).findings().size());
	}

	@Test
	void aPlaceholderSchemaIsFound() throws IOException {
		bundle("high", "");
		write("bundles/org.starling.high/plugin.xml", "<plugin><extension-point id=\"x\" name=\"x\" schema=\"schema/x.exsd\"/></plugin>");
		write("bundles/org.starling.high/schema/x.exsd",
				"<documentation><meta.section type=\"since\"/>[Enter the first release]</documentation>");
		List<String> findings = new SchemaRule(tree).findings();
		assertTrue(findings.stream().anyMatch(f -> f.contains("placeholder")), findings::toString);
		assertTrue(findings.stream().anyMatch(f -> f.contains("section examples")), findings::toString);
	}

	@Test
	void missingUnusedAndMalformedKeysAreFound() throws IOException {
		bundle("high", "");
		String folder = "bundles/org.starling.high/src/org/starling/high/";
		write(folder + "Messages.java", "class Messages {\npublic static String View_title;\npublic static String View_gone;\npublic static String View_idle;\n}");
		write(folder + "User.java", "class User { String a = Messages.View_title + Messages.View_gone; }");
		write(folder + "messages.properties", "View_title = Hello {0\nView_idle = Idle\nView_extra = Extra\n");
		String findings = String.join("\n", new MessageRule(tree).findings());
		assertTrue(findings.contains("missing key View_gone"), findings);
		assertTrue(findings.contains("unused key View_idle"), findings);
		assertTrue(findings.contains("View_extra"), findings);
		assertTrue(findings.contains("View_title is malformed"), findings);
	}

	@Test
	void aKeyWithoutGermanOrWithAnotherPlaceholderIsFound() throws IOException {
		bundle("high", "");
		String folder = "bundles/org.starling.high/src/org/starling/high/";
		write(folder + "messages.properties", "View_title = Hello {0}\nView_none = None\n");
		write(folder + "messages_de.properties", "View_title = Hallo\n");
		write("bundles/org.starling.high/plugin.properties", "name = High\n");
		assertEquals(3, new LanguageRule(tree).findings().size());
	}

	@Test
	void aPublicTypeAndAPackageWithoutDocumentationAreFound() throws IOException {
		bundle("low", "Export-Package: org.starling.low,\n org.starling.low.gen");
		String folder = "bundles/org.starling.low/src/org/starling/low/";
		write(folder + "A.java", "package org.starling.low;\n\npublic final class A {\n}\n");
		write(folder + "B.java", "package org.starling.low;\n\n/** Bees. */\n@Command(name = \"b\",\n\tdescription = \"b/c*/\")\npublic record B() {\n}\n");
		write(folder + "C.java", "package org.starling.low;\n\nclass C {\n}\n");
		List<String> findings = new DocumentationRule(tree).findings();
		assertEquals(2, findings.size(), findings::toString);
		assertTrue(findings.getLast().contains("A.java"), findings::toString);
	}

	@Test
	void aSwallowedExceptionIsFound() throws IOException {
		write("bundles/A.java", "class A { void a() { try { a(); } catch (RuntimeException e) { } } }");
		assertEquals(1, new HabitRule(tree).findings().size());
	}

	private void bundle(String name, String header) throws IOException {
		write("bundles/org.starling." + name + "/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n" + header + "\n");
	}

	private void write(String path, String text) throws IOException {
		Path file = root.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
