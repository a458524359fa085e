package org.starling.sdk.examples.chart;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.PageSpec;
import org.starling.chart.PanelSpec;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ExportSetting;
import org.starling.chart.export.ExportSettings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Figures as specifications of Vega-Lite 5 with their data, for web pages and notebooks. Source: A. Satyanarayan, D. Moritz, K. Wongsuphasawat,
 * J. Heer, Vega-Lite: a grammar of interactive graphics, IEEE Trans Vis Comput Graph 23 (2017) 341, doi:10.1109/TVCG.2016.2599030.
 */
public final class VegaLiteFormat implements ChartFormat {

	private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

	@Override
	public String id() {
		return "vega-lite";
	}

	@Override
	public String name() {
		return "Vega-Lite specification";
	}

	@Override
	public List<String> endings() {
		return List.of(".vl.json");
	}

	@Override
	public Set<ExportSetting> settings() {
		return EnumSet.complementOf(EnumSet.of(ExportSetting.RESOLUTION)); // it is drawn where it is read
	}

	@Override
	public void write(Figure figure, ExportSettings settings, OutputStream out) throws IOException {
		JsonObject all = new JsonObject();
		all.addProperty("$schema", SCHEMA);
		view(figure, settings, settings.size().width(), settings.size().height(), "").entrySet().forEach(e -> all.add(e.getKey(), e.getValue()));
		all.add("config", VegaLiteConfig.of(settings.theme()));
		Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		text.write(JSON.toJson(all));
		text.write('\n');
		text.flush(); // the stream is the caller's
	}

	/** @param letter before the title, empty for none */
	private static JsonObject view(Figure figure, ExportSettings settings, double width, double height, String letter) {
		return switch (figure) {
		case ChartSpec chart -> new VegaLiteChart(chart, List.of(chart), settings).view(width, height, letter);
		case PanelSpec panels -> {
			JsonObject grid = grid(panels.title(), panels.columns(), letter, panels.charts().stream()
					.map(c -> new VegaLiteChart(c, panels.charts(), settings).view(width / panels.columns(), height / panels.rows(), "")).toList());
			grid.add("resolve", VegaLiteChart.resolve("shared", "x", "y", "color"));
			yield grid;
		}
		case PageSpec page -> {
			List<JsonObject> cells = new ArrayList<>();
			for (Figure cell : page.figures()) {
				cells.add(view(cell, settings, width / page.columns(), height / page.rows(), page.letters() ? PageSpec.letter(cells.size()) + "  " : ""));
			}
			JsonObject grid = grid(page.title(), page.columns(), letter, cells);
			grid.add("resolve", VegaLiteChart.resolve("independent", "x", "y", "color"));
			yield grid;
		}
		};
	}

	private static JsonObject grid(String title, int columns, String letter, List<JsonObject> views) {
		JsonObject grid = new JsonObject();
		if (!title.isBlank() || !letter.isEmpty()) {
			grid.addProperty("title", (letter + title).strip());
		}
		grid.addProperty("columns", columns);
		JsonArray cells = new JsonArray();
		views.forEach(cells::add);
		grid.add("concat", cells);
		return grid;
	}
}
