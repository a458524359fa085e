package org.starling.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stranger is told what each public type is for, and each package that other bundles see. */
final class DocumentationRule {

	private static final Pattern EXPORTS = Pattern.compile("^Export-Package: (.*)$", Pattern.MULTILINE);
	private static final Pattern PACKAGE = Pattern.compile("(?:^|,)\\s*([\\w.]+)(?=[;,]|$)");
	private static final Pattern TYPE = Pattern.compile("^public (?:[a-z-]+ )*(?:class|interface|record|enum|@interface) \\w+", Pattern.MULTILINE);
	/** What ends a comment and what may stand between it and its type: annotations, whose texts may go over several lines. */
	private static final Pattern COMMENTED = Pattern.compile("\\*/\\s*(?:@[^/]*)?$");
	private static final Pattern BLOCK = Pattern.compile("(?s)\"(?:\\\\.|[^\"\\\\])*\"");

	private final Tree tree;

	DocumentationRule(Tree tree) {
		this.tree = tree;
	}

	List<String> findings() {
		List<String> findings = new ArrayList<>();
		for (String bundle : tree.bundles()) {
			packages(bundle, findings);
			for (Path file : tree.sources(bundle)) {
				if (!isTold(Tree.read(file))) {
					findings.add(tree.relative(file) + ": a public type without Javadoc; say what it is, units, thread, failure, source");
				}
			}
		}
		return findings;
	}

	/** Packages of generated code alone have no folder in src. */
	private void packages(String bundle, List<String> findings) {
		String manifest = Tree.read(tree.folder(bundle).resolve("META-INF/MANIFEST.MF")).replace("\r", "").replace("\n ", "");
		Matcher exports = EXPORTS.matcher(manifest);
		if (!exports.find()) {
			return;
		}
		Matcher name = PACKAGE.matcher(exports.group(1).replaceAll("\"[^\"]*\"", ""));
		while (name.find()) {
			Path folder = tree.folder(bundle).resolve("src").resolve(name.group(1).replace('.', '/'));
			if (Files.isDirectory(folder) && !Files.exists(folder.resolve("package-info.java"))) {
				findings.add(tree.relative(folder) + ": no package-info.java; say what stands in it");
			}
		}
	}

	private static boolean isTold(String code) {
		Matcher type = TYPE.matcher(code);
		return !type.find() || COMMENTED.matcher(BLOCK.matcher(code.substring(0, type.start())).replaceAll("\"\"")).find();
	}
}
