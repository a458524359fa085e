package org.starling.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each bundle of the product stands in a feature and in the build, and its unit tests are run. */
final class FeatureRule {

	private final Tree tree;

	FeatureRule(Tree tree) {
		this.tree = tree;
	}

	List<String> findings() throws java.io.IOException {
		String features;
		try (Stream<Path> all = Files.walk(tree.root().resolve("features"), 2)) {
			features = String.join("\n", all.filter(p -> p.endsWith("feature.xml")).map(Tree::read).toList());
		}
		String modules = Tree.read(tree.root().resolve("bundles/pom.xml"));
		String tested = Tree.read(tree.folder("tests.run").resolve("META-INF/MANIFEST.MF"));
		List<String> findings = new ArrayList<>();
		for (String bundle : tree.bundles()) {
			if (!features.contains("\"org.starling." + bundle + "\"")) {
				findings.add("org.starling." + bundle + " stands in no feature");
			}
			if (!modules.contains("<module>org.starling." + bundle + "</module>")) {
				findings.add("org.starling." + bundle + " stands not in bundles/pom.xml");
			}
			if (Files.exists(tree.folder(bundle).resolve("src_test")) && !tested.matches("(?s).*[ ,]org\\.starling\\." + Pattern.quote(bundle) + "[,\\s].*")) {
				findings.add("org.starling." + bundle + " has a src_test but the manifest of org.starling.tests.run requires it not");
			}
		}
		return findings;
	}
}
