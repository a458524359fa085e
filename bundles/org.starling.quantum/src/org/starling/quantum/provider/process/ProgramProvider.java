package org.starling.quantum.provider.process;

import java.io.IOException;
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

/**
 * Frame for a program that reads files and writes others. It brings the search for the program, the scratch folder, time limit and cancellation; a program's own
 * class says what it is given, how it is called and what it has written. Stateless.
 */
public abstract class ProgramProvider implements EnergyProvider {

	private final ProgramFile file;
	private final Duration limit;

	/**
	 * @param file  where the program is
	 * @param limit longest time of one calculation
	 */
	protected ProgramProvider(ProgramFile file, Duration limit) {
		this.file = file;
		this.limit = limit;
	}

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
	 * Writes what the program reads.
	 *
	 * @param request what the program is given
	 * @return the program with its arguments
	 */
	abstract List<String> write(Path program, EnergyProblem problem, JsonObject request, Path folder) throws IOException;

	/**
	 * What the program has written.
	 *
	 * @param program for messages
	 * @param end     of the program; any exit code
	 */
	abstract EnergyOutcome read(Path program, EnergyProblem problem, JsonObject request, Path folder, ProgramRun.End end);

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
			List<String> command = write(program.get(), problem, request, run.folder());
			monitor.note(name() + " runs; it tells nothing until it has ended");
			return read(program.get(), problem, request, run.folder(), run.run(command, environment(run.folder()), limit, monitor::cancelled));
		} catch (CancellationException e) {
			return EnergyOutcome.failed(problem, Status.CANCELLED, e.getMessage());
		} catch (IOException e) {
			return EnergyOutcome.failed(problem, Status.FAILED, e.getMessage());
		}
	}
}
