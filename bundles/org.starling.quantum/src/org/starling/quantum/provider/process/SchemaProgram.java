package org.starling.quantum.provider.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Frame for a program that reads an AtomicInput of the QCSchema from a file and writes an AtomicResult, or a FailedOperation, over it. It checks what came back; a
 * program's own class says how it is called and what its JSON means. Stateless.
 */
public abstract class SchemaProgram extends ProgramProvider {

	private static final String FILE = "calculation.json";

	/**
	 * @param file  where the program is
	 * @param limit longest time of one calculation
	 */
	protected SchemaProgram(ProgramFile file, Duration limit) {
		super(file, limit);
	}

	/** Program with the arguments that make it read and rewrite a file. */
	protected abstract List<String> command(Path program, Path calculation);

	/**
	 * What the program's answer means, in atomic units and with extras.description; it has been read as JSON and came after the exit code 0.
	 *
	 * @param request what the program was given
	 * @param end     of the program, for messages
	 */
	protected abstract EnergyOutcome outcome(EnergyProblem problem, JsonObject request, JsonObject answer, ProgramRun.End end);

	@Override
	final List<String> write(Path program, EnergyProblem problem, JsonObject request, Path folder) throws IOException {
		Path calculation = folder.resolve(FILE);
		Files.writeString(calculation, request.toString());
		return command(program, calculation);
	}

	@Override
	final EnergyOutcome read(Path program, EnergyProblem problem, JsonObject request, Path folder, ProgramRun.End end) {
		if (end.exitCode() != 0) {
			return EnergyOutcome.failed(problem, Status.FAILED, program + " ended with the exit code " + end.exitCode() + " and said: " + end.said());
		}
		JsonObject answer;
		try {
			String text = Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8);
			answer = JsonParser.parseString(text) instanceof JsonObject object ? object : new JsonObject();
		} catch (JsonParseException | IOException e) {
			return EnergyOutcome.failed(problem, Status.FAILED, program + " left no JSON that can be read: " + e.getMessage() + "; it said: "
					+ end.said());
		}
		if (!answer.has("success")) {
			return EnergyOutcome.failed(problem, Status.FAILED, program + " ended without an answer: its file has no \"success\"; it said: " + end.said());
		}
		try {
			return outcome(problem, request, answer, end);
		} catch (RuntimeException e) {
			// JSON of another shape shows itself by exceptions that have nothing else in common
			return EnergyOutcome.failed(problem, Status.FAILED, program + " gave an answer that is no result: " + e.getMessage() + "; it said: "
					+ end.said());
		}
	}
}
