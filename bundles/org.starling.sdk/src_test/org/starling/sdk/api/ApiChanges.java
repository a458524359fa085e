package org.starling.sdk.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a new version breaks plug-ins that were compiled against an old one. Rules: Java Language Specification, chapter 13, and for new abstract methods
 * and checked exceptions what keeps their sources from compiling.
 */
final class ApiChanges {

	private final Map<String, ApiType> before;
	private final Map<String, ApiType> now;
	private final List<String> found = new ArrayList<>();

	private ApiChanges(Map<String, ApiType> before, Map<String, ApiType> now) {
		this.before = before;
		this.now = now;
	}

	/** A sentence for each break; empty when plug-ins go on working. */
	static List<String> breaking(Map<String, ApiType> before, Map<String, ApiType> now) {
		ApiChanges changes = new ApiChanges(before, now);
		before.values().forEach(changes::judge);
		return changes.found;
	}

	private void judge(ApiType old) {
		ApiType type = now.get(old.name());
		if (type == null) {
			found.add(old.name() + ": is gone, or no longer public");
			return;
		}
		words(old, type);
		Set<String> above = above(type, now);
		for (String name : above(old, before)) {
			if (!above.contains(name)) {
				found.add(old.name() + ": is no longer a " + name);
			}
		}
		boolean implemented = (old.has("interface") || old.has("abstract")) && !old.has("sealed");
		for (Map.Entry<String, String> member : old.members().entrySet()) {
			String words = member(type, member.getKey());
			if (words == null) {
				found.add(old.name() + "." + member.getKey() + ": is gone, or no longer visible");
			} else {
				member(old.name() + "." + member.getKey(), member.getValue(), words);
			}
		}
		type.members().forEach((key, words) -> {
			if (implemented && has(words, "abstract") && member(old, key, before) == null) {
				found.add(old.name() + "." + key + ": is new and abstract, which classes of plug-ins do not have; give it a body (default)");
			}
		});
	}

	private void words(ApiType old, ApiType type) {
		for (String kind : List.of("class", "interface", "enum", "annotation")) {
			if (old.has(kind) && !type.has(kind)) {
				found.add(old.name() + ": is no longer a kind of " + kind);
			}
		}
		for (String closed : List.of("final", "sealed", "abstract")) {
			if (type.has(closed) && !old.has(closed) && !(closed.equals("sealed") && old.has("final"))) {
				found.add(old.name() + ": has become " + closed);
			}
		}
		if (old.has("public") && !type.has("public")) {
			found.add(old.name() + ": is no longer public");
		}
	}

	private void member(String name, String old, String words) {
		if (has(old, "public") && !has(words, "public")) {
			found.add(name + ": is no longer public");
		}
		if (has(old, "static") != has(words, "static")) {
			found.add(name + ": is " + (has(old, "static") ? "no longer" : "now") + " static");
		}
		boolean method = name.contains("(");
		for (String closed : List.of("final", "abstract")) {
			if (has(words, closed) && !has(old, closed) && !(method && closed.equals("final") && has(words, "static"))) {
				found.add(name + ": has become " + closed);
			}
		}
		if (!method && !bracket(old).isEmpty() && !bracket(old).equals(bracket(words))) {
			found.add(name + ": the constant has another value, and plug-ins keep the old one until they are compiled again");
		}
		if (method) {
			Set<String> thrown = new TreeSet<>(List.of(bracket(words).split(",")));
			thrown.removeAll(List.of(bracket(old).split(",")));
			thrown.remove("");
			if (!thrown.isEmpty()) {
				found.add(name + ": now throws " + thrown);
			}
		}
	}

	private static boolean has(String words, String word) {
		return Arrays.asList(words.split(" ")).contains(word);
	}

	private static String bracket(String words) {
		int at = words.indexOf('[');
		return at < 0 ? "" : words.substring(at + 1, words.length() - 1);
	}

	private String member(ApiType type, String key) {
		return member(type, key, now);
	}

	/** Of the type or of one above it that is in the record; constructors are not inherited. */
	private static String member(ApiType type, String key, Map<String, ApiType> types) {
		String own = type.members().get(key);
		if (own != null || key.startsWith("<init>")) {
			return own;
		}
		for (String name : type.above()) {
			ApiType other = types.get(name);
			String inherited = other == null ? null : member(other, key, types);
			if (inherited != null) {
				return inherited;
			}
		}
		return null;
	}

	private static Set<String> above(ApiType type, Map<String, ApiType> types) {
		Set<String> all = new HashSet<>();
		for (String name : type.above()) {
			all.add(name);
			if (types.containsKey(name)) {
				all.addAll(above(types.get(name), types));
			}
		}
		return all;
	}
}
