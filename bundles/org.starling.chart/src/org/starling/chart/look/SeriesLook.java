package org.starling.chart.look;

import org.starling.chart.MarkerShape;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;

/**
 * What a person wants of a series; null leaves the chart's own.
 *
 * @param name     name in legend and tables
 * @param colour   index into the palette, or {@link SeriesStyle#NEUTRAL}
 * @param kind     line, points or both; a band stays a band
 * @param dashed   dashed instead of solid line
 * @param shape    shape of the markers
 * @param hollow   outlined instead of filled markers
 * @param shown    whether it is drawn
 * @param inLegend whether it is in the legend
 */
public record SeriesLook(String name, Integer colour, SeriesKind kind, Boolean dashed, MarkerShape shape, Boolean hollow, Boolean shown,
		Boolean inLegend) {

	/** Everything as the chart has it. */
	public static final SeriesLook OWN = new SeriesLook(null, null, null, null, null, null, null, null);

	public SeriesLook withName(String other) {
		return new SeriesLook(other, colour, kind, dashed, shape, hollow, shown, inLegend);
	}

	public SeriesLook withColour(Integer other) {
		return new SeriesLook(name, other, kind, dashed, shape, hollow, shown, inLegend);
	}

	public SeriesLook withKind(SeriesKind other) {
		return new SeriesLook(name, colour, other, dashed, shape, hollow, shown, inLegend);
	}

	public SeriesLook withDashed(Boolean other) {
		return new SeriesLook(name, colour, kind, other, shape, hollow, shown, inLegend);
	}

	public SeriesLook withShape(MarkerShape other) {
		return new SeriesLook(name, colour, kind, dashed, other, hollow, shown, inLegend);
	}

	public SeriesLook withHollow(Boolean other) {
		return new SeriesLook(name, colour, kind, dashed, shape, other, shown, inLegend);
	}

	public SeriesLook withShown(Boolean other) {
		return new SeriesLook(name, colour, kind, dashed, shape, hollow, other, inLegend);
	}

	public SeriesLook withInLegend(Boolean other) {
		return new SeriesLook(name, colour, kind, dashed, shape, hollow, shown, other);
	}

	boolean isShown() {
		return shown == null || shown;
	}

	SeriesSpec apply(SeriesSpec s) {
		SeriesStyle own = s.style();
		SeriesStyle style = new SeriesStyle(colour == null ? own.colour() : Math.max(SeriesStyle.NEUTRAL, colour),
				dashed == null ? own.dashed() : dashed, hollow == null ? own.hollow() : hollow, inLegend == null ? own.inLegend() : inLegend,
				shape == null ? own.shape() : shape);
		boolean band = s.kind() == SeriesKind.BAND || kind == SeriesKind.BAND;
		return new SeriesSpec(name == null || name.isBlank() ? s.name() : name, band || kind == null ? s.kind() : kind, s.x(), s.y(), s.lower(),
				s.upper(), s.yAxis(), style);
	}
}
