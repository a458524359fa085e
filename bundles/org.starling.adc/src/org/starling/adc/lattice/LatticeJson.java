package org.starling.adc.lattice;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.starling.lcms.ReadProblem;
import org.starling.tables.json.JsonText;

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
		JsonText.number(object, "step", run.lattice().step());
		object.addProperty("kind", run.lattice().kind().id());
		JsonText.number(object, "offset", run.lattice().offset());
		object.add("evidence", evidence(run.lattice().evidence()));
		JsonArray arrays = new JsonArray();
		for (RunLattice.Part part : run.parts()) {
			JsonObject one = new JsonObject();
			one.addProperty("id", part.id());
			one.addProperty("source", part.source());
			JsonText.number(one, "step", part.lattice().step());
			one.addProperty("kind", part.lattice().kind().id());
			one.addProperty("values", part.lattice().evidence().values());
			one.add("statements", texts(part.lattice().evidence().statements()));
			arrays.add(one);
		}
		object.addProperty("saturatedArrays", run.saturated());
		object.add("arrays", arrays);
		object.add("errors", texts(run.problems().stream().filter(ReadProblem::isError).map(ReadProblem::toString).toList()));
		return JsonText.withNulls(object);
	}

	private static JsonObject evidence(LatticeEvidence evidence) {
		JsonObject object = new JsonObject();
		object.addProperty("values", evidence.values());
		object.addProperty("distinctValues", evidence.distinctValues());
		object.addProperty("float32", evidence.float32());
		JsonText.number(object, "shareOnLattice", evidence.shareOnLattice());
		JsonText.number(object, "log10Chance", evidence.logChance());
		JsonText.number(object, "stepInUlps", evidence.stepInUlps());
		JsonText.number(object, "rangeBits", evidence.rangeBits());
		JsonText.number(object, "varianceToMean", evidence.varianceToMean());
		JsonText.number(object, "dwellMilliseconds", evidence.dwellMilliseconds());
		JsonText.number(object, "smallestDifference", evidence.smallestDifference());
		object.add("statements", texts(evidence.statements()));
		return object;
	}

	private static JsonArray texts(List<String> texts) {
		JsonArray array = new JsonArray();
		texts.forEach(array::add);
		return array;
	}
}
