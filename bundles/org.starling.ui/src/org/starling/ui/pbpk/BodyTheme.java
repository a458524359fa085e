package org.starling.ui.pbpk;

import java.awt.Color;

import org.starling.chart.ChartTheme;

/**
 * Colours of the picture of the body as 0xRRGGBB; those that charts have too are the charts'.
 *
 * @param ground   ground of the picture
 * @param text     names of organs
 * @param muted    lines to names, ticks, sketched organs
 * @param body     inside of the body where no organ is
 * @param unknown  an organ without a value
 * @param outline  edges of body and organs
 * @param selected edge and name of the selected organ
 * @param dark     whether the ground is dark
 */
public record BodyTheme(int ground, int text, int muted, int body, int unknown, int outline, int selected, boolean dark) {

	private static final int VERMILION = 0xd55e00;
	private static final int ORANGE = 0xe69f00;

	/** Letters and lines of the charts' theme that suits the ground, on that ground. */
	public static BodyTheme on(int ground, boolean dark) {
		ChartTheme theme = dark ? ChartTheme.dark() : ChartTheme.light();
		return new BodyTheme(ground, rgb(theme.text()), rgb(theme.neutral()), dark ? 0x34373c : 0xeef0f3, dark ? 0x4a4e55 : 0xd9dce1,
				rgb(theme.axis()), dark ? ORANGE : VERMILION, dark);
	}

	private static int rgb(Color c) {
		return c.getRGB() & 0xffffff;
	}
}
