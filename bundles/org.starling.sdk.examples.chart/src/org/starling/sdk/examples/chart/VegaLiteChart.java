package org.starling.sdk.examples.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.chart.AxisRange;
import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.export.ExportSettings;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** One chart as a layered view: a layer for each y axis, in it the layers of its series. For one file. */
final class VegaLiteChart {

	private static final int[][] DASHES = { {}, { 8, 3 }, { 2, 2 }, { 8, 3, 2, 3 }, { 12, 3 }, { 4, 2 }, { 12, 3, 2, 3, 2, 3 } };

	private final ChartSpec chart;
	private final ExportSettings settings;
	private final JsonObject colours = new JsonObject();

	/** @param others the charts that share a legend with it, itself among them */
	VegaLiteChart(ChartSpec chart, List<ChartSpec> others, ExportSettings settings) {
		this.chart = chart;
		this.settings = settings;
		Map<String, String> legend = new LinkedHashMap<>();
		for (ChartSpec other : others) {
			for (int k = 0; k < other.series().size(); k++) {
				SeriesSpec series = other.series().get(k);
				if (series.style().inLegend()) {
					legend.putIfAbsent(series.name(), colour(series, k));
				}
			}
		}
		JsonArray names = new JsonArray();
		JsonArray range = new JsonArray();
		legend.forEach((name, colour) -> {
			names.add(name);
			range.add(colour);
		});
		colours.add("domain", names);
		colours.add("range", range);
	}

	/** @param letter before the title, empty for none */
	JsonObject view(double width, double height, String letter) {
		JsonObject view = new JsonObject();
		if (!chart.title().isBlank() || !letter.isEmpty()) {
			JsonObject title = new JsonObject();
			title.addProperty("text", (letter + chart.title()).strip());
			if (!chart.subtitle().isBlank()) {
				title.addProperty("subtitle", chart.subtitle());
			}
			view.add("title", title);
		}
		if (!chart.notes().isEmpty()) {
			view.addProperty("description", String.join(" ", chart.notes()));
		}
		view.addProperty("width", Math.rint(width));
		view.addProperty("height", Math.rint(height));
		JsonArray axes = new JsonArray();
		for (int axis = 0; axis < chart.y().size(); axis++) {
			axes.add(layer(axis));
		}
		view.add("layer", axes);
		if (chart.y().size() > 1) {
			view.add("resolve", resolve("independent", "y"));
		}
		return view;
	}

	private JsonObject layer(int axis) {
		JsonObject encoding = new JsonObject();
		encoding.add("x", axis(chart.x(), settings.viewport().x(), "x", false));
		encoding.add("y", axis(chart.y().get(axis), settings.viewport().y(axis), "y", axis > 0));
		JsonArray layers = new JsonArray();
		for (int k = 0; k < chart.series().size(); k++) {
			if (chart.series().get(k).yAxis() == axis) {
				series(chart.series().get(k), k, axis, layers);
			}
		}
		for (MarkerSpec marker : chart.markers()) {
			if (marker.yAxis() == axis) {
				reference(marker, layers);
			}
		}
		if (layers.isEmpty()) {
			JsonObject nothing = new JsonObject();
			nothing.addProperty("mark", "point");
			nothing.add("data", values(new JsonArray()));
			layers.add(nothing);
		}
		JsonObject layer = new JsonObject();
		layer.add("encoding", encoding);
		layer.add("layer", layers);
		return layer;
	}

	private static JsonObject axis(AxisSpec spec, AxisRange shown, String field, boolean right) {
		JsonObject scale = new JsonObject();
		boolean log = spec.scale() == AxisScale.LOG;
		scale.addProperty("type", log ? "log" : "linear");
		double min = shown == null ? spec.min() : shown.min();
		double max = shown == null ? spec.max() : shown.max();
		if (!Double.isNaN(min)) {
			scale.addProperty("domainMin", min);
		}
		if (!Double.isNaN(max)) {
			scale.addProperty("domainMax", max);
		}
		if (!log) {
			scale.addProperty("zero", spec.includeZero() && Double.isNaN(min));
		}
		JsonObject ticks = new JsonObject();
		if (right) {
			ticks.addProperty("orient", "right");
		}
		if (!spec.categories().isEmpty()) {
			JsonArray places = new JsonArray();
			for (int k = 1; k <= spec.categories().size(); k++) {
				places.add(k);
			}
			ticks.add("values", places);
			ticks.addProperty("labelExpr", new Gson().toJson(spec.categories()) + "[datum.value - 1]");
		}
		JsonObject axis = new JsonObject();
		axis.addProperty("field", field);
		axis.addProperty("type", "quantitative");
		axis.addProperty("title", spec.title().replaceAll("\\R", " ")); // Vega makes expressions of it, which no line end may stand in
		axis.add("scale", scale);
		axis.add("axis", ticks);
		return axis;
	}

	private void series(SeriesSpec series, int position, int axis, JsonArray layers) {
		boolean logX = chart.x().scale() == AxisScale.LOG;
		boolean logY = chart.y().get(axis).scale() == AxisScale.LOG;
		VegaLiteRows rows = new VegaLiteRows(series, logX, logY);
		if (series.hasLimits()) {
			JsonObject mark = mark(series.kind() == SeriesKind.BAND ? "area" : "rule", series, position);
			if (series.kind() == SeriesKind.BAND) {
				mark.addProperty("opacity", 0.25);
			}
			JsonObject encoding = encoding(series);
			encoding.add("y", field("lower"));
			encoding.add("y2", field("upper"));
			layers.add(layer(values(rows.limits()), mark, encoding));
		}
		if (series.kind() != SeriesKind.POINTS) {
			JsonObject mark = mark("line", series, position);
			mark.addProperty("strokeWidth", settings.theme().lineWidth());
			JsonArray dash = dash(series, position);
			if (!dash.isEmpty()) {
				mark.add("strokeDash", dash);
			}
			layers.add(layer(values(rows.points()), mark, encoding(series)));
		}
		if (series.hasPoints()) {
			JsonObject mark = mark("point", series, position);
			mark.addProperty("filled", !series.style().hollow());
			mark.addProperty("size", settings.theme().markerSize() * settings.theme().markerSize());
			mark.addProperty("opacity", 1);
			layers.add(layer(values(rows.points()), mark, encoding(series)));
		}
	}

	private JsonObject mark(String type, SeriesSpec series, int position) {
		JsonObject mark = new JsonObject();
		mark.addProperty("type", type);
		mark.addProperty("clip", !settings.viewport().isAutomatic()); // else points on the edge would be cut in half
		if (!series.style().inLegend()) {
			mark.addProperty("color", colour(series, position));
		}
		return mark;
	}

	private JsonObject encoding(SeriesSpec series) {
		JsonObject encoding = new JsonObject();
		if (series.kind() != SeriesKind.POINTS) {
			JsonObject part = field("part");
			part.addProperty("type", "nominal");
			encoding.add("detail", part); // a line goes on within a part alone
		}
		if (series.style().inLegend()) {
			JsonObject colour = new JsonObject();
			colour.addProperty("datum", series.name());
			colour.addProperty("type", "nominal");
			colour.add("scale", colours);
			colour.addProperty("title", "");
			encoding.add("color", colour);
		}
		return encoding;
	}

	/** A line across, and its text at the left or the top. The place is data, as the layer's encoding has the field. */
	private void reference(MarkerSpec marker, JsonArray layers) {
		boolean vertical = marker.orientation() == MarkerSpec.Orientation.VERTICAL;
		JsonObject place = new JsonObject();
		place.addProperty(vertical ? "x" : "y", marker.value());
		JsonArray data = new JsonArray();
		data.add(place);
		JsonObject rule = new JsonObject();
		rule.addProperty("type", "rule");
		rule.addProperty("color", VegaLiteConfig.hex(settings.theme().axis()));
		rule.add("strokeDash", array(4, 3));
		JsonObject across = new JsonObject();
		across.add(vertical ? "y" : "x", value(new JsonPrimitive(0)));
		across.add(vertical ? "y2" : "x2", value(new JsonPrimitive(vertical ? "height" : "width")));
		layers.add(layer(values(data), rule, across));
		if (!marker.label().isBlank()) {
			JsonObject text = new JsonObject();
			text.addProperty("type", "text");
			text.addProperty("text", marker.label());
			text.addProperty("color", VegaLiteConfig.hex(settings.theme().mutedText()));
			text.addProperty("align", "left");
			text.addProperty("baseline", "bottom");
			text.addProperty("dx", 4);
			text.addProperty("dy", vertical ? 14 : -2);
			JsonObject at = new JsonObject();
			at.add(vertical ? "y" : "x", value(new JsonPrimitive(0)));
			layers.add(layer(values(data), text, at));
		}
	}

	private static JsonObject value(JsonPrimitive value) {
		JsonObject of = new JsonObject();
		of.add("value", value);
		return of;
	}

	/** Whether the parts of a view have channels in common. */
	static JsonObject resolve(String how, String... channels) {
		JsonObject scale = new JsonObject();
		for (String channel : channels) {
			scale.addProperty(channel, how);
		}
		JsonObject resolve = new JsonObject();
		resolve.add("scale", scale);
		return resolve;
	}

	private String colour(SeriesSpec series, int position) {
		return VegaLiteConfig.hex(settings.theme().colour(series.style(), position));
	}

	private JsonArray dash(SeriesSpec series, int position) {
		int index = settings.theme().dashByIndex() ? settings.theme().index(series.style(), position) % DASHES.length : 0;
		return array(series.style().dashed() ? new int[] { 5, 4 } : DASHES[index]);
	}

	private static JsonArray array(int... numbers) {
		JsonArray array = new JsonArray();
		for (int number : numbers) {
			array.add(number);
		}
		return array;
	}

	private static JsonObject field(String name) {
		JsonObject field = new JsonObject();
		field.addProperty("field", name);
		return field;
	}

	private static JsonObject values(JsonArray rows) {
		JsonObject data = new JsonObject();
		data.add("values", rows);
		return data;
	}

	private static JsonObject layer(JsonObject data, JsonObject mark, JsonObject encoding) {
		JsonObject layer = new JsonObject();
		layer.add("data", data);
		layer.add("mark", mark);
		layer.add("encoding", encoding);
		return layer;
	}
}
