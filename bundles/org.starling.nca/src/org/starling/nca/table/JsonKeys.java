package org.starling.nca.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** The keys of one object of a map or another file of settings, each taken with its type; a wrong type or an unknown key is an error that names the key. */
public final class JsonKeys {

	private final String where;
	private final String prefix;
	private final JsonObject object;

	/**
	 * @param where  the file, named in messages
	 * @param prefix key of the object in the file; empty for the whole
	 * @throws NcaMapException when it is no object or has a key that isn't known
	 */
	public JsonKeys(String where, String prefix, JsonElement element, Set<String> known) throws NcaMapException {
		this.where = where;
		this.prefix = prefix;
		if (!(element instanceof JsonObject o)) {
			throw new NcaMapException(where, (prefix.isEmpty() ? "the file" : "\"" + prefix + "\"") + " must be an object, { … }", null);
		}
		object = o;
		for (String key : o.keySet()) {
			if (!known.contains(key)) {
				throw new NcaMapException(where, "unknown key \"" + name(key) + "\"; known are " + String.join(", ", known), null);
			}
		}
	}

	/** @param where named in messages */
	public static JsonElement parse(String where, String json) throws NcaMapException {
		try {
			return JsonParser.parseString(json);
		} catch (JsonParseException | IllegalStateException e) {
			throw new NcaMapException(where, "this is no JSON: " + e.getMessage(), e);
		}
	}

	private String name(String key) {
		return prefix.isEmpty() ? key : prefix + "." + key;
	}

	/** Whether the key is there and not null. */
	public boolean has(String key) {
		return object.has(key) && !object.get(key).isJsonNull();
	}

	/** The value as it stands; null when the key is absent. */
	public JsonElement get(String key) {
		return object.get(key);
	}

	/**
	 * An error to be thrown, which names file and key.
	 *
	 * @param message continues the sentence that begins with the key: "must be …"
	 */
	public NcaMapException wrong(String key, String message) {
		return new NcaMapException(where, "\"" + name(key) + "\" " + message, null);
	}

	/** Null when the key is absent. */
	public String text(String key) throws NcaMapException {
		if (!has(key)) {
			return null;
		}
		if (object.get(key) instanceof JsonPrimitive p && p.isString()) {
			return p.getAsString();
		}
		throw wrong(key, "must be a text");
	}

	/** @throws NcaMapException when the key is absent or its text is blank */
	public String required(String key) throws NcaMapException {
		String text = text(key);
		if (text == null || text.isBlank()) {
			throw new NcaMapException(where, "the key \"" + name(key) + "\" is missing; it names a column", null);
		}
		return text;
	}

	/** Whether the value is a number, and no text that looks like one. */
	public boolean isNumber(String key) {
		return has(key) && object.get(key) instanceof JsonPrimitive p && p.isNumber();
	}

	/** @throws NcaMapException when the value is no finite number */
	public double number(String key, double otherwise) throws NcaMapException {
		if (!has(key)) {
			return otherwise;
		}
		if (isNumber(key) && Double.isFinite(object.get(key).getAsDouble())) {
			return object.get(key).getAsDouble();
		}
		throw wrong(key, "must be a number");
	}

	/** @throws NcaMapException when the value is no finite number, or below 0 */
	public double notNegative(String key, double otherwise) throws NcaMapException {
		double number = number(key, otherwise);
		if (number < 0) {
			throw wrong(key, "must not be negative");
		}
		return number;
	}

	/** @throws NcaMapException when the value is no whole number above 0 */
	public int count(String key, int otherwise) throws NcaMapException {
		double number = number(key, otherwise);
		if (number != Math.rint(number) || number < 1 || number > Integer.MAX_VALUE) {
			throw wrong(key, "must be a whole number above 0");
		}
		return (int) number;
	}

	/** @throws NcaMapException when the value is neither true nor false */
	public boolean truth(String key, boolean otherwise) throws NcaMapException {
		if (!has(key)) {
			return otherwise;
		}
		if (object.get(key) instanceof JsonPrimitive p && p.isBoolean()) {
			return p.getAsBoolean();
		}
		throw wrong(key, "must be true or false");
	}

	/**
	 * Empty when the key is absent.
	 *
	 * @throws NcaMapException when the value is no list
	 */
	public JsonArray array(String key) throws NcaMapException {
		if (!has(key)) {
			return new JsonArray();
		}
		if (object.get(key) instanceof JsonArray array) {
			return array;
		}
		throw wrong(key, "must be a list, [ … ]");
	}

	/**
	 * Empty when the key is absent.
	 *
	 * @throws NcaMapException when the value is no list of numbers
	 */
	public double[] numbers(String key) throws NcaMapException {
		return numbers(key, array(key));
	}

	/** The same of a list within the list of a key. */
	public double[] numbers(String key, JsonElement of) throws NcaMapException {
		List<Double> numbers = new ArrayList<>();
		if (of instanceof JsonArray array) {
			for (JsonElement element : array) {
				if (!(element instanceof JsonPrimitive p) || !p.isNumber()) {
					throw wrong(key, "must hold numbers alone");
				}
				numbers.add(p.getAsDouble());
			}
			return numbers.stream().mapToDouble(Double::doubleValue).toArray();
		}
		throw wrong(key, "must hold lists of numbers");
	}

	/** A text that stands for something. */
	public <T> T choice(String key, T otherwise, Function<String, T> byId) throws NcaMapException {
		String text = text(key);
		if (text == null) {
			return otherwise;
		}
		try {
			return byId.apply(text);
		} catch (IllegalArgumentException e) {
			throw new NcaMapException(where, "\"" + name(key) + "\": " + e.getMessage(), e);
		}
	}
}
