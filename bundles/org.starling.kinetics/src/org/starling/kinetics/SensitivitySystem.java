package org.starling.kinetics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.Program;
import org.starling.kinetics.internal.SensitivityPrograms;
import org.starling.kinetics.internal.Slot;
import org.starling.ode.OdeFunction;
import org.starling.ode.SensitivityFunction;
import org.starling.ode.SparsityPattern;

/** States and sensitivities of a system in some directions, in generated code. Immutable and thread-safe. */
final class SensitivitySystem implements SensitivityFunction {

	final Directions directions;
	private final CompiledSystem system;
	private final int n;
	private final Program parts;
	private final SparsityPattern partPattern;
	private final List<SensitivityPrograms.Rows> seconds = new ArrayList<>();
	private final Map<List<Expression>, Program> outputs = new ConcurrentHashMap<>();
	private final Map<String, Slot> slots;

	/** @throws IllegalArgumentException when a parameter is unknown or can't be given a value */
	SensitivitySystem(CompiledSystem system, List<String> parameters, SortedSet<String> overrides) {
		this.system = system;
		n = system.stateNames.size();
		directions = new Directions(system, parameters, overrides);
		slots = new HashMap<>(system.slots);
		slots.putAll(directions.slots());
		SensitivityPrograms programs = new SensitivityPrograms(system.stateNames, directions.symbols, directions.factors,
				system.flat.definitions(), system.rates, slots);
		parts = programs.directions();
		partPattern = programs.directionPattern();
		for (int j = 0; j < parameters.size(); j++) {
			seconds.add(programs.second(j));
		}
	}

	/** Names of the states, then of the sensitivities. */
	List<String> names() {
		List<String> names = new ArrayList<>(system.stateNames);
		directions.parameters.forEach(p -> system.stateNames.forEach(s -> names.add("∂" + s + "/∂" + p)));
		return names;
	}

	/** Derivatives of formulas, all in the first direction, then in the next. */
	double[] derivatives(List<Expression> formulas, double t, double[] u, double[] p) {
		Program program = outputs.computeIfAbsent(formulas, f -> SensitivityPrograms.outputs(system.stateNames,
				directions.symbols, directions.factors, system.flat.definitions(), f, slots));
		double[] values = new double[formulas.size() * directions.size()];
		program.run(t, u, p, values);
		return values;
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
		java.util.Arrays.fill(du, n, dimension(), 0);
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
	public boolean hasSecondDerivative(int direction) {
		return seconds.get(direction).program() != null;
	}

	@Override
	public void addSecondDerivative(double t, double[] packed, double[] p, int direction, double[] result) {
		SensitivityPrograms.Rows second = seconds.get(direction);
		if (second.program() == null) {
			return;
		}
		int[] rows = second.rows();
		double[] values = new double[rows.length];
		second.program().run(t, packed, p, values);
		for (int i = 0; i < rows.length; i++) {
			result[rows[i]] += values[i];
		}
	}

	@Override
	public boolean isThreadSafe() {
		return true;
	}
}
