package org.starling.lcms;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.starling.tables.json.JsonText;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Summaries as JSON; docs/lcms.md says what each key means. */
public final class RunSummaryJson {

	private RunSummaryJson() {
	}

	/** An object for one file, an array of objects for several, in their order. */
	public static String text(Map<Path, RunSummary> summaries) {
		if (summaries.size() == 1) {
			Map.Entry<Path, RunSummary> only = summaries.entrySet().iterator().next();
			return JsonText.of(object(only.getKey(), only.getValue()));
		}
		JsonArray array = new JsonArray();
		summaries.forEach((file, summary) -> array.add(object(file, summary)));
		return JsonText.of(array);
	}

	private static JsonElement object(Path file, RunSummary summary) {
		JsonObject object = new JsonObject();
		object.addProperty("file", file.toString());
		object.addProperty("format", summary.header().format().title());
		object.addProperty("version", summary.header().version());
		object.addProperty("run", summary.header().runId());
		object.addProperty("startTime", summary.header().startTime());
		object.addProperty("instrument", summary.header().instrument());
		object.addProperty("spectra", summary.spectra());
		object.addProperty("chromatograms", summary.chromatograms());
		object.addProperty("spectrumPoints", summary.spectrumPoints());
		object.addProperty("chromatogramPoints", summary.chromatogramPoints());
		object.addProperty("spectrumIntensitySum", summary.spectrumIntensitySum());
		object.addProperty("chromatogramIntensitySum", summary.chromatogramIntensitySum());
		object.add("errors", problems(summary.problems().stream().filter(ReadProblem::isError).toList()));
		object.add("warnings", problems(summary.problems().stream().filter(problem -> !problem.isError()).toList()));
		return object;
	}

	private static JsonArray problems(List<ReadProblem> problems) {
		JsonArray array = new JsonArray();
		for (ReadProblem problem : problems) {
			JsonObject object = new JsonObject();
			object.addProperty("byteOffset", problem.byteOffset());
			object.addProperty("element", problem.element());
			object.addProperty("text", problem.text());
			array.add(object);
		}
		return array;
	}
}
