package org.starling.sdk.examples.chart;

import java.util.function.IntPredicate;

import org.starling.chart.SeriesSpec;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The points of a series as rows of data. A point that has no place on the axes is left out and begins another part, so that a line does not go
 * over it. JSON has no NaN.
 */
record VegaLiteRows(SeriesSpec series, boolean logX, boolean logY) {

	/** Rows of x, y and part. */
	JsonArray points() {
		return rows(i -> hasPlace(series.y()[i], logY), (i, row) -> row.addProperty("y", series.y()[i]));
	}

	/** Rows of x, lower, upper and part. */
	JsonArray limits() {
		return rows(i -> hasPlace(series.lower()[i], logY) && hasPlace(series.upper()[i], logY), (i, row) -> {
			row.addProperty("lower", series.lower()[i]);
			row.addProperty("upper", series.upper()[i]);
		});
	}

	private interface Filler {
		void fill(int point, JsonObject row);
	}

	private JsonArray rows(IntPredicate shown, Filler filler) {
		JsonArray rows = new JsonArray();
		int part = 0;
		for (int i = 0; i < series.size(); i++) {
			if (!hasPlace(series.x()[i], logX) || !shown.test(i)) {
				part++;
				continue;
			}
			JsonObject row = new JsonObject();
			row.addProperty("x", series.x()[i]);
			filler.fill(i, row);
			row.addProperty("part", part);
			rows.add(row);
		}
		return rows;
	}

	private static boolean hasPlace(double value, boolean log) {
		return Double.isFinite(value) && (!log || value > 0);
	}
}
