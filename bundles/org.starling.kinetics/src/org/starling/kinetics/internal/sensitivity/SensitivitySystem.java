package org.starling.kinetics.internal.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.code.DerivedConstants;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.SensitivityPrograms;
import org.starling.kinetics.internal.code.Slot;
import org.starling.kinetics.internal.code.StagePrograms;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.ode.OdeFunction;
import org.starling.ode.SensitivityFunction;
import org.starling.ode.SparsityPattern;

/** States and sensitivities of a system in some directions, in generated code. Immutable and thread-safe. */
public final class SensitivitySystem implements SensitivityFunction {

	public final Directions directions;
	private final CompiledSystem system;
	private final int n;
	private final Program parts;
	private final SparsityPattern partPattern;
	public final MovedRates movedRates;
	final SensitivityChecks checks;
	private final StagePrograms stages;
	private final DerivedConstants derived;
	private final Map<List<Expression>, Program> outputs = new ConcurrentHashMap<>();
	private final Map<List<Expression>, Program> totals = new ConcurrentHashMap<>();
	private final Map<List<Expression>, Program> flows = new ConcurrentHashMap<>();
	private final Map<String, Slot> slots;

	/** @throws IllegalArgumentException when a parameter is unknown or can't be given a value, or a rate has steps that no one watches */
	public SensitivitySystem(CompiledSystem system, List<String> parameters, SortedSet<String> overrides) {
		this.system = system;
		n = system.stateNames.size();
		directions = new Directions(system, parameters, overrides);
		slots = new HashMap<>(system.slots);
		slots.putAll(directions.slots());
		checks = new SensitivityChecks(system, directions.symbols);
		checks.check();
		movedRates = new MovedRates(system, this);
		derived = new DerivedConstants(system.flat.constants().size(), directions.constantsLength());
		SensitivityPrograms programs = new SensitivityPrograms(system.stateNames, directions.symbols, directions.factors,
				system.flat.definitions(), system.rates, slots);
		parts = programs.directions();
		partPattern = programs.directionPattern();
		stages = programs.stages(system.function.jacobianPattern(), derived);
	}

	/** Length of the constants with the factors of the directions and what is derived of them behind. */
	public int constantsLength() {
		return directions.constantsLength() + derived.size();
	}

	/** Computes what is derived of constants; to be done whenever one changes. */
	public void derive(double[] p) {
		system.function.derive(p);
		derived.fill(p);
	}

	/** Names of the states, then of the sensitivities. */
	public List<String> names() {
		List<String> names = new ArrayList<>(system.stateNames);
		directions.parameters.forEach(p -> system.stateNames.forEach(s -> names.add("∂" + s + "/∂" + p)));
		return names;
	}

	/** Derivatives of formulas, all in the first direction, then in the next. */
	public double[] derivatives(List<Expression> formulas, double t, double[] u, double[] p) {
		double[] values = new double[formulas.size() * directions.size()];
		derivatives(formulas, t, u, p, values);
		return values;
	}

	/** @param values receives them */
	public void derivatives(List<Expression> formulas, double t, double[] u, double[] p, double[] values) {
		Program program = outputs.computeIfAbsent(formulas, f -> SensitivityPrograms.outputs(system.stateNames,
				directions.symbols, directions.factors, system.flat.definitions(), f, slots, false));
		program.run(t, u, p, values);
	}

	/**
	 * Total derivatives of formulas, one after the other, at a time that moves with the directions.
	 *
	 * @param u      states, behind them how they move along the directions, time's movement included
	 * @param slopes how time moves
	 */
	double[][] totals(List<Expression> formulas, double[] slopes, double t, double[] u, double[] p) {
		Program program = totals.computeIfAbsent(formulas, f -> SensitivityPrograms.outputs(system.stateNames,
				directions.symbols, directions.factors, system.flat.definitions(), f, slots, true));
		double[] packed = Arrays.copyOf(u, dimension() + slopes.length);
		System.arraycopy(slopes, 0, packed, dimension(), slopes.length);
		double[] values = new double[formulas.size() * slopes.length];
		program.run(t, packed, p, values);
		double[][] byFormula = new double[formulas.size()][slopes.length];
		for (int k = 0; k < values.length; k++) {
			byFormula[k % formulas.size()][k / formulas.size()] = values[k];
		}
		return byFormula;
	}

	/** The derivative of a formula in time along a solution with these rates. */
	double flow(Expression formula, double[] rates, double t, double[] u, double[] p) {
		Program program = flows.computeIfAbsent(List.of(formula), f -> SensitivityPrograms.outputs(system.stateNames, List.of(),
				List.of(Map.of()), system.flat.definitions(), f, slots, true));
		double[] packed = Arrays.copyOf(u, 2 * n + 1);
		System.arraycopy(rates, 0, packed, n, n);
		packed[2 * n] = 1;
		double[] value = new double[1];
		program.run(t, packed, p, value);
		return value[0];
	}

	@Override
	public OdeFunction states() {
		return system.function;
	}

	@Override
	public int directions() {
		return directions.size();
	}

	@Override
	public int dimension() {
		return n * (1 + directions.size());
	}

	@Override
	public void rhs(double t, double[] u, double[] p, double[] du) {
		system.function.rhs(t, u, p, du);
		SparsityPattern pattern = system.function.jacobianPattern();
		double[] jacobian = new double[pattern.nonZeros()];
		system.function.jacobian(t, u, p, jacobian);
		double[] values = new double[partPattern.nonZeros()];
		parts.run(t, u, p, values);
		Arrays.fill(du, n, dimension(), 0);
		for (int j = 0; j < directions.size(); j++) {
			int offset = (j + 1) * n;
			for (int column = 0; column < n; column++) {
				for (int k = pattern.columnPointers()[column]; k < pattern.columnPointers()[column + 1]; k++) {
					du[offset + pattern.rowIndices()[k]] += jacobian[k] * u[offset + column];
				}
			}
			for (int k = partPattern.columnPointers()[j]; k < partPattern.columnPointers()[j + 1]; k++) {
				du[offset + partPattern.rowIndices()[k]] += values[k];
			}
		}
	}

	/** Of a state the states that it feels and all their sensitivities that feel it; the blocks of the Jacobian's pattern. */
	@Override
	public SparsityPattern jacobianPattern() {
		SparsityPattern own = system.function.jacobianPattern();
		int size = dimension();
		int[] pointers = new int[size + 1];
		List<Integer> rows = new ArrayList<>();
		for (int column = 0; column < size; column++) {
			int state = column % n;
			int block = column / n;
			int[] blocks = block == 0 ? IntStream.rangeClosed(0, directions.size()).toArray() : new int[] { block };
			for (int b : blocks) {
				for (int k = own.columnPointers()[state]; k < own.columnPointers()[state + 1]; k++) {
					rows.add(b * n + own.rowIndices()[k]);
				}
			}
			pointers[column + 1] = rows.size();
		}
		return new SparsityPattern(size, size, pointers, rows.stream().mapToInt(Integer::intValue).toArray());
	}

	@Override
	public SparsityPattern directionPattern() {
		return partPattern;
	}

	@Override
	public void directionDerivatives(double t, double[] u, double[] p, double[] values) {
		parts.run(t, u, p, values);
	}

	@Override
	public int[] changingEntries() {
		return stages.changingEntries();
	}

	@Override
	public int packedLength() {
		return stages.packedLength();
	}

	@Override
	public void beginStep(double t, double[] u, double[] p, double[] packed) {
		stages.begin().run(t, u, p, packed);
	}

	@Override
	public void addStage(double t, double[] packed, double[] p, double[] result) {
		stages.stage().run(t, packed, p, result);
	}

	@Override
	public boolean isThreadSafe() {
		return true;
	}
}
