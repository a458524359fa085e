package org.starling.kinetics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.Jacobian;
import org.starling.kinetics.internal.Linearity;
import org.starling.kinetics.internal.Program;
import org.starling.kinetics.internal.Programs;
import org.starling.kinetics.internal.Slot;
import org.starling.ode.OdeFunction;
import org.starling.ode.SparsityPattern;

/** The right-hand side of a flat system in generated code; the Jacobian is made when a solver first asks for it. Thread-safe. */
final class ModelFunction implements OdeFunction {

	private record Derivatives(SparsityPattern pattern, Program jacobian, Program time, boolean dependsOnTime) {
	}

	private final List<String> states;
	private final List<Expression> rates;
	private final Map<String, Expression> definitions;
	private final Map<String, Slot> slots;
	private final Program rhs;
	private final boolean linear;
	private volatile Derivatives derivatives;

	/** @param rates derivative in time of each state, infusions included */
	ModelFunction(List<String> states, List<Expression> rates, Map<String, Expression> definitions,
			Map<String, Slot> slots) {
		this.states = states;
		this.rates = rates;
		this.definitions = definitions;
		this.slots = slots;
		this.linear = Linearity.holds(Set.copyOf(states), definitions, rates);
		this.rhs = new Programs(slots, definitions).compile(rates);
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
		return true;
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
		return true;
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
		Programs programs = new Programs(slots, jacobian.definitions());
		List<Expression> time = jacobian.timeDerivatives();
		boolean dependsOnTime = time.stream().anyMatch(e -> !e.equals(Expression.ZERO));
		return new Derivatives(jacobian.pattern(), programs.compile(jacobian.entries()),
				dependsOnTime ? programs.compile(time) : null, dependsOnTime);
	}
}
