package org.starling.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of messages.properties and plugin.properties: none missing, none unused, none malformed. */
final class MessageRule {

	private static final Pattern FIELD = Pattern.compile("public static String (\\w+);");
	private static final Pattern USE = Pattern.compile("\\bMessages\\.(\\w+)");
	private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z][\\w.]*)");
	private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)+");

	private final Tree tree;

	MessageRule(Tree tree) {
		this.tree = tree;
	}

	List<String> findings() {
		List<String> findings = new ArrayList<>();
		for (String bundle : tree.bundles()) {
			for (Path file : tree.files(bundle, "/messages.properties")) {
				judgeMessages(bundle, file, findings);
			}
			Path plugin = tree.folder(bundle).resolve("plugin.properties");
			if (Files.exists(plugin) && !bundle.equals("model.edit") && !bundle.equals("model")) {
				judgePlugin(bundle, plugin, findings);
			}
		}
		return findings;
	}

	private void judgeMessages(String bundle, Path file, List<String> findings) {
		String where = tree.relative(file);
		Path messages = file.resolveSibling("Messages.java");
		if (!Files.exists(messages)) {
			findings.add(where + ": no Messages.java beside it");
			return;
		}
		Set<String> keys = keys(file, where, findings);
		Set<String> fields = matches(FIELD, Tree.read(messages));
		Set<String> used = tree.sources(bundle).stream().filter(p -> !p.equals(messages)).map(Tree::read)
				.flatMap(text -> matches(USE, text).stream()).collect(Collectors.toSet());
		report(where + ": missing key ", minus(fields, keys), findings);
		report(where + ": key without a field in Messages.java ", minus(keys, fields), findings);
		report(where + ": unused key ", minus(fields, used), findings);
		for (String key : keys) {
			if (!KEY.matcher(key).matches()) {
				findings.add(where + ": key '" + key + "' has no meaningful form; use Place_what");
			}
		}
	}

	private void judgePlugin(String bundle, Path file, List<String> findings) {
		String where = tree.relative(file);
		String users = "";
		for (String name : new String[] { "plugin.xml", "META-INF/MANIFEST.MF" }) {
			Path user = tree.folder(bundle).resolve(name);
			users += Files.exists(user) ? Tree.read(user) : "";
		}
		Set<String> keys = keys(file, where, findings);
		Set<String> used = matches(REFERENCE, users);
		report(where + ": missing key ", minus(used, keys), findings);
		report(where + ": unused key ", minus(keys, used), findings);
	}

	private static Set<String> keys(Path file, String where, List<String> findings) {
		Properties properties = new Properties();
		String text = Tree.read(file);
		try {
			properties.load(new StringReader(text));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (IllegalArgumentException e) {
			findings.add(where + ": malformed: " + e.getMessage());
		}
		properties.forEach((key, value) -> {
			if (value.toString().isBlank()) {
				findings.add(where + ": key " + key + " has no text");
			}
			if (value.toString().matches("(?s).*\\{\\d.*")) {
				try {
					new MessageFormat(value.toString());
				} catch (IllegalArgumentException e) {
					findings.add(where + ": key " + key + " is malformed: " + e.getMessage());
				}
			}
		});
		long lines = text.lines().filter(l -> l.matches("[A-Za-z][\\w.]*\\s*[=:].*")).count();
		if (lines > properties.size()) {
			findings.add(where + ": a key stands twice");
		}
		return properties.stringPropertyNames();
	}

	private static Set<String> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> minus(Set<String> a, Set<String> b) {
		Set<String> rest = new TreeSet<>(a);
		rest.removeAll(b);
		return rest;
	}

	private static void report(String text, Set<String> keys, List<String> findings) {
		keys.forEach(k -> findings.add(text + k));
	}
}
