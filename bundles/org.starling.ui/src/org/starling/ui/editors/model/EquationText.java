package org.starling.ui.editors.model;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.flat.Equations;
import org.starling.kinetics.flat.Equations.Equation;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.Model;

/** The equations that a model stands for, as text. Any thread; the model must not change meanwhile. */
final class EquationText {

	/** A longer formula does not push the units of the others to the right. */
	private static final int LONG_FORMULA = 60;

	private final StringBuilder out = new StringBuilder();

	/** The equations, or what must be corrected before there are any. */
	static String of(Model model, boolean latex) {
		try {
			FlatSystem system = FlatSystem.of(model, null);
			return latex ? Equations.latex(system) : new EquationText().write(system);
		} catch (ModelException e) {
			StringBuilder text = new StringBuilder(Messages.Equations_impossible).append('\n');
			for (ModelMessage message : e.messages()) {
				text.append("\n\u2022 ").append(message.text()); //$NON-NLS-1$
			}
			return text.toString();
		}
	}

	private String write(FlatSystem system) {
		List<Equation> all = Equations.of(system);
		List<Equation> initial = all.stream().filter(e -> e.kind() == Equations.Kind.INITIAL).toList();
		int states = system.states().size();
		block(NLS.bind(Messages.Equations_states, system.timeUnit()),
				all.stream().filter(e -> e.kind() == Equations.Kind.RATE).map(e -> perTime(e, system.timeUnit())).toList());
		block(Messages.Equations_definitions, all.stream().filter(e -> e.kind() == Equations.Kind.DEFINITION).toList());
		block(Messages.Equations_initial, initial.subList(0, states));
		block(Messages.Equations_constants, initial.subList(states, initial.size()));
		if (!system.events().isEmpty()) {
			heading(Messages.Equations_events);
			system.events().forEach(e -> event(system, e));
		}
		return out.toString();
	}

	private static Equation perTime(Equation rate, String time) {
		return new Equation(rate.kind(), rate.left(), rate.right(), rate.unit() == null ? null : rate.unit() + '/' + time);
	}

	private void heading(String text) {
		if (!out.isEmpty()) {
			out.append('\n');
		}
		out.append(text).append('\n');
	}

	/** Lines with equal signs and units below each other. */
	private void block(String title, List<Equation> equations) {
		if (equations.isEmpty()) {
			return;
		}
		heading(title);
		int left = equations.stream().mapToInt(e -> e.left().length()).max().orElse(0);
		int right = equations.stream().mapToInt(e -> e.right().length()).filter(n -> n <= LONG_FORMULA).max().orElse(0);
		for (Equation e : equations) {
			out.append("    ").append(e.left()).repeat(' ', left - e.left().length()).append(" = ").append(e.right()); //$NON-NLS-1$ //$NON-NLS-2$
			if (e.unit() != null && !e.unit().isBlank()) {
				out.repeat(' ', Math.max(0, right - e.right().length())).append("    [").append(e.unit()).append(']'); //$NON-NLS-1$
			}
			out.append('\n');
		}
	}

	private void event(FlatSystem system, FlatSystem.FlatEvent event) {
		out.append("    ").append(NLS.bind(Messages.Equations_when, event.name(), ExpressionPrinter.print(event.trigger()))); //$NON-NLS-1$
		if (event.delay() != null) {
			out.append(' ').append(NLS.bind(Messages.Equations_after, ExpressionPrinter.print(event.delay())));
		}
		out.append('\n');
		for (FlatSystem.Assignment assignment : event.assignments()) {
			out.append("        ").append(system.states().get(assignment.state()).name()).append(" := ") //$NON-NLS-1$ //$NON-NLS-2$
					.append(ExpressionPrinter.print(assignment.value())).append('\n');
		}
	}
}
