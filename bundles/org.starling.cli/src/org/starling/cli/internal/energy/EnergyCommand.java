package org.starling.cli.internal.energy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

import org.starling.cli.internal.ExitCodes;
import org.starling.files.AtomicFile;
import org.starling.quantum.ci.FullInteraction;
import org.starling.quantum.interchange.FcidumpFile;
import org.starling.quantum.qcschema.Batch;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code starling energy}: energies of molecules by electronic-structure methods. */
@Command(name = "energy", mixinStandardHelpOptions = true, sortOptions = false, description = "Energies of molecules by"
		+ " Hartree-Fock, density functionals and methods of electron correlation.",
		footer = { "", "Examples: starling energy water.xyz --method mp2 --basis 6-31g*",
				"          starling energy benzene.xyz --method b3lyp --basis def2-svp",
				"          starling energy CCO --driver optimize --json ethanol.json", "          starling energy --batch requests.json --json results.json",
				"docs/quantum.md lists methods, basis sets and keywords." })
public final class EnergyCommand implements Callable<Integer> {

	/** In the order of the help. */
	private static final List<String> SUBCOMMANDS = List.of("scan", "difference", "project", "providers");

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "FILE|SMILES|NAME", description = "A molecule with coordinates (.xyz, .mol, .sdf, .pdb), or a SMILES or a systematic name,"
			+ " which gets a first geometry that is not optimised.")
	private String molecule;

	@Mixin
	private MethodOptions options = new MethodOptions();

	@Mixin
	private OutputOptions output = new OutputOptions();

	@Mixin
	private ProviderOptions programs = new ProviderOptions();

	@Option(names = "--batch", paramLabel = "LIST.json", description = "Requests of the MolSSI QCSchema in place of a molecule: an array of"
			+ " AtomicInput gives an array of AtomicResult or FailedOperation in the same order.")
	private Path batch;

	@Option(names = "--json", paramLabel = "OUT.json", description = "File of the answer; for a batch, the standard output otherwise.")
	private Path json;

	/** This command with those of its own commands that the arguments name; with all of them for its help. */
	public static CommandLine line(String... arguments) {
		CommandLine line = new CommandLine(new EnergyCommand());
		List<String> given = List.of(arguments);
		boolean all = given.size() < 2 || given.contains("--help") || given.contains("-h");
		for (String name : SUBCOMMANDS) {
			if (all || given.contains(name)) {
				line.addSubcommand(create(name));
			}
		}
		return line;
	}

	private static Object create(String name) {
		return switch (name) {
		case "scan" -> new ScanCommand();
		case "difference" -> new DifferenceCommand();
		case "project" -> new ProjectCommand();
		default -> new ProvidersCommand();
		};
	}

	@Override
	public Integer call() throws Exception {
		if ((molecule == null) == (batch == null)) {
			throw new ParameterException(spec.commandLine(), "give either a molecule or --batch LIST.json");
		}
		if (batch != null) {
			return several();
		}
		return molecule.toLowerCase(Locale.ROOT).endsWith("fcidump") ? interaction() : single();
	}

	private int single() throws IOException {
		JsonObject input = MoleculeInput.read(molecule, spec.commandLine().getErr());
		JsonElement answer;
		try {
			if (programs.isGiven()) {
				answer = programs.answer(options.request(input, programs.provider()), output::write, spec.commandLine().getErr()::println);
			} else {
				answer = Batch.run(options.request(input).toString(), (_, _) -> {
				}, output::write, spec.commandLine().getErr()::println).get(0);
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		if (json != null) {
			AtomicFile.write(json, text(answer).getBytes(StandardCharsets.UTF_8));
		}
		JsonObject result = answer.getAsJsonObject();
		if (!result.get("success").getAsBoolean()) {
			spec.commandLine().getErr().println(message(result));
			return ExitCodes.FAILURES;
		}
		EnergyText.print(result, spec.commandLine().getOut());
		return ExitCodes.DONE;
	}

	/** The Hamiltonian of an FCIDUMP. */
	private int interaction() throws IOException {
		FullInteraction.States states = FullInteraction.solve(FcidumpFile.read(molecule, Files.readString(Path.of(molecule))), options.roots());
		for (int k = 0; k < states.energies().length; k++) {
			spec.commandLine().getOut().printf(Locale.ROOT, "state %-12d %18.8f hartree, S\u00b2 %.3f%n", k + 1, states.energies()[k], states.spins()[k]);
		}
		return ExitCodes.DONE;
	}

	private int several() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		int[] failed = new int[1];
		JsonArray answers;
		try {
			BiConsumer<Integer, JsonObject> progress = (number, answer) -> {
				if (!answer.get("success").getAsBoolean()) {
					failed[0]++;
				}
				err.println(line(number + 1, answer));
			};
			String requests = Files.readString(batch);
			answers = programs.isGiven() ? programs.answers(requests, progress, err::println) : Batch.run(requests, progress, _ -> {
			}, err::println);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(batch + ": " + e.getMessage(), e);
		}
		if (json == null) {
			spec.commandLine().getOut().print(text(answers));
		} else {
			AtomicFile.write(json, text(answers).getBytes(StandardCharsets.UTF_8));
		}
		return failed[0] == 0 ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private static String text(JsonElement answer) {
		return new GsonBuilder().serializeSpecialFloatingPointValues().setPrettyPrinting().create().toJson(answer) + "\n";
	}

	private static String message(JsonObject answer) {
		return answer.getAsJsonObject("error").get("error_message").getAsString();
	}

	private static String line(int number, JsonObject answer) {
		if (!answer.get("success").getAsBoolean()) {
			return number + ": " + message(answer);
		}
		return String.format(Locale.ROOT, "%d: %.10f hartree, %s", number, answer.getAsJsonObject("properties").get("return_energy").getAsDouble(),
				answer.getAsJsonObject("extras").get("description").getAsString());
	}
}
