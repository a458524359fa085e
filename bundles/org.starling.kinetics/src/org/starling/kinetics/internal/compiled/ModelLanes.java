package org.starling.kinetics.internal.compiled;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.code.DerivedConstants;
import org.starling.kinetics.internal.code.Jacobian;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.code.Slot;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.lanes.LaneSystem;
import org.starling.ode.solvers.lanes.LaneTape;

/** The formulas of {@link ModelFunction} for lanes, of the same constants. Immutable. */
final class ModelLanes implements LaneSystem {

	private final int states;
	private final int constants;
	private final BitSet zeros;
	private final List<Expression> rates;
	private final Jacobian derivatives;
	private final Programs programs;

	ModelLanes(List<String> states, List<Expression> rates, Map<String, Expression> definitions, Map<String, Slot> slots,
			DerivedConstants derived, int constants, BitSet zeros) {
		this.zeros = zeros;
		this.states = states.size();
		this.constants = constants;
		this.rates = rates;
		derivatives = new Jacobian(states, definitions, rates);
		programs = new Programs(slots, derivatives.definitions(), p -> p, derived);
	}

	@Override
	public int dimension() {
		return states;
	}

	@Override
	public int parameters() {
		return constants;
	}

	@Override
	public SparsityPattern pattern() {
		return derivatives.pattern();
	}

	@Override
	public int[] rates(LaneTape tape) {
		return programs.record(rates, tape, zeros);
	}

	@Override
	public int[] jacobian(LaneTape tape) {
		return programs.record(derivatives.entries(), tape, zeros);
	}

	@Override
	public int[] timeDerivatives(LaneTape tape) {
		List<Expression> time = derivatives.timeDerivatives();
		return time.stream().allMatch(Expression.ZERO::equals) ? new int[0] : programs.record(time, tape, zeros);
	}
}
