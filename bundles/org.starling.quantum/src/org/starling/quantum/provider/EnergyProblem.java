package org.starling.quantum.provider;

import java.util.Objects;

import org.starling.quantum.Geometry;
import org.starling.quantum.qcschema.Driver;
import org.starling.quantum.qcschema.MoleculeJson;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What is to be calculated: an AtomicInput of the QCSchema.
 *
 * @param geometry in bohr
 * @param method   as the provider names it
 * @param basis    name of the basis set; empty for methods without one
 * @param keywords of the program; copied on the way in and out
 */
public record EnergyProblem(Geometry geometry, Driver driver, String method, String basis, JsonObject keywords) {

	public EnergyProblem {
		Objects.requireNonNull(geometry);
		Objects.requireNonNull(driver);
		Objects.requireNonNull(method);
		Objects.requireNonNull(basis);
		keywords = keywords.deepCopy();
	}

	/** Without keywords. */
	public EnergyProblem(Geometry geometry, Driver driver, String method, String basis) {
		this(geometry, driver, method, basis, new JsonObject());
	}

	@Override
	public JsonObject keywords() {
		return keywords.deepCopy();
	}

	/**
	 * @param request an AtomicInput
	 * @throws IllegalArgumentException when something is missing or wrong, or it is no molecule; the message names the key or the atom
	 */
	public static EnergyProblem read(JsonObject request) {
		JsonObject model = object(request, "model");
		return new EnergyProblem(MoleculeJson.read(object(request, "molecule")), Driver.of(text(request, "driver", null)),
				text(model, "method", null), text(model, "basis", ""), request.get("keywords") instanceof JsonObject k ? k : new JsonObject());
	}

	/** The AtomicInput; the molecule stays where it is in space. */
	public JsonObject request() {
		JsonObject model = new JsonObject();
		model.addProperty("method", method);
		if (!basis.isEmpty()) {
			model.addProperty("basis", basis);
		}
		JsonObject molecule = MoleculeJson.write(geometry);
		molecule.addProperty("fix_com", true);
		molecule.addProperty("fix_orientation", true);
		JsonObject request = new JsonObject();
		request.addProperty("schema_name", "qcschema_input");
		request.addProperty("schema_version", 1);
		request.add("molecule", molecule);
		request.addProperty("driver", driver.id());
		request.add("model", model);
		request.add("keywords", keywords.deepCopy());
		return request;
	}

	private static JsonObject object(JsonObject object, String key) {
		if (object.get(key) instanceof JsonObject found) {
			return found;
		}
		throw new IllegalArgumentException("the key \"" + key + "\" must be there and hold an object");
	}

	private static String text(JsonObject object, String key, String otherwise) {
		JsonElement value = object.get(key);
		if ((value == null || value.isJsonNull()) && otherwise != null) {
			return otherwise;
		}
		if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
			return value.getAsString();
		}
		throw new IllegalArgumentException("the key \"" + key + "\" must be there and hold a text");
	}
}
