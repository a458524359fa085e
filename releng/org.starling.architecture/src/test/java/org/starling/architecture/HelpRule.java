package org.starling.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * F1 leads somewhere: each view, editor, wizard and page of an editor has a context, each context a chapter; and each step of a
 * guide that names a command has one, the same in each language.
 */
final class HelpRule {

	private static final List<String> WINDOWS = List.of("ui", "quantization.ui", "help");
	private static final Pattern PART = Pattern.compile("<(?:view|editor|wizard)\\b[^>]*?\\bid=\"([^\"]+)\"", Pattern.DOTALL);
	private static final Pattern CONTEXTS = Pattern.compile("<contexts file=\"([^\"]+)\" plugin=\"([^\"]+)\"");
	private static final Pattern CONTEXT = Pattern.compile("<context id=\"([^\"]+)\"[^>]*>\\s*<topic href=\"([^\"]+)\"");
	private static final Pattern LITERAL = Pattern.compile("setHelp\\([^;]*?, \"([\\w.]+)\"\\)");
	private static final Pattern PAGE = Pattern.compile("super\\(editor, (\"\\w+\"|[\\w.]*[A-Z_]{2,}), ");
	private static final Pattern COMMAND = Pattern.compile(" command=\"([^\"(]+)(?:\\(([\\w.]+)=([\\w.]+)\\))?\"");
	private static final Pattern STEP = Pattern.compile("<step id=\"([^\"]+)\" title=\"[^\"]+\"( command=\"[^\"]+\")?");

	private final Tree tree;
	private final Set<String> contexts = new TreeSet<>();
	private final List<String> findings = new ArrayList<>();

	HelpRule(Tree tree) {
		this.tree = tree;
	}

	List<String> findings() {
		readContexts();
		StringBuilder all = new StringBuilder();
		for (String bundle : tree.bundles()) {
			Path plugin = tree.folder(bundle).resolve("plugin.xml");
			if (Files.exists(plugin)) {
				all.append(Tree.read(plugin));
			}
		}
		for (String bundle : WINDOWS) {
			matches(PART, Tree.read(tree.folder(bundle).resolve("plugin.xml"))).forEach(id -> require(id, bundle + "/plugin.xml"));
			tree.sources(bundle).forEach(file -> source(bundle, file));
		}
		Path guides = tree.folder("help").resolve("guides");
		for (Path guide : tree.files("help", ".xml")) {
			if (guide.startsWith(guides)) {
				commands(guide, all.toString());
				sameSteps(guides.resolve(guide.getFileName()), guide);
			}
		}
		return findings;
	}

	private void readContexts() {
		Path help = tree.folder("help");
		Matcher file = CONTEXTS.matcher(Tree.read(help.resolve("plugin.xml")));
		while (file.find()) {
			Matcher context = CONTEXT.matcher(Tree.read(help.resolve(file.group(1))));
			while (context.find()) {
				if (!contexts.add(file.group(2) + "." + context.group(1))) {
					findings.add(file.group(1) + ": the context " + context.group(1) + " stands twice");
				}
				if (!Files.exists(help.resolve(context.group(2)))) {
					findings.add(file.group(1) + ": the context " + context.group(1) + " names " + context.group(2) + ", which is missing");
				}
			}
		}
	}

	private void require(String context, String where) {
		if (!contexts.contains(context)) {
			findings.add(where + ": no help context " + context + "; add it to a contexts file of org.starling.help");
		}
	}

	private void source(String bundle, Path file) {
		String text = Tree.read(file);
		String where = tree.relative(file);
		matches(LITERAL, text).stream().filter(id -> !id.endsWith(".")).forEach(id -> require(id, where));
		if (text.matches("(?s).*class \\w+ extends (WizardPage|EditorPart|ViewPart|CommonNavigator)\\b.*") && !text.contains("setHelp(")) {
			findings.add(where + ": F1 leads nowhere; call setHelp");
		}
		Matcher page = PAGE.matcher(text);
		if (page.find()) {
			String id = page.group(1).startsWith("\"") ? page.group(1).replace("\"", "") : constant(bundle, file, page.group(1));
			String plugin = "org.starling." + bundle + ".";
			if (contexts.stream().noneMatch(c -> c.startsWith(plugin) && c.endsWith("_" + id))) {
				findings.add(where + ": no help context of the page " + id + "; add …Editor_" + id + " to a contexts file of org.starling.help");
			}
		}
	}

	/** The value of a constant of the file, or of the class that it names. */
	private String constant(String bundle, Path file, String name) {
		String owner = name.contains(".") ? name.substring(0, name.indexOf('.')) : null;
		Path source = owner == null ? file : tree.sources(bundle).stream().filter(p -> p.endsWith(owner + ".java")).findFirst().orElse(file);
		Matcher value = Pattern.compile("String " + name.substring(name.indexOf('.') + 1) + " = \"(\\w+)\"").matcher(Tree.read(source));
		return value.find() ? value.group(1) : name;
	}

	private void sameSteps(Path english, Path guide) {
		if (!Files.exists(english) || !steps(english).equals(steps(guide))) {
			findings.add(tree.relative(guide) + ": other steps or commands than " + tree.relative(english));
		}
	}

	private static List<String> steps(Path guide) {
		return STEP.matcher(Tree.read(guide)).results().map(m -> m.group(1) + ' ' + m.group(2)).toList();
	}

	private void commands(Path guide, String plugins) {
		Matcher command = COMMAND.matcher(Tree.read(guide));
		while (command.find()) {
			if (command.group(1).startsWith("org.starling.") && !plugins.contains("<command id=\"" + command.group(1) + "\"")) {
				findings.add(tree.relative(guide) + ": no command " + command.group(1));
			}
			String value = command.group(3);
			if (value != null && value.startsWith("org.starling.") && !plugins.contains("id=\"" + value + "\"")) {
				findings.add(tree.relative(guide) + ": nothing has the id " + value);
			}
		}
	}

	private static Set<String> matches(Pattern pattern, String text) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}
}
