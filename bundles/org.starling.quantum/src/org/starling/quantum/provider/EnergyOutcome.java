package org.starling.quantum.provider;

import java.util.Arrays;
import java.util.Objects;

import org.starling.quantum.qcschema.Driver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * How a calculation ended. Numbers are there with {@link Status#CONVERGED} alone.
 *
 * @param message what happened and what to do about it; empty when converged
 * @param method  one line that says all that the energy means: method, basis, program and version; energies with different lines are not to be
 *                subtracted. Empty without an energy
 * @param result  the AtomicResult of the QCSchema, in atomic units, or the FailedOperation; copied on the way in and out
 */
public record EnergyOutcome(Status status, String message, String method, JsonObject result) {

	/** How it ended. */
	public enum Status {
		/** with numbers that hold */
		CONVERGED,
		/** the field, the geometry or another series did not converge */
		NOT_CONVERGED,
		/** the problem was refused before it began: unknown method or basis, wrong spin, not enough memory */
		REFUSED,
		/** the monitor said so */
		CANCELLED,
		/** anything else, as a program that is missing or broke down */
		FAILED
	}

	/**
	 * @throws IllegalArgumentException when it claims an energy and has none, or does not say what the energy means
	 */
	public EnergyOutcome {
		Objects.requireNonNull(status);
		result = result.deepCopy();
		if (status == Status.CONVERGED) {
			if (method.isBlank()) {
				throw new IllegalArgumentException("an energy must say what it means: method, basis, program and version");
			}
			if (!Double.isFinite(energy(result))) {
				throw new IllegalArgumentException("a converged result must have a finite properties.return_energy");
			}
		} else if (message.isBlank()) {
			throw new IllegalArgumentException("what has no energy must say why");
		}
	}

	/**
	 * From an AtomicResult, whose extras.description is the method string, or a FailedOperation.
	 *
	 * @throws IllegalArgumentException when it is neither, or claims a success without an energy or the method string
	 */
	public static EnergyOutcome of(JsonObject answer) {
		if (answer.get("success") instanceof JsonElement success && success.getAsBoolean()) {
			String description = answer.get("extras") instanceof JsonObject extras && extras.has("description") ? extras.get("description").getAsString()
					: "";
			return new EnergyOutcome(Status.CONVERGED, "", description, answer);
		}
		JsonObject error = answer.get("error") instanceof JsonObject e ? e : new JsonObject();
		String type = error.has("error_type") ? error.get("error_type").getAsString() : "unknown_error";
		String message = error.has("error_message") ? error.get("error_message").getAsString() : "the program gave no reason";
		return new EnergyOutcome(switch (type) {
		case "input_error" -> Status.REFUSED;
		case "convergence_error" -> Status.NOT_CONVERGED;
		case "cancelled" -> Status.CANCELLED;
		default -> Status.FAILED;
		}, message, "", answer);
	}

	/**
	 * For providers that have numbers and no JSON of their own.
	 *
	 * @param method   see {@link #method()}
	 * @param energy   in hartree
	 * @param gradient in hartree per bohr, x, y, z of each atom; null when it was not asked for
	 * @throws IllegalArgumentException when a number is not finite, or the gradient is missing or of another length than the problem has
	 */
	public static EnergyOutcome converged(EnergyProblem problem, EnergyProvider provider, String method, double energy, double[] gradient) {
		boolean wanted = problem.driver() == Driver.GRADIENT;
		if (wanted && (gradient == null || gradient.length != 3 * problem.geometry().atoms())) {
			throw new IllegalArgumentException("a gradient of " + problem.geometry().atoms() + " atoms has 3 numbers for each");
		}
		JsonObject answer = problem.request();
		answer.addProperty("schema_name", "qcschema_output");
		answer.addProperty("success", true);
		JsonObject properties = new JsonObject();
		properties.addProperty("calcinfo_natom", problem.geometry().atoms());
		properties.addProperty("return_energy", energy);
		if (gradient != null) {
			if (!Arrays.stream(gradient).allMatch(Double::isFinite)) {
				throw new IllegalArgumentException("a gradient must be finite: " + Arrays.toString(gradient));
			}
			JsonArray numbers = new JsonArray();
			Arrays.stream(gradient).forEach(numbers::add);
			properties.add("return_gradient", numbers);
		}
		if (wanted) {
			answer.add("return_result", properties.get("return_gradient").deepCopy());
		} else {
			answer.addProperty("return_result", energy);
		}
		answer.add("properties", properties);
		JsonObject extras = new JsonObject();
		extras.addProperty("description", method);
		answer.add("extras", extras);
		JsonObject provenance = new JsonObject();
		provenance.addProperty("creator", provider.name());
		provenance.addProperty("version", provider.version());
		provenance.addProperty("routine", provider.id());
		answer.add("provenance", provenance);
		return new EnergyOutcome(Status.CONVERGED, "", method, answer);
	}

	/**
	 * A FailedOperation.
	 *
	 * @param status  any but {@link Status#CONVERGED}
	 * @param message what happened, where, and what to do
	 */
	public static EnergyOutcome failed(EnergyProblem problem, Status status, String message) {
		JsonObject error = new JsonObject();
		error.addProperty("error_type", switch (status) {
		case CONVERGED -> throw new IllegalArgumentException("a failure can't be converged");
		case REFUSED -> "input_error";
		case NOT_CONVERGED -> "convergence_error";
		case CANCELLED -> "cancelled";
		case FAILED -> "unknown_error";
		});
		error.addProperty("error_message", message);
		JsonObject answer = new JsonObject();
		answer.addProperty("success", false);
		answer.add("error", error);
		answer.add("input_data", problem.request());
		return new EnergyOutcome(status, message, "", answer);
	}

	@Override
	public JsonObject result() {
		return result.deepCopy();
	}

	/** Whether there are numbers. */
	public boolean isConverged() {
		return status == Status.CONVERGED;
	}

	/**
	 * Total energy in hartree; of an optimisation the last.
	 *
	 * @throws IllegalStateException with the message, when there is none
	 */
	public double energy() {
		return energy(converged());
	}

	/**
	 * x, y, z of each atom in hartree per bohr; null when it was not calculated.
	 *
	 * @throws IllegalStateException with the message, when there is no result
	 */
	public double[] gradient() {
		return converged().getAsJsonObject("properties").get("return_gradient") instanceof JsonArray numbers
				? numbers.asList().stream().mapToDouble(JsonElement::getAsDouble).toArray()
				: null;
	}

	private JsonObject converged() {
		if (!isConverged()) {
			throw new IllegalStateException(message);
		}
		return result;
	}

	private static double energy(JsonObject answer) {
		return answer.get("properties") instanceof JsonObject properties && properties.get("return_energy") instanceof JsonPrimitive energy
				&& energy.isNumber() ? energy.getAsDouble() : Double.NaN;
	}
}
