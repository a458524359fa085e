package org.starling.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonSerializer;

import org.starling.files.AtomicFile;

/** Reads and writes {@code run.json}: keys in the order of the records' components, so that equal runs have equal text. */
final class RunJson {

	static final String FILE = "run.json";

	private static final int FORMAT_VERSION = 1;
	private static final String VERSION_KEY = "formatVersion";
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
			.registerTypeAdapter(Instant.class, (JsonSerializer<Instant>) (time, type, context) -> new JsonPrimitive(time.toString()))
			.registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>) (json, type, context) -> Instant.parse(json.getAsString()))
			.create();

	private RunJson() {
	}

	static String write(RunRecord run) {
		JsonObject json = new JsonObject();
		json.addProperty(VERSION_KEY, FORMAT_VERSION);
		GSON.toJsonTree(run).getAsJsonObject().entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
		return GSON.toJson(json) + "\n";
	}

	static void write(RunRecord run, Path folder) throws IOException {
		AtomicFile.write(folder.resolve(FILE), write(run).getBytes(StandardCharsets.UTF_8));
	}

	/** Gson reports a damaged record by runtime exceptions of many kinds, a record's constructor among them. */
	static RunRecord read(Path folder) throws IOException {
		Path file = folder.resolve(FILE);
		try {
			JsonObject json = GSON.fromJson(Files.readString(file), JsonObject.class);
			if (json == null || !json.has(VERSION_KEY) || json.get(VERSION_KEY).getAsInt() > FORMAT_VERSION) {
				throw new IOException(file + ": not a run record that this version can read. Open the project with a newer version.");
			}
			return GSON.fromJson(json, RunRecord.class);
		} catch (RuntimeException e) {
			throw new IOException(file + ": damaged run record (" + e.getMessage() + "). Delete the folder of the run and run again.", e);
		}
	}
}
