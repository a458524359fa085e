package org.starling.cli.internal.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.flat.Equations;
import org.starling.kinetics.flat.FlatSystem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling equations}: the equations that a model stands for. */
@Command(name = "equations", mixinStandardHelpOptions = true, description = "Print the equations that a model stands for: rates,"
		+ " definitions, algebraic rules, initial values, constants and events.")
public final class EquationsCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "A .model file, or SBML (.xml, .sbml).")
	private Path file;

	@Option(names = "--latex", description = "As LaTeX (align* of amsmath).")
	private boolean latex;

	@Override
	public Integer call() throws IOException {
		FlatSystem system = FlatSystem.of(InputFiles.model(file, spec.commandLine().getErr()), null);
		PrintWriter out = spec.commandLine().getOut();
		if (latex) {
			out.print(Equations.latex(system));
			return ExitCodes.DONE;
		}
		Equations.Kind kind = null;
		for (Equations.Equation e : Equations.of(system)) {
			if (kind != null && kind != e.kind()) {
				out.println();
			}
			kind = e.kind();
			boolean unit = kind != Equations.Kind.RATE && e.unit() != null && !e.unit().isBlank();
			out.println(e.left() + " = " + e.right() + (unit ? "  [" + e.unit() + "]" : ""));
		}
		system.events().forEach(e -> out.println(text(e, system)));
		return ExitCodes.DONE;
	}

	private static String text(FlatSystem.FlatEvent event, FlatSystem system) {
		return "\n" + event.name() + ": when " + ExpressionPrinter.print(event.trigger())
				+ (event.delay() == null ? "" : ", after " + ExpressionPrinter.print(event.delay()))
				+ event.assignments().stream().map(a -> "\n\t" + system.states().get(a.state()).name() + " := "
						+ ExpressionPrinter.print(a.value()) + (a.size() == null ? "" : " * " + a.size())).collect(Collectors.joining());
	}
}
