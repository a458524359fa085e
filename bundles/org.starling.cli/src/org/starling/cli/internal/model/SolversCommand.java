package org.starling.cli.internal.model;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

import org.starling.cli.internal.TextTable;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling solvers}: the ODE solvers at hand with capabilities and options. */
@Command(name = "solvers", mixinStandardHelpOptions = true, description = "List the ODE solvers, what they can do and their "
		+ "options.")
public final class SolversCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Option(names = "--options", description = "Explain each option.")
	private boolean explain;

	@Override
	public void run() {
		PrintWriter out = spec.commandLine().getOut();
		List<OdeSolverProvider> solvers = List.copyOf(RunContext.standard().solvers().all());
		TextTable table = new TextTable("ID", "NAME", "VERSION", "KISAO", "CAN", "OPTIONS", "STATUS");
		for (OdeSolverProvider s : solvers) {
			table.row(s.id(), s.label(), s.version(), s.kisaoId().isEmpty() ? "-" : s.kisaoId(),
					s.capabilities().stream().map(c -> c.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).sorted()
							.collect(Collectors.joining(", ")),
					s.options().stream().map(OptionDescriptor::id).collect(Collectors.joining(", ")), "ready");
		}
		table.print(out);
		if (explain) {
			for (OdeSolverProvider s : solvers) {
				out.println();
				out.println(s.id() + ": " + s.reference());
				s.options().forEach(o -> out.println("  " + o.id() + "=" + o.defaultValue() + "  " + range(o) + o.help()));
			}
		}
	}

	private static String range(OptionDescriptor o) {
		return switch (o.type()) {
		case REAL, INTEGER -> "(" + o.minimum() + " to " + o.maximum() + ") ";
		case BOOLEAN -> "(true, false) ";
		case CHOICE -> "(" + String.join(", ", o.choices()) + ") ";
		};
	}
}
