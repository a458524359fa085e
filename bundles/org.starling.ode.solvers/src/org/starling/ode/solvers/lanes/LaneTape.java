package org.starling.ode.solvers.lanes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

import org.starling.ode.solvers.internal.lu.LaneLu;
import org.starling.ode.solvers.lanes.LaneOperation.Arithmetic;
import org.starling.ode.solvers.lanes.LaneOperation.Comparison;

/**
 * Records a straight-line calculation that is to be done in all lanes at once. Each method returns the number of a value, to be
 * given to later ones; equal operations on equal values are recorded once. A row is stored once, and where it
 * is loaded, then by what is stored in it. A sum of a product that is used nowhere else may be rounded once, as {@link #multiplyAdd}.
 * Arithmetic is IEEE 754 in every lane by itself, so that a lane's numbers do not depend on its neighbours nor on the number of
 * lanes. Used by one thread.
 */
public final class LaneTape implements LaneLu.Calculator {

	private final LaneRow time;
	private final int states;
	private final int parameters;
	private final List<LaneOperation> operations = new ArrayList<>();
	private final Map<LaneOperation, Integer> numbers = new HashMap<>();

	/**
	 * @param time       row of the time
	 * @param states     first row of the states
	 * @param parameters first row of the parameters
	 */
	LaneTape(LaneRow time, int states, int parameters) {
		this.time = time;
		this.states = states;
		this.parameters = parameters;
	}

	/** The time. */
	public int time() {
		return load(time);
	}

	/**
	 * The row that holds a state of each lane.
	 *
	 * @param index of the state in the problem
	 */
	public int state(int index) {
		return load(LaneRow.at(states + index));
	}

	/**
	 * The row that holds a parameter of each lane.
	 *
	 * @param index of the parameter in the problem
	 */
	public int parameter(int index) {
		return load(LaneRow.at(parameters + index));
	}

	@Override
	public int constant(double value) {
		return add(new LaneOperation.Constant(value));
	}

	@Override
	public int add(int a, int b) {
		return compute(Arithmetic.ADD, a, b);
	}

	@Override
	public int subtract(int a, int b) {
		return compute(Arithmetic.SUB, a, b);
	}

	@Override
	public int multiply(int a, int b) {
		return compute(Arithmetic.MUL, a, b);
	}

	@Override
	public int divide(int a, int b) {
		return compute(Arithmetic.DIV, a, b);
	}

	@Override
	public int negate(int a) {
		return compute(Arithmetic.NEG, a);
	}

	@Override
	public int absolute(int a) {
		return compute(Arithmetic.ABS, a);
	}

	/** NaN below zero, as {@link Math#sqrt}. */
	public int squareRoot(int a) {
		return compute(Arithmetic.SQRT, a);
	}

	/** As {@link Math#max}: NaN when one of them is. */
	@Override
	public int maximum(int a, int b) {
		return compute(Arithmetic.MAX, a, b);
	}

	/** {@code a·b + c} rounded once, as {@link Math#fma}. */
	@Override
	public int multiplyAdd(int a, int b, int c) {
		return compute(Arithmetic.FMA, a, b, c);
	}

	/** 1 where {@code a < b}, else 0. */
	public int less(int a, int b) {
		return add(new LaneOperation.Compare(Comparison.LT, a, b));
	}

	/** 1 where {@code a <= b}, else 0. */
	public int lessOrEqual(int a, int b) {
		return add(new LaneOperation.Compare(Comparison.LE, a, b));
	}

	/** 1 where {@code a == b}, else 0. */
	public int equal(int a, int b) {
		return add(new LaneOperation.Compare(Comparison.EQ, a, b));
	}

	/** 1 where {@code a != b}, a value that is not a number included, else 0. */
	public int notEqual(int a, int b) {
		return add(new LaneOperation.Compare(Comparison.NE, a, b));
	}

	/** {@code whenTrue} where the condition is not zero, else {@code whenFalse}; both are computed. */
	public int select(int condition, int whenTrue, int whenFalse) {
		return add(new LaneOperation.Select(condition, whenTrue, whenFalse));
	}

	/** A function of two values that is called lane by lane; it must be thread-safe and have no effects. */
	public int call(DoubleBinaryOperator function, int a, int b) {
		return add(new LaneOperation.Call(function, a, b));
	}

	int load(LaneRow row) {
		return add(new LaneOperation.Load(row));
	}

	void store(LaneRow row, int value) {
		operations.add(new LaneOperation.Store(row, value));
	}

	List<LaneOperation> operations() {
		return operations;
	}

	private int compute(Arithmetic operator, Integer... inputs) {
		return add(new LaneOperation.Compute(operator, List.of(inputs)));
	}

	private int add(LaneOperation operation) {
		return numbers.computeIfAbsent(operation, o -> {
			operations.add(o);
			return operations.size() - 1;
		});
	}
}
