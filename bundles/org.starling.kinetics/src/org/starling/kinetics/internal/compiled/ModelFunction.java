package org.starling.kinetics.internal.compiled;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.code.DerivedConstants;
import org.starling.kinetics.internal.code.Jacobian;
import org.starling.kinetics.internal.code.Linearity;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.code.Slot;
import org.starling.ode.OdeFunction;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.lanes.LaneSystem;

/** The right-hand side of a flat system in generated code; the Jacobian is made when a solver first asks for it. Thread-safe. */
public final class ModelFunction implements OdeFunction {

	private record Derivatives(SparsityPattern pattern, Program jacobian, Program time, boolean dependsOnTime) {
	}

	private final List<String> states;
	private final List<Expression> rates;
	private final Map<String, Expression> definitions;
	private final Map<String, Slot> slots;
	private final UnaryOperator<Program> binding;
	private final boolean isDelayed;
	private final DerivedConstants derived;
	private final Program rhs;
	private final boolean linear;
	private volatile Derivatives derivatives;

	/**
	 * @param differential whether no state is determined by an algebraic rule
	 * @param rates   derivative in time of each state, infusions included
	 * @param derived receives what is computed of constants alone
	 * @param history gives delayed values; null when there are none. It belongs to one run, and so does this function then
	 */
	ModelFunction(List<String> states, boolean differential, List<Expression> rates, Map<String, Expression> definitions,
			Map<String, Slot> slots, DerivedConstants derived, DelayHistory history) {
		this.states = states;
		this.rates = rates;
		this.definitions = definitions;
		this.slots = slots;
		this.derived = derived;
		isDelayed = history != null;
		binding = isDelayed ? history::bind : UnaryOperator.identity();
		this.rhs = new Programs(slots, definitions, binding, derived).compile(rates);
		this.linear = differential && !isDelayed && Linearity.holds(Set.copyOf(states), definitions, rates);
	}

	/** How many values derived of constants the code of the rates and their Jacobian needs, which is made now. */
	int derivedConstants() {
		derivatives();
		return derived.size();
	}

	/** Computes the derived values behind the constants; to be done whenever a constant changes. */
	public void derive(double[] p) {
		derivatives();
		derived.fill(p);
	}

	/**
	 * The same formulas for lanes.
	 *
	 * @param constants length of the vector of constants, derived values included
	 * @param zeros     places of those that are always zero
	 */
	LaneSystem lanes(int constants, BitSet zeros) {
		derivatives();
		return new ModelLanes(states, rates, definitions, slots, derived, constants, zeros);
	}

	@Override
	public int dimension() {
		return states.size();
	}

	@Override
	public void rhs(double t, double[] u, double[] p, double[] du) {
		rhs.run(t, u, p, du);
	}

	@Override
	public boolean hasJacobian() {
		return true;
	}

	@Override
	public SparsityPattern jacobianPattern() {
		return derivatives().pattern;
	}

	@Override
	public void jacobian(double t, double[] u, double[] p, double[] values) {
		derivatives().jacobian.run(t, u, p, values);
	}

	@Override
	public boolean hasTimeDerivative() {
		return !isDelayed;
	}

	@Override
	public void timeDerivative(double t, double[] u, double[] p, double[] dfdt) {
		Derivatives d = derivatives();
		if (d.dependsOnTime) {
			d.time.run(t, u, p, dfdt);
		} else {
			Arrays.fill(dfdt, 0, states.size(), 0);
		}
	}

	@Override
	public boolean isLinear() {
		return linear;
	}

	@Override
	public boolean isThreadSafe() {
		return !isDelayed;
	}

	private Derivatives derivatives() {
		Derivatives d = derivatives;
		if (d == null) {
			synchronized (this) {
				d = derivatives;
				if (d == null) {
					d = differentiate();
					derivatives = d;
				}
			}
		}
		return d;
	}

	private Derivatives differentiate() {
		Jacobian jacobian = new Jacobian(states, definitions, rates);
		Programs programs = new Programs(slots, jacobian.definitions(), binding, derived);
		List<Expression> time = jacobian.timeDerivatives();
		boolean dependsOnTime = time.stream().anyMatch(e -> !e.equals(Expression.ZERO));
		return new Derivatives(jacobian.pattern(), programs.compile(jacobian.entries()),
				dependsOnTime ? programs.compile(time) : null, dependsOnTime);
	}
}
