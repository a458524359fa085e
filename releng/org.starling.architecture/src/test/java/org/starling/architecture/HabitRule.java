package org.starling.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Habits that are cheap to check: no swallowed exception, nothing left open, no file beyond measure. */
final class HabitRule {

	private static final int LONGEST_FILE = 600;

	private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();
	static {
		FORBIDDEN.put("prints a stack trace", Pattern.compile("printStackTrace\\s*\\("));
		FORBIDDEN.put("catches Throwable", Pattern.compile("catch\\s*\\(\\s*(final\\s+)?Throwable\\b"));
		FORBIDDEN.put("swallows an exception", Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}"));
	}
	private static final Pattern LEFT_OPEN = Pattern.compile("/{2}.*\\b(TODO|FIXME|XXX)\\b");

	private final Tree tree;

	HabitRule(Tree tree) {
		this.tree = tree;
	}

	List<String> findings() {
		List<String> findings = new ArrayList<>();
		for (Path file : tree.allJava()) {
			String where = tree.relative(file);
			String text = Tree.read(file);
			long lines = text.lines().count();
			if (lines > LONGEST_FILE) {
				findings.add(where + ": " + lines + " lines; split it");
			}
			if (LEFT_OPEN.matcher(text).find()) {
				findings.add(where + ": something is left open");
			}
			if (text.contains("catch") || text.contains("printStackTrace")) {
				String code = LayerRule.withoutCommentsAndStrings(text);
				FORBIDDEN.forEach((what, pattern) -> {
					if (pattern.matcher(code).find()) {
						findings.add(where + ": " + what);
					}
				});
			}
		}
		return findings;
	}
}
