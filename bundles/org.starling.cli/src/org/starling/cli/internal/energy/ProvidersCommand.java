package org.starling.cli.internal.energy;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.provider.EnergyProviders;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling energy providers}: the programs and models that calculate energies. */
@Command(name = "providers", mixinStandardHelpOptions = true, sortOptions = false, description = "List the programs and models that calculate energies,"
		+ " what they can do, and whether they can on this computer; exit code 1 when one is broken.")
final class ProvidersCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--methods", description = "List methods and basis sets, too.")
	private boolean methods;

	@Override
	public Integer call() {
		PrintWriter out = spec.commandLine().getOut();
		EnergyProviders providers = ProviderOptions.providers();
		TextTable table = new TextTable("ID", "NAME", "VERSION", "CAN", "STATUS");
		for (EnergyProvider p : providers.all()) {
			table.row(p.id(), p.name(), p.version(), p.drivers().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).sorted()
					.collect(Collectors.joining(", ")), p.unavailable().orElse("available"));
		}
		providers.broken().forEach(b -> table.row(b.name(), "-", "-", "-", "BROKEN: " + b.reason()));
		table.print(out);
		for (EnergyProvider p : methods ? providers.all() : java.util.List.<EnergyProvider>of()) {
			out.println();
			out.println(p.id() + ": " + p.description());
			out.println("  methods: " + String.join(", ", p.methods()));
			out.println("  basis sets: " + (p.bases().isEmpty() ? "none" : String.join(", ", p.bases())));
		}
		return providers.broken().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}
}
