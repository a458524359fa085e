package org.starling.kinetics.internal.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.flat.DerivedSymbols;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.DerivedConstants;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.code.Slot;
import org.starling.ode.solvers.lanes.LaneSolver;

/** A flat system with the code of its formulas. Immutable and thread-safe; with delays it has a history and serves one run. */
public final class CompiledSystem {

	public final FlatSystem flat;
	public final ModelFunction function;
	public final AlgebraicStates algebraic;
	public final InitialValues initialValues;
	public final CompiledEvents events;
	public final Discontinuities discontinuities;
	public final List<String> stateNames;
	/** Where states, constants and infusion rates are found. */
	public final Map<String, Slot> slots;
	/** Derivatives in time of the states, infusions included. */
	public final List<Expression> rates;
	/** Null when the system has no delays. */
	public final DelayHistory history;
	private final Programs programs;
	private final Map<List<String>, Program> outputs = new ConcurrentHashMap<>();
	private final Program constraints;
	private final Map<List<Object>, Optional<LaneSolver>> lanes = new ConcurrentHashMap<>();
	private final Map<Expression, Program> doseFormulas = new ConcurrentHashMap<>();
	/** Place of a state's infusion rate among the constants, or -1. */
	private final int[] infusions;

	public CompiledSystem(FlatSystem flat) {
		this.flat = flat;
		stateNames = flat.states().stream().map(FlatSystem.State::name).toList();
		slots = new HashMap<>();
		for (int i = 0; i < stateNames.size(); i++) {
			slots.put(stateNames.get(i), Slot.state(i));
		}
		for (int i = 0; i < flat.constants().size(); i++) {
			slots.put(flat.constants().get(i).name(), Slot.constant(i));
		}
		infusions = new int[stateNames.size()];
		rates = withInfusions();
		int next = flat.constants().size() + flat.doseTargets().size();
		for (FlatSystem.Delay d : flat.delays()) {
			slots.put(d.name(), Slot.constant(next++));
		}
		Programs plain = new Programs(slots, flat.definitions());
		history = flat.delays().isEmpty() ? null
				: new DelayHistory(flat.delays(), flat.definitions(), plain, new Programs(slots, DerivedSymbols.atRest(flat.definitions())),
						flat.constants().size() + flat.doseTargets().size());
		programs = history == null ? plain : new Programs(slots, flat.definitions(), history::bind);
		function = new ModelFunction(stateNames, !flat.hasAlgebraicStates(), rates, flat.definitions(), slots, new DerivedConstants(flat.constants().size(), next), history);
		algebraic = new AlgebraicStates(flat, function);
		initialValues = new InitialValues(flat);
		events = new CompiledEvents(flat, programs);
		discontinuities = Discontinuities.of(flat.events().stream().map(FlatSystem.FlatEvent::trigger).toList(),
				rates, flat.definitions(), programs);
		constraints = programs.interpret(flat.constraints().stream().map(FlatSystem.FlatConstraint::condition).toList());
	}

	/** The rates of the states with a slot for the infusion into each that can be dosed. */
	private List<Expression> withInfusions() {
		List<Expression> all = new ArrayList<>();
		Arrays.fill(infusions, -1);
		flat.states().forEach(s -> all.add(s.rate()));
		int next = flat.constants().size();
		for (FlatSystem.DoseTarget target : flat.doseTargets()) {
			String name = infusion(target.state());
			infusions[target.state()] = next;
			slots.put(name, Slot.constant(next++));
			Expression inflow = Expression.symbol(name);
			if (target.size() != null) {
				inflow = new Binary(BinaryOperator.DIVIDE, inflow, Expression.symbol(target.size()));
			}
			Expression rate = all.get(target.state());
			all.set(target.state(),
					rate.equals(Expression.ZERO) ? inflow : new Binary(BinaryOperator.ADD, rate, inflow));
		}
		return all;
	}

	/** What formulas call the rate of the infusion into a state. */
	public String infusion(int state) {
		return "infusion into " + stateNames.get(state);
	}

	/**
	 * The code for many solves at once; empty when a solve is not all there is to a run, or the matrix is not made for it.
	 *
	 * @param infused species into which there may be infusions
	 */
	public Optional<LaneSolver> lanes(String solverId, Set<String> infused) {
		if (history != null || !algebraic.isEmpty() || !flat.events().isEmpty() || !discontinuities.isEmpty()) {
			return Optional.empty();
		}
		return lanes.computeIfAbsent(List.of(solverId, new TreeSet<>(infused)), _ -> {
			BitSet zeros = new BitSet();
			flat.doseTargets().forEach(target -> zeros.set(infusions[target.state()]));
			infused.forEach(species -> zeros.clear(infusions[flat.doseTarget(species).state()]));
			return LaneSolver.of(function.lanes(constantsLength(), zeros), solverId);
		});
	}

	/** Length of the vector of constants; infusion rates, delayed and derived values included. */
	public int constantsLength() {
		return flat.constants().size() + flat.doseTargets().size() + flat.delays().size() + function.derivedConstants();
	}

	public int infusionSlot(int state) {
		return infusions[state];
	}

	/** The code that computes symbols of a state. */
	public Program outputs(List<String> symbols) {
		return outputs.computeIfAbsent(symbols, list -> programs.compile(list.stream().map(this::known).toList()));
	}

	private Expression known(String symbol) {
		if (!flat.knows(symbol)) {
			throw new IllegalArgumentException("there is no symbol '" + symbol + "' in the model; there are " + flat.symbols());
		}
		return Expression.symbol(symbol);
	}

	/** Value of a formula that a species has for doses. */
	public double doseValue(Expression formula, double t, double[] u, double[] p) {
		return CompiledEvents.value(doseFormulas.computeIfAbsent(formula, f -> programs.interpret(List.of(f))), t, u, p);
	}

	/** Value of one symbol of the system. */
	public double value(String symbol, double t, double[] u, double[] p) {
		double[] out = new double[1];
		outputs(List.of(symbol)).run(t, u, p, out);
		return out[0];
	}

	/** Evaluates the constraints; 0 for one that does not hold. */
	public double[] constraints(double t, double[] u, double[] p) {
		double[] out = new double[flat.constraints().size()];
		constraints.run(t, u, p, out);
		return out;
	}
}
