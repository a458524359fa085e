package org.starling.sbml.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.starling.kinetics.expression.ExpressionParser;

/** Symbols for ids: the id itself, with an underscore behind it when formulas reserve it. */
final class Names {

	private final Set<String> taken;
	private final Map<String, String> changed = new TreeMap<>();

	/** @param ids all ids of one name space */
	Names(Set<String> ids) {
		taken = new HashSet<>(ids);
		for (String id : ids) {
			if (ExpressionParser.isReserved(id)) {
				changed.put(id, free(id + "_"));
			}
		}
	}

	/** A name that nothing has; it is then taken. */
	String free(String wish) {
		String name = wish;
		while (!taken.add(name) || ExpressionParser.isReserved(name)) {
			name += "_";
		}
		return name;
	}

	String symbol(String id) {
		return changed.getOrDefault(id, id);
	}

	/** Symbols by id, where they differ. */
	Map<String, String> changed() {
		return changed;
	}

	/** Symbols of names that hold inside a formula only, such as arguments of a function. */
	static Map<String, String> local(Iterable<String> ids) {
		Set<String> all = new HashSet<>();
		ids.forEach(all::add);
		Names names = new Names(all);
		Map<String, String> symbols = new HashMap<>();
		all.forEach(id -> symbols.put(id, names.symbol(id)));
		return symbols;
	}
}
