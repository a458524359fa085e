package org.starling.tables.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** JSON as text that a person can read, too: indented, without an end of line, and with all characters as they are. */
public final class JsonText {

	private static final GsonBuilder FORM = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping();
	private static final Gson JSON = FORM.create();
	private static final Gson WITH_NULLS = FORM.serializeNulls().create();

	private JsonText() {
	}

	/** Keys whose value is null are left out. */
	public static String of(JsonElement json) {
		return JSON.toJson(json);
	}

	/** Keys whose value is null are told. */
	public static String withNulls(JsonElement json) {
		return WITH_NULLS.toJson(json);
	}

	/** Adds a number; JSON has none that is not finite, so that one is null. */
	public static void number(JsonObject object, String key, double value) {
		object.add(key, number(value));
	}

	/** A number, null when it is not finite. */
	public static JsonElement number(double value) {
		return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
	}
}
