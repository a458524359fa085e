package org.starling.kinetics.internal.sensitivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.Slot;
import org.starling.kinetics.internal.compiled.CompiledSystem;

/**
 * The directions in which sensitivities are followed: for each, how the constants and the rates of infusions change along it. A
 * factor that is not one is a number of the run, kept behind its constants. Immutable and thread-safe.
 */
public final class Directions {

	public final List<String> parameters;
	public final List<String> given;
	public final InitialTangents tangents;
	/** By direction: symbols of constants and infusions, each with the factor by which it changes. */
	final List<Map<String, Expression>> factors = new ArrayList<>();
	/** All symbols of factors. */
	final List<String> symbols;
	private final Map<String, Slot> slots = new HashMap<>();
	private final Map<Integer, Integer> tangentSlot = new HashMap<>();
	private final Map<Integer, Integer> infusionSlot = new HashMap<>();
	private final int states;
	private int length;

	/**
	 * @param overrides symbols whose values the run states
	 * @throws IllegalArgumentException when a parameter is unknown or can't be given a value
	 */
	Directions(CompiledSystem system, List<String> parameters, SortedSet<String> overrides) {
		this.parameters = List.copyOf(parameters);
		SortedSet<String> all = new TreeSet<>(overrides);
		all.addAll(parameters);
		given = List.copyOf(all);
		states = system.stateNames.size();
		tangents = new InitialTangents(system.flat, system.initialValues, given, overrides, parameters);
		length = system.constantsLength();
		parameters.forEach(_ -> factors.add(new LinkedHashMap<>()));
		for (int k = 0; k < tangents.entries().size(); k++) {
			InitialTangents.Entry e = tangents.entries().get(k);
			if (e.index() >= states) {
				String constant = system.flat.constants().get(e.index() - states).name();
				boolean one = e.formula().equals(Expression.ONE);
				factors.get(e.direction()).put(constant, one ? Expression.ONE : slot(constant, e.direction()));
				if (!one) {
					tangentSlot.put(k, length - 1);
				}
			}
		}
		for (FlatSystem.DoseTarget target : system.flat.doseTargets()) {
			if (target.formulas().stated().findAny().isPresent()) {
				String infusion = system.infusion(target.state());
				infusionSlot.put(target.state(), length);
				for (int j = 0; j < parameters.size(); j++) {
					factors.get(j).put(infusion, slot(infusion, j));
				}
			}
		}
		SortedSet<String> names = new TreeSet<>();
		factors.forEach(f -> names.addAll(f.keySet()));
		symbols = List.copyOf(names);
	}

	private Expression slot(String symbol, int direction) {
		String name = "∂" + symbol + "/∂" + direction;
		slots.put(name, Slot.constant(length++));
		return Expression.symbol(name);
	}

	int size() {
		return parameters.size();
	}

	/** Where formulas find the factors. */
	Map<String, Slot> slots() {
		return slots;
	}

	/** Length of the constants with the factors behind them. */
	int constantsLength() {
		return length;
	}

	/** The place of the first direction's derivative of an infusion rate into a state, the others behind it; -1 for none. */
	public int infusionSlot(int state) {
		return infusionSlot.getOrDefault(state, -1);
	}

	/** Writes the factors of a run to the constants. */
	public void writeFactors(double[] values, double[] p) {
		tangentSlot.forEach((entry, place) -> p[place] = values[entry]);
	}

	/** Writes the sensitivities of the states at the start behind them. */
	public void writeSensitivities(double[] values, double[] u) {
		java.util.Arrays.fill(u, states, u.length, 0);
		for (int k = 0; k < values.length; k++) {
			InitialTangents.Entry e = tangents.entries().get(k);
			if (e.index() < states) {
				u[(e.direction() + 1) * states + e.index()] = values[k];
			}
		}
	}
}
