package org.starling.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person reads in the window is there in German, too: each key, with the same {0}, {1} … in its text. */
final class LanguageRule {

	private static final Pattern PLACE = Pattern.compile("\\{\\d+");
	private static final String ENDING = ".properties";

	private final Tree tree;

	LanguageRule(Tree tree) {
		this.tree = tree;
	}

	/** The texts of the model's editing support are made by the generator; an example is copied and renamed by its reader. */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		for (String bundle : tree.bundles()) {
			if (!bundle.equals("model") && !bundle.equals("model.edit") && !bundle.startsWith("sdk.examples.")) {
				for (Path file : tree.files(bundle, ENDING)) {
					String name = file.getFileName().toString();
					if (name.equals("messages" + ENDING) || name.equals("plugin" + ENDING)) {
						judge(file, findings);
					}
				}
			}
		}
		return findings;
	}

	private void judge(Path english, List<String> findings) {
		String name = english.getFileName().toString();
		Path german = english.resolveSibling(name.replace(ENDING, "_de" + ENDING));
		String where = tree.relative(german);
		if (!Files.exists(german)) {
			findings.add(where + ": missing");
			return;
		}
		Properties from = load(english);
		Properties to = load(german);
		Set<String> keys = new TreeSet<>(from.stringPropertyNames());
		keys.addAll(to.stringPropertyNames());
		for (String key : keys) {
			if (!to.containsKey(key)) {
				findings.add(where + ": " + key + " is missing");
			} else if (!from.containsKey(key)) {
				findings.add(where + ": there is no English " + key);
			} else if (!places(from.getProperty(key)).equals(places(to.getProperty(key)))) {
				findings.add(where + ": " + key + " has other {} than the English text");
			}
		}
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
	}

	private static Properties load(Path file) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(Tree.read(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
		return properties;
	}
}
