package org.starling.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links of the manual and of the help lead to files; each chapter of the manual stands in the contents of the help. */
final class LinkRule {

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
	private static final String CONTENT = "bundles/org.starling.help/content";

	private final Tree tree;

	LinkRule(Tree tree) {
		this.tree = tree;
	}

	List<String> findings() {
		List<String> findings = new ArrayList<>();
		List<Path> files = new ArrayList<>(markdown(tree.root().resolve("docs")));
		files.addAll(markdown(tree.root().resolve(CONTENT)));
		files.add(tree.root().resolve("README.md"));
		for (Path file : files) {
			Matcher link = LINK.matcher(Tree.read(file).replaceAll("(?m)^ {4}.*$|`[^`\\n]*`", ""));
			while (link.find()) {
				if (!link.group(1).contains(":") && !leads(file, link.group(1))) {
					findings.add(tree.relative(file) + ": the link " + link.group(1) + " leads nowhere");
				}
			}
		}
		Path contents = tree.root().resolve(CONTENT).resolve("contents.txt");
		Set<String> listed = Tree.read(contents).lines().map(String::strip).collect(Collectors.toSet());
		for (Path file : files) {
			String name = file.getParent().getFileName() + "/" + file.getFileName();
			if (file.getParent().equals(tree.root().resolve("docs")) || file.getParent().equals(contents.getParent())) {
				if (!listed.contains(name)) {
					findings.add(tree.relative(contents) + ": the chapter " + name + " is not listed");
				}
			}
		}
		listed.stream().filter(l -> !l.isEmpty() && !Files.exists(place(l))).forEach(l -> findings.add(tree.relative(contents) + ": there is no " + l));
		return findings;
	}

	/** In the help the manual stands beside the guide. */
	private boolean leads(Path file, String link) {
		return Files.exists(file.resolveSibling(link)) || link.startsWith("../docs/") && Files.exists(tree.root().resolve(link.substring(3)));
	}

	private Path place(String listed) {
		return listed.startsWith("docs/") ? tree.root().resolve(listed) : tree.root().resolve("bundles/org.starling.help").resolve(listed);
	}

	private static List<Path> markdown(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
