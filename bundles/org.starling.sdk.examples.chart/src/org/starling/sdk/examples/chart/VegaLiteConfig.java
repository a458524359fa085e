package org.starling.sdk.examples.chart;

import java.awt.Color;
import java.util.List;

import org.starling.chart.ChartTheme;

import com.google.gson.JsonObject;

/** A theme's colours and sizes as the configuration of a specification. */
final class VegaLiteConfig {

	private VegaLiteConfig() {
	}

	static JsonObject of(ChartTheme theme) {
		JsonObject config = new JsonObject();
		config.addProperty("background", hex(theme.ground()));
		config.addProperty("font", "Liberation Sans, Arial, sans-serif");
		config.add("title", text("", theme.text(), theme.titleSize()));
		JsonObject axis = text("title", theme.text(), theme.labelSize());
		axis.addProperty("labelColor", hex(theme.mutedText()));
		axis.addProperty("labelFontSize", theme.tickSize());
		axis.addProperty("gridColor", hex(theme.grid()));
		List.of("domainColor", "tickColor").forEach(key -> axis.addProperty(key, hex(theme.axis())));
		config.add("axis", axis);
		config.add("legend", text("label", theme.text(), theme.labelSize()));
		JsonObject view = new JsonObject();
		view.addProperty("stroke", hex(theme.axis()));
		config.add("view", view);
		return config;
	}

	private static JsonObject text(String prefix, Color colour, float size) {
		JsonObject text = new JsonObject();
		text.addProperty(prefix.isEmpty() ? "color" : prefix + "Color", hex(colour));
		text.addProperty(prefix.isEmpty() ? "fontSize" : prefix + "FontSize", size);
		return text;
	}

	/** As in CSS: #0072b2. */
	static String hex(Color colour) {
		return "#" + Integer.toHexString(colour.getRGB() & 0xffffff | 0x1000000).substring(1);
	}
}
