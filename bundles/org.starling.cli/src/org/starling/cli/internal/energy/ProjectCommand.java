package org.starling.cli.internal.energy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.cli.internal.TextTable;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.DifferenceValue;
import org.starling.quantization.energies.EnergyLinks;
import org.starling.quantization.energies.EnergyOverview;
import org.starling.quantization.energies.EnergyRunner;
import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.results.RunStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling energy project}: the calculations of a project's documents {@code *.energies}. */
@Command(name = "project", mixinStandardHelpOptions = true, sortOptions = false, description = "Calculates what a project's documents of energies ask"
		+ " for. What has been calculated as it is asked for is not repeated; each result is a run of the project.",
		footer = { "", "Examples: starling energy project serms", "          starling energy project serms --document frontier --table levels.csv",
				"          starling energy project serms --list" })
final class ProjectCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PROJECT", description = "Project folder.")
	private Path folder;

	@Option(names = "--document", paramLabel = "NAME", description = "File or name of the document. Default: all.")
	private String document;

	@Option(names = "--list", description = "Say how the calculations stand; calculate nothing.")
	private boolean list;

	@Option(names = "--again", description = "Calculate what is there already too.")
	private boolean again;

	@Option(names = "--table", paramLabel = "FILE", description = "Energies, levels and dipoles as .csv, .xlsx or .parquet.")
	private Path table;

	@Override
	public Integer call() throws IOException {
		ProjectFolder project = ProjectFolder.open(folder);
		RunStore store = new RunStore(project.resultsFolder());
		if (!list) {
			store.recover();
		}
		StoredEnergies energies = StoredEnergies.read(store);
		List<CalculationInput> all = new ArrayList<>();
		List<EnergyCalculations> documents = new ArrayList<>();
		for (DocumentEntry entry : chosen(project)) {
			EnergyCalculations calculations = project.load(entry.path(), EnergyCalculations.class);
			documents.add(calculations);
			List<CalculationInput> inputs = CalculationInput.of(calculations);
			all.addAll(inputs);
			EnergyRunner runner = new EnergyRunner(project.resultsFolder(), project.relativize(entry.path()),
					EnergyProviders.fromServiceLoader(ProjectCommand.class.getClassLoader()));
			for (CalculationInput input : inputs) {
				if (!list && (again || EnergyOverview.isOpen(input, energies))) {
					energies = energies.with(calculate(project, runner, input, energies));
				}
			}
		}
		print(all, documents, energies);
		if (table != null) {
			TableOutput.write(EnergyOverview.table(all, energies), table, spec.commandLine());
		}
		StoredEnergies found = energies;
		boolean failed = all.stream().anyMatch(input -> found.of(input).map(e -> !e.isConverged() || e.numbers().failed() > 0).orElse(!list));
		return failed ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private List<DocumentEntry> chosen(ProjectFolder project) throws IOException {
		List<DocumentEntry> entries = project.energies();
		if (document == null) {
			if (entries.isEmpty()) {
				throw new NoSuchFileException(project.path().toString(), null, "the project has no documents of energies (energies/*.energies)");
			}
			return entries;
		}
		String wanted = Path.of(document).getFileName().toString().replaceFirst("\\.energies$", "");
		List<DocumentEntry> found = entries.stream().filter(e -> e.name().equals(document)
				|| e.path().getFileName().toString().equals(wanted + ".energies")).toList();
		if (found.isEmpty()) {
			throw new NoSuchFileException(document, null, "the project has no such document of energies; it has " + entries.stream()
					.map(e -> e.path().getFileName().toString()).collect(Collectors.joining(", ")));
		}
		return found;
	}

	private StoredEnergy calculate(ProjectFolder project, EnergyRunner runner, CalculationInput input, StoredEnergies before) throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		err.println(input.title() + " …");
		err.flush();
		StoredEnergy stored = runner.run(input, new EnergyMonitor() {

			@Override
			public void iteration(int n, double energy, double change, String rung) {
				// a line for each would be too many
			}

			@Override
			public boolean cancelled() {
				return false;
			}

			@Override
			public void note(String line) {
				err.println("  " + line);
				err.flush();
			}
		});
		err.println(input.title() + ": " + (stored.isConverged() ? String.format(Locale.ROOT, "%.8f hartree, %.1f s", stored.energy(),
				stored.numbers().seconds()) : stored.message()));
		EnergyLinks.write(project, input, stored, before.all(input.id()).stream().map(StoredEnergy::runId).collect(Collectors.toSet()));
		return stored;
	}

	private void print(List<CalculationInput> inputs, List<EnergyCalculations> documents, StoredEnergies energies) {
		PrintWriter out = spec.commandLine().getOut();
		TextTable text = new TextTable("calculation", "method", "state", "hartree", "HOMO/eV", "LUMO/eV", "gap/eV", "dipole/D");
		for (CalculationInput input : inputs) {
			StoredEnergy.Numbers n = energies.of(input).filter(StoredEnergy::isConverged).map(StoredEnergy::numbers).orElse(null);
			text.row(input.title(), input.level().label(), EnergyOverview.state(input, energies), n == null ? "" : digits(8, n.energy()),
					n == null ? "" : digits(3, StoredEnergy.electronvolt(n.homo())), n == null ? "" : digits(3, StoredEnergy.electronvolt(n.lumo())),
					n == null ? "" : digits(3, StoredEnergy.electronvolt(n.gap())), n == null ? "" : digits(3, n.dipole()));
		}
		text.print(out);
		inputs.stream().filter(input -> input.scan() != null).forEach(input -> energies.of(input).filter(e -> e.isConverged() && !e.message().isEmpty())
				.ifPresent(e -> out.println(input.title() + ": " + e.message())));
		for (EnergyCalculations calculations : documents) {
			calculations.getDifferences().stream().map(difference -> DifferenceValue.of(difference, energies)).forEach(value -> {
				out.println(value.value() == null ? value.name() + ": " + value.problem() : value.value().text());
				if (!value.warning().isEmpty()) {
					spec.commandLine().getErr().println(value.name() + ": " + value.warning());
				}
			});
		}
	}

	private static String digits(int digits, double number) {
		return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%." + digits + "f", number);
	}
}
