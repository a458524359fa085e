package org.starling.ui.editors.model;

import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.starling.kinetics.FlatSystem;
import org.starling.kinetics.ModelException;
import org.starling.kinetics.ModelMessage;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.model.pkmodel.Model;

/** The equations that a model stands for, as text. Any thread; the model must not change meanwhile. */
final class EquationText {

	private final StringBuilder out = new StringBuilder();

	/** The equations, or what must be corrected before there are any. */
	static String of(Model model) {
		try {
			return new EquationText().write(FlatSystem.of(model, null));
		} catch (ModelException e) {
			StringBuilder text = new StringBuilder(Messages.Equations_impossible).append('\n');
			for (ModelMessage message : e.messages()) {
				text.append("\n\u2022 ").append(message.text()); //$NON-NLS-1$
			}
			return text.toString();
		}
	}

	private String write(FlatSystem system) {
		heading(NLS.bind(Messages.Equations_states, system.timeUnit()));
		for (FlatSystem.State state : system.states()) {
			line("d(" + state.name() + ")/dt", state.rate(), perTime(state.unit(), system.timeUnit())); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (!system.definitions().isEmpty()) {
			heading(Messages.Equations_definitions);
			system.definitions().forEach((name, expression) -> line(name, expression, system.unit(name).orElse(null)));
		}
		heading(Messages.Equations_initial);
		for (Map.Entry<String, Expression> entry : system.initialValues().entrySet()) {
			line(entry.getKey() + "(0)", entry.getValue(), unit(system, entry.getKey())); //$NON-NLS-1$
		}
		if (!system.events().isEmpty()) {
			heading(Messages.Equations_events);
			system.events().forEach(e -> event(system, e));
		}
		return out.toString();
	}

	private static String unit(FlatSystem system, String name) {
		return system.states().stream().filter(s -> s.name().equals(name)).map(FlatSystem.State::unit).findFirst()
				.orElseGet(() -> system.unit(name).orElse(null));
	}

	private static String perTime(String unit, String time) {
		return unit == null ? null : unit + '/' + time;
	}

	private void heading(String text) {
		if (!out.isEmpty()) {
			out.append('\n');
		}
		out.append(text).append('\n');
	}

	private void line(String name, Expression expression, String unit) {
		out.append("    ").append(name).append(" = ").append(ExpressionPrinter.print(expression)); //$NON-NLS-1$ //$NON-NLS-2$
		if (unit != null && !unit.isBlank()) {
			out.append("    [").append(unit).append(']'); //$NON-NLS-1$
		}
		out.append('\n');
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
