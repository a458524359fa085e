package org.starling.sdk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The names in a plug-in that follow from one.
 *
 * @param id          lower case with hyphens: what project files keep
 * @param className   beginning of the classes' names
 * @param packageName of the classes; also the bundle's symbolic name
 * @param label       for a person
 */
public record PluginNames(String id, String className, String packageName, String label) {

	private static final Set<String> WORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
			"continue", "default", "do", "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if", "implements",
			"import", "instanceof", "int", "interface", "long", "native", "new", "package", "private", "protected", "public", "return", "short",
			"static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "try", "void", "volatile", "while",
			"true", "false", "null", "_");

	/**
	 * @param name        words of letters and digits, with hyphens, spaces or capitals between them: {@code my-pair}, {@code MyPair}
	 * @param packageName or null for {@code com.example.} and the name
	 * @throws IllegalArgumentException saying what a name may be
	 */
	public static PluginNames of(String name, String packageName) {
		String id = name.strip().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replaceAll("[\\s_-]+", "-").toLowerCase(Locale.ROOT);
		if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
			throw new IllegalArgumentException("'" + name + "' can't name a plug-in: take words of Latin letters and digits that begin with a "
					+ "letter, such as my-pair");
		}
		StringBuilder className = new StringBuilder();
		for (String word : id.split("-")) {
			className.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
		}
		String inPackage = packageName == null || packageName.isBlank() ? "com.example." + id.replace("-", "") : packageName.strip();
		if (!inPackage.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+") || Arrays.stream(inPackage.split("\\.")).anyMatch(WORDS::contains)) {
			throw new IllegalArgumentException("'" + inPackage + "' can't name a package: take at least two lower-case words with dots between "
					+ "them that are no words of Java, such as com.example.mypair; --package names another");
		}
		if (inPackage.startsWith("org.starling.")) {
			throw new IllegalArgumentException("packages in org.starling belong to Starling; take a name of your own, such as com.example.mypair");
		}
		String label = Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
		return new PluginNames(id, className.toString(), inPackage, label);
	}

	/** A template with the names in it. */
	String fill(String template) {
		return template.replace("${id}", id).replace("${Name}", className).replace("${package}", packageName).replace("${label}", label);
	}
}
