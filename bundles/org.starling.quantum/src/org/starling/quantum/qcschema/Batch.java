package org.starling.quantum.qcschema;

import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.starling.quantum.Version;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.energy.FurtherProperty;
import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.solvation.Solvation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Requests and their answers: an AtomicInput each, and an AtomicResult or a FailedOperation. Stateless. */
public final class Batch {

	private Batch() {
	}

	/**
	 * Answers requests one by one on the calling thread. What is wrong with one does not keep the others from their answers.
	 *
	 * @param json     array of AtomicInput, or one
	 * @param progress is told the number of each request, from 0 on, and its answer
	 * @return the answers in the same order
	 * @throws IllegalArgumentException when the text is no such JSON; the message says where
	 * @throws CancellationException    when the thread was interrupted
	 */
	public static JsonArray run(String json, BiConsumer<Integer, JsonObject> progress) {
		return run(json, progress, _ -> {
		}, _ -> {
		});
	}

	/**
	 * The same.
	 *
	 * @param results is told each energy with all that belongs to it, before its answer; of an optimisation the last
	 * @param notes   is told lines of text on long calculations: each geometry of an optimisation, each gradient of second derivatives
	 */
	public static JsonArray run(String json, BiConsumer<Integer, JsonObject> progress, Consumer<EnergyResult> results, Consumer<String> notes) {
		JsonElement root;
		try {
			root = JsonParser.parseString(json);
		} catch (JsonParseException e) {
			throw new IllegalArgumentException("this is no JSON: " + e.getMessage(), e);
		}
		JsonArray requests = new JsonArray();
		if (root instanceof JsonArray array) {
			requests = array;
		} else {
			requests.add(root);
		}
		JsonArray answers = new JsonArray();
		for (int i = 0; i < requests.size(); i++) {
			JsonObject answer = answer(requests.get(i), results, notes);
			answers.add(answer);
			progress.accept(i, answer);
		}
		return answers;
	}

	private static JsonObject answer(JsonElement request, Consumer<EnergyResult> results, Consumer<String> notes) {
		try {
			AtomicInput input = AtomicInput.read(request);
			JsonObject object = (JsonObject) request;
			return switch (input.task().driver()) {
			case ENERGY -> {
				EnergyResult result = EnergyCalculation.run(input.geometry(), input.model());
				results.accept(result);
				yield result(object, input, result);
			}
			case GRADIENT -> Derivatives.gradient(object, input, results);
			case OPTIMIZE -> Derivatives.optimized(object, input, results, notes);
			case HESSIAN, FREQUENCIES -> Derivatives.vibrations(object, input, results, notes);
			};
		} catch (CancellationException e) {
			throw e;
		} catch (IllegalArgumentException e) {
			return failure(request, "input_error", e);
		} catch (Derivatives.Unfinished e) {
			JsonObject failed = failure(request, "convergence_error", e);
			JsonObject extras = new JsonObject();
			extras.add("last_molecule", e.molecule());
			failed.add("extras", extras);
			return failed;
		} catch (IllegalStateException e) {
			return failure(request, "convergence_error", e);
		}
	}

	private static JsonObject failure(JsonElement request, String type, RuntimeException e) {
		JsonObject error = new JsonObject();
		error.addProperty("error_type", type);
		error.addProperty("error_message", e.getMessage());
		JsonObject failed = new JsonObject();
		failed.addProperty("success", false);
		failed.add("error", error);
		failed.add("input_data", request);
		return failed;
	}

	/** The AtomicResult of an energy. */
	static JsonObject result(JsonObject request, AtomicInput input, EnergyResult result) {
		ScfResult field = result.field();
		JsonObject answer = request.deepCopy();
		answer.addProperty("schema_name", "qcschema_output");
		answer.addProperty("schema_version", 1);
		answer.addProperty("success", true);
		answer.addProperty("return_result", result.energy());
		JsonObject p = new JsonObject();
		p.addProperty("calcinfo_nbasis", field.basis().functions());
		p.addProperty("calcinfo_nmo", field.alpha().size());
		p.addProperty("calcinfo_nalpha", input.geometry().alpha());
		p.addProperty("calcinfo_nbeta", input.geometry().beta());
		p.addProperty("calcinfo_natom", input.geometry().atoms());
		p.addProperty("return_energy", result.energy());
		p.addProperty("nuclear_repulsion_energy", input.geometry().nuclearRepulsion());
		p.addProperty("scf_total_energy", field.energy() + result.dispersion());
		if (input.model().hasDispersion()) {
			p.addProperty("scf_dispersion_correction_energy", result.dispersion());
		}
		p.addProperty("scf_iterations", field.iterations());
		p.add("scf_dipole_moment", array(result.dipole()));
		double[] q = result.quadrupole();
		p.add("scf_quadrupole_moment", array(q[0], q[3], q[4], q[3], q[1], q[5], q[4], q[5], q[2]));
		result.correlation().properties().forEach(p::addProperty);
		answer.add("properties", p);
		JsonObject orbitals = new JsonObject();
		orbitals.add("scf_eigenvalues_a", array(field.alpha().energies()));
		orbitals.add("scf_eigenvalues_b", array(field.beta().energies()));
		answer.add("wavefunction", orbitals);
		JsonObject extras = answer.get("extras") instanceof JsonObject e ? e : new JsonObject();
		extras.addProperty("description", result.description());
		extras.add("mulliken_charges", array(result.mulliken()));
		extras.add("lowdin_charges", array(result.lowdin()));
		extras.addProperty("spin_squared", field.spin());
		result.correlation().extras().forEach((key, values) -> extras.add(key, array(values)));
		if (result.solvation() != null) {
			extras.add("solvation", solvation(result.solvation()));
		}
		FurtherProperty.calculate(input.model(), field, input.further()).forEach((key, values) -> extras.add(key, array(values)));
		extras.addProperty("stability", result.stability() == null ? "not analysed" : result.stability().verdict());
		if (result.stability() != null && Double.isFinite(result.stability().internal())) {
			extras.addProperty("stability_eigenvalue", result.stability().internal());
		}
		JsonArray log = new JsonArray();
		field.log().forEach(log::add);
		extras.add("convergence", log);
		answer.add("extras", extras);
		JsonObject provenance = new JsonObject();
		provenance.addProperty("creator", "Starling");
		provenance.addProperty("version", Version.TEXT);
		provenance.addProperty("routine", "org.starling.quantum");
		answer.add("provenance", provenance);
		return answer;
	}

	private static JsonObject solvation(Solvation solvation) {
		JsonObject json = new JsonObject();
		json.addProperty("polarization_energy", solvation.energy());
		json.addProperty("cavity_area", solvation.area());
		json.addProperty("cavity_volume", solvation.volume());
		json.addProperty("surface_charge", solvation.charge());
		json.addProperty("outlying_electrons", solvation.outlying());
		json.addProperty("surface_points", solvation.points());
		return json;
	}

	static JsonArray array(double... values) {
		JsonArray array = new JsonArray();
		for (double value : values) {
			array.add(value);
		}
		return array;
	}
}
