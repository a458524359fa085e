package org.starling.chart;

import java.awt.Color;
import java.util.List;
import java.util.Objects;

/**
 * Colours and sizes of charts. The palettes are those of Okabe and Ito (Color Universal Design, 2008,
 * https://jfly.uni-koeln.de/color/; recommended by Wong, Nature Methods 8:441, 2011, doi:10.1038/nmeth.1618), which stay distinct
 * for people with a colour vision deficiency; each theme orders them by contrast with its ground and leaves out the one that
 * vanishes on it (yellow on white). Sizes are in units of 1/96 inch
 * (a pixel at 100 %). Immutable.
 *
 * @param id          stable id, stored in preferences
 * @param ground      ground of figure and plot
 * @param text        titles and labels
 * @param mutedText   tick labels, subtitle and notes
 * @param axis        axis lines and ticks
 * @param grid        grid lines
 * @param neutral     colour of {@link SeriesStyle#NEUTRAL}
 * @param palette     colours of the series
 * @param dashByIndex whether the lines of different colours have different dashes too, so that a grey print stays readable
 * @param titleSize   height of the title's font
 * @param labelSize   height of the font of axis titles and legend
 * @param tickSize    height of the font of tick labels and notes
 * @param lineWidth   width of curves
 * @param markerSize  diameter of markers
 */
public record ChartTheme(String id, Color ground, Color text, Color mutedText, Color axis, Color grid, Color neutral,
		List<Color> palette, boolean dashByIndex, float titleSize, float labelSize, float tickSize, float lineWidth,
		float markerSize) {

	private static final Color BLACK = new Color(0x000000);
	private static final Color ORANGE = new Color(0xE69F00);
	private static final Color SKY_BLUE = new Color(0x56B4E9);
	private static final Color BLUISH_GREEN = new Color(0x009E73);
	private static final Color YELLOW = new Color(0xF0E442);
	private static final Color BLUE = new Color(0x0072B2);
	private static final Color VERMILION = new Color(0xD55E00);
	private static final Color REDDISH_PURPLE = new Color(0xCC79A7);

	private static final ChartTheme LIGHT = new ChartTheme("light", Color.WHITE, new Color(0x1F1F1F), new Color(0x4A4A4A),
			new Color(0x5A5A5A), new Color(0xE6E6E6), new Color(0x9A9A9A),
			List.of(BLUE, VERMILION, BLUISH_GREEN, REDDISH_PURPLE, ORANGE, SKY_BLUE, BLACK), false, 14, 12.5f, 11.5f, 1.8f,
			7);
	private static final ChartTheme DARK = new ChartTheme("dark", new Color(0x1E1F22), new Color(0xE8E8E8), new Color(0xBDBDBD),
			new Color(0x9A9A9A), new Color(0x34363A), new Color(0x808080),
			List.of(SKY_BLUE, ORANGE, BLUISH_GREEN, REDDISH_PURPLE, YELLOW, VERMILION, Color.WHITE, BLUE), false, 14, 12.5f, 11.5f,
			1.8f, 7);
	private static final ChartTheme PRINT = new ChartTheme("print", Color.WHITE, BLACK, BLACK, BLACK, new Color(0xEBEBEB),
			new Color(0x8C8C8C), List.of(BLUE, VERMILION, BLUISH_GREEN, REDDISH_PURPLE, ORANGE, SKY_BLUE, BLACK), true, 13,
			12, 10.7f, 1.5f, 6);

	public ChartTheme {
		Objects.requireNonNull(id, "id");
		palette = List.copyOf(palette);
		if (palette.isEmpty()) {
			throw new IllegalArgumentException("theme " + id + ": the palette is empty");
		}
	}

	/** White ground, for the light workbench and reports. */
	public static ChartTheme light() {
		return LIGHT;
	}

	/** Dark ground, for the dark workbench. */
	public static ChartTheme dark() {
		return DARK;
	}

	/** White ground, black axes, 8 to 10 point type and dashes beside colours, for journals. */
	public static ChartTheme print() {
		return PRINT;
	}

	/** The theme of an id; the light one for an id that is unknown. */
	public static ChartTheme of(String id) {
		return "dark".equals(id) ? DARK : "print".equals(id) ? PRINT : LIGHT;
	}

	/** The same theme with type, lines and markers some times as large. */
	public ChartTheme scaled(double type, double lines, double markers) {
		return new ChartTheme(id, ground, text, mutedText, axis, grid, neutral, palette, dashByIndex, (float) (titleSize * type),
				(float) (labelSize * type), (float) (tickSize * type), (float) (lineWidth * lines), (float) (markerSize * markers));
	}

	/** Colour of a series that stands at a position in its chart. */
	public Color colour(SeriesStyle style, int position) {
		return style.colour() == SeriesStyle.NEUTRAL ? neutral : palette.get(index(style, position) % palette.size());
	}

	/** Index of colour and dash of a series that stands at a position in its chart. */
	public int index(SeriesStyle style, int position) {
		return style.colour() >= 0 ? style.colour() : style.colour() == SeriesStyle.NEUTRAL ? 0 : position;
	}
}
