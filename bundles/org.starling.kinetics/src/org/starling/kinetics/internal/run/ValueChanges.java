package org.starling.kinetics.internal.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.starling.kinetics.ValueChange;
import org.starling.kinetics.flat.FlatSystem;

/** The constants of a run over time, as far as they are told to change. Immutable. */
public final class ValueChanges {

	private final List<ValueChange> changes;
	private final Consumer<double[]> derive;
	private final Map<String, Integer> slots = new HashMap<>();

	/**
	 * @param derive what is done to the constants when one has changed
	 * @throws IllegalArgumentException when a symbol is no constant
	 */
	public ValueChanges(FlatSystem system, Consumer<double[]> derive, List<ValueChange> changes) {
		this.derive = derive;
		this.changes = changes.stream().sorted(Comparator.comparingDouble(ValueChange::time)).toList();
		for (ValueChange c : changes) {
			FlatSystem.Input input = system.inputs().get(c.symbol());
			List<String> constants = system.constants().stream().map(FlatSystem.Constant::name).toList();
			int slot = input == null || input.size() != null ? -1 : constants.indexOf(input.name());
			if (slot < 0) {
				throw new IllegalArgumentException("'" + c.symbol() + "' can't change at time " + c.time()
						+ ", because it is no constant of the model; constants are " + constants);
			}
			slots.put(c.symbol(), slot);
		}
	}

	/** Ascending times after {@code start} at which something changes. */
	double[] times(double start) {
		return changes.stream().mapToDouble(ValueChange::time).filter(t -> t > start).distinct().toArray();
	}

	/** Puts the values into {@code p} that hold from {@code t} on, or until {@code t} when {@code before}. */
	void apply(double t, boolean before, double[] p) {
		for (ValueChange c : changes) {
			if (before ? c.time() < t : c.time() <= t) {
				p[slots.get(c.symbol())] = c.value();
			}
		}
		if (!changes.isEmpty()) {
			derive.accept(p);
		}
	}

	boolean isEmpty() {
		return changes.isEmpty();
	}
}
