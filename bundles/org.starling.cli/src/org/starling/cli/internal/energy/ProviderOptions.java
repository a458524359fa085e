package org.starling.cli.internal.energy;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.quantum.provider.StarlingEnergyProvider;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import picocli.CommandLine.Option;

/** Which program calculates, and for how long. */
final class ProviderOptions {

	@Option(names = "--provider", paramLabel = "ID", description = "Program or model that calculates, as starling energy providers lists them."
			+ " Default: starling.")
	private String id;

	@Option(names = "--time-limit", paramLabel = "SECONDS", description = "Longest time of a calculation, which is cancelled then. Default: none.")
	private Double seconds;

	/** Whether another way than the usual one is wanted. */
	boolean isGiven() {
		return id != null || seconds != null;
	}

	/** Those of this class path, installed plug-ins among them. */
	static EnergyProviders providers() {
		return EnergyProviders.fromServiceLoader(ProviderOptions.class.getClassLoader());
	}

	/**
	 * @throws IllegalArgumentException when there is none of that id; the message names those that are
	 */
	EnergyProvider provider() {
		return id == null ? new StarlingEnergyProvider() : providers().byId(id);
	}

	/** The answer to a request: an AtomicResult or a FailedOperation. */
	JsonObject answer(JsonObject request, Consumer<EnergyResult> results, Consumer<String> notes) {
		EnergyProblem problem;
		try {
			problem = EnergyProblem.read(request);
		} catch (IllegalArgumentException e) {
			JsonObject error = new JsonObject();
			error.addProperty("error_type", "input_error");
			error.addProperty("error_message", e.getMessage());
			JsonObject failed = new JsonObject();
			failed.addProperty("success", false);
			failed.add("error", error);
			failed.add("input_data", request);
			return failed;
		}
		EnergyOutcome outcome = provider().run(problem, new Watch(seconds == null ? Long.MAX_VALUE : (long) (seconds * 1e9), results, notes));
		return outcome.status() != Status.CANCELLED ? outcome.result()
				: EnergyOutcome.failed(problem, Status.CANCELLED, outcome.message() + ", after the time limit of " + seconds + " s").result();
	}

	/**
	 * The answers to an array of requests, one after the other.
	 *
	 * @throws IllegalArgumentException when the text is no such JSON
	 */
	JsonArray answers(String json, BiConsumer<Integer, JsonObject> progress, Consumer<String> notes) {
		JsonArray answers = new JsonArray();
		try {
			JsonElement root = JsonParser.parseString(json);
			for (JsonElement request : root instanceof JsonArray array ? array.asList() : java.util.List.of(root)) {
				JsonObject answer = answer(request instanceof JsonObject object ? object : new JsonObject(), _ -> {
					// files of orbitals belong to single molecules
				}, notes);
				progress.accept(answers.size(), answer);
				answers.add(answer);
			}
		} catch (JsonParseException e) {
			throw new IllegalArgumentException("this is no JSON: " + e.getMessage(), e);
		}
		return answers;
	}

	/** Cancels after a time. */
	private static final class Watch implements EnergyMonitor {

		private final long began = System.nanoTime();
		private final long nanoseconds;
		private final Consumer<EnergyResult> results;
		private final Consumer<String> notes;

		Watch(long nanoseconds, Consumer<EnergyResult> results, Consumer<String> notes) {
			this.nanoseconds = nanoseconds;
			this.results = results;
			this.notes = notes;
		}

		@Override
		public void iteration(int n, double energy, double change, String rung) {
			// the answer has the rungs
		}

		@Override
		public boolean cancelled() {
			return System.nanoTime() - began > nanoseconds;
		}

		@Override
		public void note(String line) {
			notes.accept(line);
		}

		@Override
		public void field(EnergyResult result) {
			results.accept(result);
		}
	}
}
