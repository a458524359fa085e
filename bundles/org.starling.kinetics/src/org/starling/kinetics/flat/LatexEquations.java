package org.starling.kinetics.flat;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.expression.LatexPrinter;

/** Equations of a system as aligned LaTeX. */
final class LatexEquations {

	private LatexEquations() {
	}

	static String of(FlatSystem system) {
		List<String> blocks = new ArrayList<>();
		block(system.states().stream().map(s -> (s.algebraic() ? "0" : derivative(s.name())) + " &= " + LatexPrinter.print(s.rate())).toList(), blocks);
		List<String> definitions = new ArrayList<>();
		system.definitions().forEach((name, e) -> definitions.add(LatexPrinter.symbol(name) + " &= " + LatexPrinter.print(e)));
		block(definitions, blocks);
		block(system.states().stream().filter(s -> !s.algebraic()).map(s -> LatexPrinter.symbol(s.name()) + "\\left(t_0\\right)"
				+ initial(system, s.name(), s.unit())).toList(), blocks);
		block(system.constants().stream().map(c -> LatexPrinter.symbol(c.name()) + initial(system, c.name(), c.unit())).toList(),
				blocks);
		block(system.events().stream().flatMap(e -> event(system, e).stream()).toList(), blocks);
		return String.join("\n", blocks);
	}

	private static void block(List<String> lines, List<String> blocks) {
		if (!lines.isEmpty()) {
			blocks.add("\\begin{align*}\n\t" + String.join(" \\\\\n\t", lines) + "\n\\end{align*}\n");
		}
	}

	private static String derivative(String name) {
		return "\\frac{\\mathrm{d} " + LatexPrinter.symbol(name) + "}{\\mathrm{d} t}";
	}

	private static String initial(FlatSystem system, String name, String unit) {
		return " &= " + LatexPrinter.print(system.initialValues().get(name))
				+ (unit == null || unit.isBlank() ? "" : " \\quad \\left[" + LatexPrinter.upright(unit) + "\\right]");
	}

	private static List<String> event(FlatSystem system, FlatSystem.FlatEvent event) {
		List<String> lines = new ArrayList<>();
		String when = "\\text{when } " + LatexPrinter.print(event.trigger())
				+ (event.delay() == null ? "" : " \\text{, after } " + LatexPrinter.print(event.delay())) + "\\text{:}\\quad ";
		for (FlatSystem.Assignment a : event.assignments()) {
			lines.add((lines.isEmpty() ? when : "") + LatexPrinter.symbol(system.states().get(a.state()).name()) + " &\\leftarrow "
					+ LatexPrinter.print(a.value()) + (a.size() == null ? "" : " \\cdot " + LatexPrinter.symbol(a.size())));
		}
		return lines;
	}
}
