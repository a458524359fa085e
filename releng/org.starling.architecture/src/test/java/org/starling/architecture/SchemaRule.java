package org.starling.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each extension point has a schema that really says what it is for, since when, how it is used and implemented. */
final class SchemaRule {

	private static final Pattern POINT = Pattern.compile("<extension-point[^>]*schema=\"([^\"]+)\"");
	private static final Pattern DECLARED = Pattern.compile("<extension-point\\b");
	private static final List<String> SECTIONS = List.of("since", "examples", "apiInfo", "implementation");

	private final Tree tree;

	SchemaRule(Tree tree) {
		this.tree = tree;
	}

	List<String> findings() {
		List<String> findings = new ArrayList<>();
		for (String bundle : tree.bundles()) {
			Path plugin = tree.folder(bundle).resolve("plugin.xml");
			if (!Files.exists(plugin)) {
				continue;
			}
			String xml = Tree.read(plugin);
			Matcher point = POINT.matcher(xml);
			int withSchema = 0;
			while (point.find()) {
				withSchema++;
				judge(tree.folder(bundle).resolve(point.group(1)), findings);
			}
			if (DECLARED.matcher(xml).results().count() > withSchema) {
				findings.add(tree.relative(plugin) + ": an extension point has no schema");
			}
		}
		return findings;
	}

	private void judge(Path schema, List<String> findings) {
		String where = tree.relative(schema);
		if (!Files.exists(schema)) {
			findings.add(where + ": no such schema");
			return;
		}
		String text = Tree.read(schema);
		if (text.contains("[Enter ")) {
			findings.add(where + ": a placeholder of the template is left");
		}
		for (String section : SECTIONS) {
			Matcher m = Pattern.compile("<meta\\.section type=\"" + section + "\"/>(.*?)</documentation>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
					.matcher(text);
			if (!m.find() || m.group(1).replaceAll("<[^>]*>|&[a-z]+;", " ").strip().length() < (section.equals("since") ? 3 : 40)) {
				findings.add(where + ": section " + section + " is missing or says nothing");
			}
		}
	}
}
