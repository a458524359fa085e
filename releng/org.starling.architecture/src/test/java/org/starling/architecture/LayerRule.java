package org.starling.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arrows between bundles point down: in manifests and in imports; engines know neither desktop nor EMF. */
final class LayerRule {

	private static final Pattern REQUIRED = Pattern.compile("org\\.starling\\.([a-z.]+)");
	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);
	private static final Pattern QUALIFIED = Pattern.compile("\\borg\\.(?:eclipse|starling)\\.[a-z]+[\\w.]*");
	/** Where names of other bundles stand in most files, and nowhere else. */
	private static final Pattern HEAD = Pattern.compile("^(?:import|package) [^;]*;", Pattern.MULTILINE);
	private static final List<String> DESKTOP = List.of("org.eclipse.core.", "org.eclipse.swt", "org.eclipse.ui",
			"org.eclipse.jface", "org.osgi.");

	private final Tree tree;
	private final Layers layers;

	LayerRule(Tree tree, Layers layers) {
		this.tree = tree;
		this.layers = layers;
	}

	List<String> findings() {
		List<String> findings = new ArrayList<>();
		for (String bundle : tree.bundles()) {
			if (!layers.knows(bundle)) {
				findings.add("org.starling." + bundle + " has no layer: add it to layers.txt");
				continue;
			}
			Set<String> required = required(bundle);
			for (String other : required) {
				judge(bundle, other, "MANIFEST.MF of org.starling." + bundle, findings);
			}
			for (Path source : tree.sources(bundle)) {
				judgeImports(bundle, required, source, findings);
			}
		}
		return findings;
	}

	private Set<String> required(String bundle) {
		String manifest = Tree.read(tree.folder(bundle).resolve("META-INF/MANIFEST.MF")).replace("\r", "")
				.replace("\n ", "");
		Set<String> names = new TreeSet<>();
		for (String line : manifest.split("\n")) {
			if (line.startsWith("Require-Bundle:") || line.startsWith("Import-Package:")) {
				Matcher m = REQUIRED.matcher(line);
				while (m.find()) {
					names.add(m.group(1));
				}
			}
		}
		return names;
	}

	private void judge(String from, String to, String where, List<String> findings) {
		if (!layers.knows(to)) {
			findings.add(where + ": org.starling." + to + " has no layer");
		} else if (!layers.allows(from, to)) {
			findings.add(where + ": org.starling." + from + " (L" + layers.layer(from) + ") must not use org.starling." + to
					+ " (L" + layers.layer(to) + ")");
		}
	}

	private void judgeImports(String bundle, Set<String> required, Path source, List<String> findings) {
		String where = tree.relative(source);
		String code = Tree.read(source);
		Set<String> names = new TreeSet<>();
		IMPORT.matcher(code).results().forEach(m -> names.add(m.group(1)));
		if (QUALIFIED.matcher(HEAD.matcher(code).replaceAll("")).find()) {
			QUALIFIED.matcher(withoutCommentsAndStrings(code)).results().forEach(m -> names.add(m.group()));
		}
		for (String name : names) {
			String owner = owner(name);
			if (owner != null && !owner.equals(bundle)) {
				judge(bundle, owner, where, findings);
			}
			if (layers.layer(bundle) <= 3 && DESKTOP.stream().anyMatch(name::startsWith)) {
				findings.add(where + ": an engine (L" + layers.layer(bundle) + ") imports the desktop: " + name);
			}
			if (layers.layer(bundle) == 0 && name.startsWith("org.eclipse.emf")) {
				findings.add(where + ": L0 knows no EMF: " + name);
			}
		}
	}

	/** The bundle whose name is the longest prefix of a qualified name, or null when the name is not ours. */
	private String owner(String name) {
		if (!name.startsWith("org.starling.")) {
			return null;
		}
		String best = null;
		for (String bundle : layers.rooms().keySet()) {
			if ((name + ".").startsWith("org.starling." + bundle + ".") && (best == null || bundle.length() > best.length())) {
				best = bundle;
			}
		}
		return best;
	}

	static String withoutCommentsAndStrings(String code) {
		return code.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("\"\"\"(?s:.*?)\"\"\"", "\"\"")
				.replaceAll("\"(?:\\\\.|[^\"\\\\\n])*\"", "\"\"").replaceAll("//[^\n]*", "");
	}
}
