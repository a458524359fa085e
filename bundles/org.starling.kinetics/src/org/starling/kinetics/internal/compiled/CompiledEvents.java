package org.starling.kinetics.internal.compiled;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.kinetics.internal.code.TriggerSign;

/** The formulas of a system's events. Immutable and thread-safe. */
public final class CompiledEvents {

	/** One event's formulas; delay and priority null when there are none. */
	public record CompiledEvent(FlatSystem.FlatEvent event, Program sign, Program delay, Program priority, Program values) {
	}

	private final List<CompiledEvent> events = new ArrayList<>();
	private final Program signs;
	private final int[] concentrationStates;
	private final Program concentrationSizes;

	CompiledEvents(FlatSystem flat, Programs programs) {
		List<Expression> triggers = flat.events().stream().map(e -> TriggerSign.of(e.trigger())).toList();
		for (int i = 0; i < triggers.size(); i++) {
			FlatSystem.FlatEvent e = flat.events().get(i);
			events.add(new CompiledEvent(e, programs.compile(List.of(triggers.get(i))), one(e.delay(), programs),
					one(e.priority(), programs),
					programs.interpret(e.assignments().stream().map(FlatSystem.Assignment::value).toList())));
		}
		signs = programs.compile(triggers);
		concentrationStates = flat.concentrationStates().keySet().stream().mapToInt(Integer::intValue).toArray();
		concentrationSizes = programs.interpret(
				flat.concentrationStates().values().stream().<Expression>map(Expression::symbol).toList());
	}

	private static Program one(Expression e, Programs programs) {
		return e == null ? null : programs.interpret(List.of(e));
	}

	public List<CompiledEvent> events() {
		return events;
	}

	public int size() {
		return events.size();
	}

	/** For each event whether its trigger holds. */
	public boolean[] truths(double t, double[] u, double[] p) {
		double[] out = new double[events.size()];
		signs.run(t, u, p, out);
		boolean[] truths = new boolean[out.length];
		for (int i = 0; i < out.length; i++) {
			truths[i] = out[i] >= 0;
		}
		return truths;
	}

	public static double value(Program program, double t, double[] u, double[] p) {
		double[] out = new double[1];
		program.run(t, u, p, out);
		return out[0];
	}

	/** The values that an event assigns. */
	public double[] values(int event, double t, double[] u, double[] p) {
		double[] out = new double[events.get(event).event().assignments().size()];
		events.get(event).values().run(t, u, p, out);
		return out;
	}

	/** States that are concentrations. */
	public int[] concentrationStates() {
		return concentrationStates;
	}

	/** The sizes of their compartments. */
	public double[] concentrationSizes(double t, double[] u, double[] p) {
		double[] out = new double[concentrationStates.length];
		concentrationSizes.run(t, u, p, out);
		return out;
	}
}
