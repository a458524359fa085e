package org.starling.chart.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.starling.files.AtomicFile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** Looks as JSON: one as a template, or several by the titles of their figures. Keys are the names of the records' components. */
public final class LookFile {

	private static final String VERSION_KEY = "formatVersion";
	private static final String LOOK_KEY = "look";
	private static final String FIGURES_KEY = "figures";
	private static final int VERSION = 1;
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	/** A template. */
	public static void write(ChartLook look, Path file) throws IOException {
		save(LOOK_KEY, GSON.toJsonTree(look), file);
	}

	/** The look of each figure by its title. */
	public static void write(Map<String, ChartLook> looks, Path file) throws IOException {
		JsonObject figures = new JsonObject();
		looks.forEach((title, look) -> figures.add(title, GSON.toJsonTree(look)));
		save(FIGURES_KEY, figures, file);
	}

	private static void save(String key, JsonElement content, Path file) throws IOException {
		JsonObject json = new JsonObject();
		json.addProperty(VERSION_KEY, VERSION);
		json.add(key, content);
		AtomicFile.write(file, (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** @throws IOException when the file can't be read or is no template */
	public static ChartLook template(Path file) throws IOException {
		JsonObject json = read(file);
		if (!json.has(LOOK_KEY)) {
			throw new IOException(file + ": no chart template; it has no \"" + LOOK_KEY + '"');
		}
		return look(json.get(LOOK_KEY), file);
	}

	/** @throws IOException when the file can't be read or holds something else */
	public static Map<String, ChartLook> figures(Path file) throws IOException {
		Map<String, ChartLook> looks = new LinkedHashMap<>();
		JsonObject json = read(file);
		if (json.has(FIGURES_KEY) && json.get(FIGURES_KEY).isJsonObject()) {
			for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject(FIGURES_KEY).entrySet()) {
				looks.put(entry.getKey(), look(entry.getValue(), file));
			}
		}
		return looks;
	}

	/** Gson reports what a record refuses as a runtime exception of its own. */
	private static ChartLook look(JsonElement json, Path file) throws IOException {
		try {
			ChartLook look = GSON.fromJson(json, ChartLook.class);
			return look == null ? ChartLook.OWN : look;
		} catch (RuntimeException e) {
			throw new IOException(file + ": damaged look of a chart (" + reason(e) + "). Mend or delete the file.", e);
		}
	}

	private static JsonObject read(Path file) throws IOException {
		try {
			JsonObject json = GSON.fromJson(Files.readString(file), JsonObject.class);
			if (json == null || !json.has(VERSION_KEY) || json.get(VERSION_KEY).getAsInt() > VERSION) {
				throw new IOException(file + ": no looks of charts that this version of Starling can read");
			}
			return json;
		} catch (JsonParseException | IllegalStateException | NumberFormatException | UnsupportedOperationException e) {
			throw new IOException(file + ": no JSON of chart looks (" + reason(e) + ")", e);
		}
	}

	private static String reason(Throwable e) {
		Throwable cause = e;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
	}

	private LookFile() {
	}
}
