package org.starling.tables.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** The keys of one object of a file of settings, each taken with its type; a wrong type or an unknown key is an error that names the key. */
public final class JsonKeys {

	private static final int LARGEST = 1 << 20;

	private final String where;
	private final String prefix;
	private final JsonObject object;

	/**
	 * The whole file.
	 *
	 * @param where the file, named in messages
	 * @param known the keys that there are, as messages list them
	 * @throws SettingsFileException when it is no object or has a key that isn't known
	 */
	public JsonKeys(String where, JsonElement root, Collection<String> known) throws SettingsFileException {
		this(where, "", root, known);
	}

	private JsonKeys(String where, String prefix, JsonElement element, Collection<String> known) throws SettingsFileException {
		this.where = where;
		this.prefix = prefix;
		if (!(element instanceof JsonObject o)) {
			throw new SettingsFileException(where, (prefix.isEmpty() ? "the file" : "\"" + prefix + "\"") + " must be an object, { … }", null);
		}
		object = o;
		for (String key : o.keySet()) {
			if (!known.contains(key)) {
				throw new SettingsFileException(where, "unknown key \"" + name(key) + "\"; known are " + String.join(", ", known), null);
			}
		}
	}

	/** @throws SettingsFileException when it is no JSON, or larger than a megabyte */
	public static JsonElement read(Path file) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new SettingsFileException(file.toString(), "it has " + Files.size(file) + " bytes; a file of settings has some thousand", null);
		}
		return parse(file.toString(), Files.readString(file));
	}

	/** @param where named in messages */
	public static JsonElement parse(String where, String json) throws SettingsFileException {
		try {
			return JsonParser.parseString(json);
		} catch (JsonParseException | IllegalStateException e) {
			throw new SettingsFileException(where, "this is no JSON: " + e.getMessage().lines().findFirst().orElse(""), e);
		}
	}

	private String name(String key) {
		return prefix.isEmpty() ? key : prefix + "." + key;
	}

	/** The keys that are there, in the order of the file. */
	public Set<String> present() {
		return Collections.unmodifiableSet(object.keySet());
	}

	/**
	 * The object under a key.
	 *
	 * @throws SettingsFileException when it is no object or has a key that isn't known
	 */
	public JsonKeys object(String key, Collection<String> known) throws SettingsFileException {
		return object(key, object.get(key), known);
	}

	/** The same of an object within the list or object of a key. */
	public JsonKeys object(String key, JsonElement of, Collection<String> known) throws SettingsFileException {
		return new JsonKeys(where, name(key), of, known);
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
	public SettingsFileException wrong(String key, String message) {
		return new SettingsFileException(where, "\"" + name(key) + "\" " + message, null);
	}

	/** An error to be thrown, which names file and key and says what a constructor or parser did of the value. */
	public SettingsFileException wrong(String key, IllegalArgumentException cause) {
		return new SettingsFileException(where, "\"" + name(key) + "\": " + cause.getMessage(), cause);
	}

	/** Null when the key is absent. */
	public String text(String key) throws SettingsFileException {
		if (!has(key)) {
			return null;
		}
		if (object.get(key) instanceof JsonPrimitive p && p.isString()) {
			return p.getAsString();
		}
		throw wrong(key, "must be a text");
	}

	/** @throws SettingsFileException when the key is absent or its text is blank */
	public String required(String key) throws SettingsFileException {
		String text = text(key);
		if (text == null || text.isBlank()) {
			throw new SettingsFileException(where, "the key \"" + name(key) + "\" is missing; it names a column", null);
		}
		return text;
	}

	/** Whether the value is a number, and no text that looks like one. */
	public boolean isNumber(String key) {
		return has(key) && object.get(key) instanceof JsonPrimitive p && p.isNumber();
	}

	/** @throws SettingsFileException when the value is no finite number */
	public double number(String key, double otherwise) throws SettingsFileException {
		if (!has(key)) {
			return otherwise;
		}
		if (isNumber(key) && Double.isFinite(object.get(key).getAsDouble())) {
			return object.get(key).getAsDouble();
		}
		throw wrong(key, "must be a number");
	}

	/** @throws SettingsFileException when the value is no finite number, or below 0 */
	public double notNegative(String key, double otherwise) throws SettingsFileException {
		double number = number(key, otherwise);
		if (number < 0) {
			throw wrong(key, "must not be negative");
		}
		return number;
	}

	/** @throws SettingsFileException when the value is no whole number above 0 */
	public int count(String key, int otherwise) throws SettingsFileException {
		double number = number(key, otherwise);
		if (number != Math.rint(number) || number < 1 || number > Integer.MAX_VALUE) {
			throw wrong(key, "must be a whole number above 0");
		}
		return (int) number;
	}

	/** @throws SettingsFileException when the value is neither true nor false */
	public boolean truth(String key, boolean otherwise) throws SettingsFileException {
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
	 * @throws SettingsFileException when the value is no list
	 */
	public JsonArray array(String key) throws SettingsFileException {
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
	 * @param what what the texts are, for the message: "names of columns"
	 * @throws SettingsFileException when the value is no list of texts
	 */
	public List<String> texts(String key, String what) throws SettingsFileException {
		List<String> texts = new ArrayList<>();
		for (JsonElement element : array(key)) {
			if (!(element instanceof JsonPrimitive p) || !p.isString()) {
				throw wrong(key, "must hold " + what);
			}
			texts.add(p.getAsString());
		}
		return texts;
	}

	/**
	 * Empty when the key is absent.
	 *
	 * @throws SettingsFileException when the value is no list of numbers
	 */
	public double[] numbers(String key) throws SettingsFileException {
		return numbers(key, array(key));
	}

	/** The same of a list within the list of a key. */
	public double[] numbers(String key, JsonElement of) throws SettingsFileException {
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
	public <T> T choice(String key, T otherwise, Function<String, T> byId) throws SettingsFileException {
		String text = text(key);
		if (text == null) {
			return otherwise;
		}
		try {
			return byId.apply(text);
		} catch (IllegalArgumentException e) {
			throw wrong(key, e);
		}
	}
}
