package org.starling.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The house as it stands keeps its rules. */
class ArchitectureTest {

	private final Tree tree = new Tree(Path.of(System.getProperty("starling.root", "../..")).toAbsolutePath().normalize());

	@Test
	void arrowsPointDown() throws IOException, URISyntaxException {
		none(new LayerRule(tree, layers()).findings());
	}

	@Test
	void eachBundleIsBuiltAndShipped() throws IOException {
		none(new FeatureRule(tree).findings());
	}

	@Test
	void extensionPointsAreDocumented() {
		none(new SchemaRule(tree).findings());
	}

	@Test
	void messageKeysFit() {
		none(new MessageRule(tree).findings());
	}

	@Test
	void textsAreGermanToo() {
		none(new LanguageRule(tree).findings());
	}

	@Test
	void whatOthersSeeIsDocumented() {
		none(new DocumentationRule(tree).findings());
	}

	@Test
	void helpLeadsSomewhere() {
		none(new HelpRule(tree).findings());
	}

	@Test
	void linksLeadSomewhere() {
		none(new LinkRule(tree).findings());
	}

	@Test
	void habitsAreKept() {
		none(new HabitRule(tree).findings());
	}

	static Layers layers() throws IOException, URISyntaxException {
		return Layers.parse(Files.readAllLines(Path.of(ArchitectureTest.class.getResource("/layers.txt").toURI())));
	}

	private static void none(List<String> findings) {
		assertTrue(findings.isEmpty(), () -> findings.size() + " findings:\n" + String.join("\n", findings));
	}
}
