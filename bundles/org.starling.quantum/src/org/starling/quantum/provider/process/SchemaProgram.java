package org.starling.quantum.provider.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProvider;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Frame for a program that reads an AtomicInput of the QCSchema from a file and writes an AtomicResult, or a FailedOperation, over it. It brings
 * the search for the program, the scratch folder, time limit, cancellation, and the checks of what came back; a program's own class says how it is
 * called and what its JSON means. Stateless.
 */
public abstract class SchemaProgram implements EnergyProvider {

	private static final String FILE = "calculation.json";

	private final ProgramFile file;
	private final Duration limit;

	/**
	 * @param file  where the program is
	 * @param limit longest time of one calculation
	 */
	protected SchemaProgram(ProgramFile file, Duration limit) {
		this.file = file;
		this.limit = limit;
	}

	/** Program with the arguments that make it read and rewrite a file. */
	protected abstract List<String> command(Path program, Path calculation);

	/** Variables of the environment that keep the program in its scratch folder. */
	protected abstract Map<String, String> environment(Path scratch);

	/**
	 * What the program is given.
	 *
	 * @param request a fresh AtomicInput that may be changed
	 * @throws IllegalArgumentException when the program can't do it, or would give what is no result; the message says why
	 */
	protected abstract JsonObject prepared(EnergyProblem problem, JsonObject request);

	/**
	 * What the program's answer means, in atomic units and with extras.description; it has been read as JSON and came after the exit code 0.
	 *
	 * @param request what the program was given
	 * @param end     of the program, for messages
	 */
	protected abstract EnergyOutcome outcome(EnergyProblem problem, JsonObject request, JsonObject answer, ProgramRun.End end);

	@Override
	public Optional<String> unavailable() {
		return file.find().isPresent() ? Optional.empty() : Optional.of(file.missing());
	}

	@Override
	public EnergyOutcome run(EnergyProblem problem, EnergyMonitor monitor) {
		if (monitor.cancelled()) {
			return EnergyOutcome.failed(problem, Status.CANCELLED, "the calculation was cancelled before it began");
		}
		Optional<Path> program = file.find();
		if (program.isEmpty()) {
			return EnergyOutcome.failed(problem, Status.FAILED, file.missing());
		}
		JsonObject request;
		try {
			if (!drivers().contains(problem.driver())) {
				throw new IllegalArgumentException(name() + " gives " + drivers().stream().map(d -> d.id()).sorted().toList() + " here, not "
						+ problem.driver().id());
			}
			request = prepared(problem, problem.request());
		} catch (IllegalArgumentException e) {
			return EnergyOutcome.failed(problem, Status.REFUSED, e.getMessage());
		}
		try (ProgramRun run = new ProgramRun()) {
			return answered(problem, request, run, program.get(), monitor);
		} catch (CancellationException e) {
			return EnergyOutcome.failed(problem, Status.CANCELLED, e.getMessage());
		} catch (IOException e) {
			return EnergyOutcome.failed(problem, Status.FAILED, e.getMessage());
		}
	}

	private EnergyOutcome answered(EnergyProblem problem, JsonObject request, ProgramRun run, Path program, EnergyMonitor monitor) throws IOException {
		Path calculation = run.folder().resolve(FILE);
		Files.writeString(calculation, request.toString());
		monitor.note(name() + " runs; it tells nothing until it has ended");
		ProgramRun.End end = run.run(command(program, calculation), environment(run.folder()), limit, monitor::cancelled);
		if (end.exitCode() != 0) {
			return EnergyOutcome.failed(problem, Status.FAILED, program + " ended with the exit code " + end.exitCode() + " and said: " + end.said());
		}
		JsonObject answer;
		try {
			String text = Files.readString(calculation, StandardCharsets.UTF_8);
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
