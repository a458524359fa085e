package org.starling.chart.export;

/**
 * Size of an exported figure on paper.
 *
 * @param widthMillimetre  width in mm
 * @param heightMillimetre height in mm
 */
public record FigureSize(double widthMillimetre, double heightMillimetre) {

	/** One column of a journal page with the usual 4:3 proportions. */
	public static final FigureSize SINGLE_COLUMN = new FigureSize(88, 66);
	/** The width of a page's text. */
	public static final FigureSize FULL_WIDTH = new FigureSize(180, 120);

	private static final double MILLIMETRE_PER_INCH = 25.4;
	private static final double LARGEST = 5000;

	public FigureSize {
		if (!(widthMillimetre > 0 && widthMillimetre <= LARGEST && heightMillimetre > 0 && heightMillimetre <= LARGEST)) {
			throw new IllegalArgumentException("a figure of " + widthMillimetre + " mm × " + heightMillimetre
					+ " mm can not be made; each side must be above 0 and at most " + LARGEST + " mm");
		}
	}

	/** Width in drawing units (1/96 inch). */
	public double width() {
		return widthMillimetre / MILLIMETRE_PER_INCH * 96;
	}

	/** Height in drawing units (1/96 inch). */
	public double height() {
		return heightMillimetre / MILLIMETRE_PER_INCH * 96;
	}

	/** Width in pixels at a resolution. */
	public int pixelsAcross(double dpi) {
		return (int) Math.max(1, Math.round(widthMillimetre / MILLIMETRE_PER_INCH * dpi));
	}

	/** Height in pixels at a resolution. */
	public int pixelsDown(double dpi) {
		return (int) Math.max(1, Math.round(heightMillimetre / MILLIMETRE_PER_INCH * dpi));
	}
}
