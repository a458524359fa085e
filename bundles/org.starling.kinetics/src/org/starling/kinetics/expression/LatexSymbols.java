package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as mathematics is typeset: {@code k_el} is k with the subscript el, {@code V2} is V with 2, {@code alpha} a Greek letter,
 * words are upright, {@code drug.amount} is A and {@code drug.concentration} is c with the subscript drug.
 */
final class LatexSymbols {

	private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
			"kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta",
			"Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega");
	private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+)(\\d+)");
	private static final Pattern CAPITALISED_TAIL = Pattern.compile("(\\p{L}+?)(\\p{Lu})");

	private LatexSymbols() {
	}

	static String of(String name) {
		int dot = name.indexOf('.');
		if (dot > 0) {
			String owner = name.substring(0, dot);
			return switch (name.substring(dot + 1)) {
			case "amount" -> "A_{" + flat(owner) + "}";
			case "concentration" -> "c_{" + flat(owner) + "}";
			default -> {
				List<String> parts = parts(name.substring(dot + 1));
				parts.add(owner);
				yield joined(parts);
			}
			};
		}
		return joined(parts(name));
	}

	/** The letter and what stands below it. */
	private static List<String> parts(String name) {
		List<String> parts = new ArrayList<>(Arrays.stream(name.split("_")).filter(p -> !p.isEmpty()).toList());
		if (parts.isEmpty()) {
			parts.add(name);
		}
		Matcher numbered = NUMBERED.matcher(parts.getFirst());
		Matcher tail = CAPITALISED_TAIL.matcher(parts.getFirst());
		if (numbered.matches()) {
			parts.set(0, numbered.group(1));
			parts.add(1, numbered.group(2));
		} else if (tail.matches() && GREEK.contains(tail.group(1))) {
			parts.set(0, tail.group(1));
			parts.add(1, tail.group(2));
		}
		return parts;
	}

	private static String joined(List<String> parts) {
		String head = word(parts.getFirst());
		return parts.size() == 1 ? head
				: head + "_{" + String.join(",", parts.subList(1, parts.size()).stream().map(LatexSymbols::word).toList()) + "}";
	}

	/** Without subscripts of its own, because it is one. */
	private static String flat(String name) {
		return name.length() > 1 && !GREEK.contains(name) ? "\\mathrm{" + escaped(name) + "}" : word(name);
	}

	private static String word(String text) {
		if (GREEK.contains(text)) {
			return "\\" + text;
		}
		boolean plain = text.length() == 1 && Character.isLetter(text.charAt(0)) || text.chars().allMatch(Character::isDigit);
		return plain ? text : "\\mathrm{" + escaped(text) + "}";
	}

	/** Text with the characters that mean something to LaTeX taken literally. */
	static String escaped(String text) {
		StringBuilder out = new StringBuilder();
		for (char c : text.toCharArray()) {
			switch (c) {
			case '_', '%', '#', '&', '$', '{', '}' -> out.append('\\').append(c);
			case '\\' -> out.append("\\backslash{}");
			case '^' -> out.append("\\hat{}");
			case '~' -> out.append("\\sim{}");
			default -> out.append(c);
			}
		}
		return out.toString();
	}
}
