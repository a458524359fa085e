package org.starling.cli.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.files.AtomicFile;
import org.starling.quantum.qcschema.Batch;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling energy}: energies of molecules by electronic-structure methods. */
@Command(name = "energy", mixinStandardHelpOptions = true, sortOptions = false, description = "Energies of molecules by Hartree-Fock and"
		+ " second-order perturbation theory, from requests of the MolSSI QCSchema: an array of AtomicInput gives an array of AtomicResult or"
		+ " FailedOperation in the same order.",
		footer = { "", "Example: starling energy --batch requests.json --json results.json", "docs/quantum.md lists methods, basis sets and keywords." })
public final class EnergyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--batch", required = true, paramLabel = "LIST.json", description = "The requests.")
	private Path batch;

	@Option(names = "--json", paramLabel = "OUT.json", description = "File of the answers; otherwise they go to the standard output.")
	private Path json;

	@Override
	public Integer call() throws Exception {
		PrintWriter err = spec.commandLine().getErr();
		int[] failed = new int[1];
		JsonArray answers;
		try {
			answers = Batch.run(Files.readString(batch), (number, answer) -> {
				if (!answer.get("success").getAsBoolean()) {
					failed[0]++;
				}
				err.println(line(number + 1, answer));
			});
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(batch + ": " + e.getMessage(), e);
		}
		String text = new GsonBuilder().serializeSpecialFloatingPointValues().setPrettyPrinting().create().toJson(answers) + "\n";
		if (json == null) {
			spec.commandLine().getOut().print(text);
		} else {
			AtomicFile.write(json, text.getBytes(StandardCharsets.UTF_8));
		}
		return failed[0] == 0 ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private static String line(int number, JsonObject answer) {
		if (!answer.get("success").getAsBoolean()) {
			return number + ": " + answer.getAsJsonObject("error").get("error_message").getAsString();
		}
		return String.format(Locale.ROOT, "%d: %.10f hartree, %s", number, answer.get("return_result").getAsDouble(),
				answer.getAsJsonObject("extras").get("description").getAsString());
	}
}
