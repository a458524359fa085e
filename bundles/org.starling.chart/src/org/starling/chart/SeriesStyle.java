package org.starling.chart;

import java.util.Objects;

/**
 * How a series looks, in terms that every theme understands.
 *
 * @param colour   index into the theme's palette (wraps around), {@link #AUTOMATIC} for the series' position in the chart,
 *                 {@link #NEUTRAL} for grey; series of
 *                 different colours have different marker shapes
 * @param dashed   dashed instead of solid line
 * @param hollow   outlined instead of filled markers, as is usual for values below the limit of quantification
 * @param inLegend whether the series has an entry in the legend
 * @param shape    shape of the markers
 */
public record SeriesStyle(int colour, boolean dashed, boolean hollow, boolean inLegend, MarkerShape shape) {

	/** Colour by the series' position in the chart. */
	public static final int AUTOMATIC = -1;
	/** The theme's grey, for many curves in the background. */
	public static final int NEUTRAL = -2;
	/** Automatic colour, solid, filled, in the legend. */
	public static final SeriesStyle DEFAULT = new SeriesStyle(AUTOMATIC, false, false, true);

	public SeriesStyle {
		Objects.requireNonNull(shape, "shape");
		if (colour < NEUTRAL) {
			throw new IllegalArgumentException("colour index " + colour + " is neither of the palette nor automatic nor neutral");
		}
	}

	/** Markers of a shape by the order of colours. */
	public SeriesStyle(int colour, boolean dashed, boolean hollow, boolean inLegend) {
		this(colour, dashed, hollow, inLegend, MarkerShape.AUTOMATIC);
	}
}
