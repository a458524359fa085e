package org.starling.adc.lattice;

import java.util.List;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.starling.lcms.ReadProblem;

/** A run's lattice as JSON; docs/adc.md says what each key means. Figures that do not apply are null. */
public final class LatticeJson {

	private LatticeJson() {
	}

	/** @param file as it was named */
	public static String text(String file, RunLattice run) {
		JsonObject object = new JsonObject();
		object.addProperty("file", file);
		object.addProperty("instrument", run.instrument());
		object.addProperty("source", run.source());
		number(object, "step", run.lattice().step());
		object.addProperty("kind", run.lattice().kind().id());
		number(object, "offset", run.lattice().offset());
		object.add("evidence", evidence(run.lattice().evidence()));
		JsonArray arrays = new JsonArray();
		for (RunLattice.Part part : run.parts()) {
			JsonObject one = new JsonObject();
			one.addProperty("id", part.id());
			one.addProperty("source", part.source());
			number(one, "step", part.lattice().step());
			one.addProperty("kind", part.lattice().kind().id());
			one.addProperty("values", part.lattice().evidence().values());
			one.add("statements", texts(part.lattice().evidence().statements()));
			arrays.add(one);
		}
		object.addProperty("saturatedArrays", run.saturated());
		object.add("arrays", arrays);
		object.add("errors", texts(run.problems().stream().filter(ReadProblem::isError).map(ReadProblem::toString).toList()));
		return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(object);
	}

	private static JsonObject evidence(LatticeEvidence evidence) {
		JsonObject object = new JsonObject();
		object.addProperty("values", evidence.values());
		object.addProperty("distinctValues", evidence.distinctValues());
		object.addProperty("float32", evidence.float32());
		number(object, "shareOnLattice", evidence.shareOnLattice());
		number(object, "log10Chance", evidence.logChance());
		number(object, "stepInUlps", evidence.stepInUlps());
		number(object, "rangeBits", evidence.rangeBits());
		number(object, "varianceToMean", evidence.varianceToMean());
		number(object, "dwellMilliseconds", evidence.dwellMilliseconds());
		number(object, "smallestDifference", evidence.smallestDifference());
		object.add("statements", texts(evidence.statements()));
		return object;
	}

	private static JsonArray texts(List<String> texts) {
		JsonArray array = new JsonArray();
		texts.forEach(array::add);
		return array;
	}

	private static void number(JsonObject object, String key, double value) {
		object.add(key, Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE);
	}
}
