package org.starling.sdk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plug-in's compiled code sees of a public type: erased, as the virtual machine links it (Java Virtual Machine Specification, 5.4.3).
 *
 * @param name    with its package; a nested one with $
 * @param words   modifiers and kind: {@code public final class}
 * @param above   superclass, then interfaces, those of java.lang.Object left out
 * @param members words of fields and methods by their key, {@code name : type} or {@code name(types) : type}
 */
record ApiType(String name, String words, List<String> above, SortedMap<String, String> members) {

	boolean has(String word) {
		return List.of(words.split(" ")).contains(word);
	}

	/** Lines of a record: the type, then its members indented by a tab. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add(words + " " + name + (above.isEmpty() ? "" : " : " + String.join(", ", above)));
		members.forEach((key, value) -> lines.add("\t" + value + " " + key));
		return lines;
	}

	/** The types of a record's lines, by name. */
	static SortedMap<String, ApiType> parse(List<String> lines) {
		SortedMap<String, ApiType> types = new TreeMap<>();
		ApiType type = null;
		for (String line : lines) {
			if (line.startsWith("\t") && type != null) {
				int key = keyStart(line);
				type.members.put(line.substring(key), line.substring(1, key - 1));
			} else if (!line.isBlank() && !line.startsWith("#")) {
				int colon = line.indexOf(" : ");
				String head = colon < 0 ? line : line.substring(0, colon);
				int name = head.lastIndexOf(' ');
				type = new ApiType(head.substring(name + 1), head.substring(0, name), colon < 0 ? List.of() : List.of(line.substring(colon + 3).split(", ")), new TreeMap<>());
				types.put(type.name, type);
			}
		}
		return types;
	}

	/** Behind the words in front of a member's name; values and exceptions stand in brackets without blanks before the name. */
	private static int keyStart(String line) {
		int end = line.indexOf('(') >= 0 ? line.indexOf('(') : line.indexOf(" : ");
		return line.lastIndexOf(' ', end - 1) + 1;
	}
}
