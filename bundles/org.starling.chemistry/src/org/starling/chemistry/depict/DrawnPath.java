package org.starling.chemistry.depict;

import java.util.List;

/**
 * One shape of a drawing, in its units with y downwards. Later ones cover earlier ones.
 *
 * @param steps       from a first move on
 * @param colour      0xRRGGBB
 * @param strokeWidth of the line along the path; 0 when the shape is filled (by the rule of non-zero winding)
 */
public record DrawnPath(List<Step> steps, int colour, double strokeWidth) {

	public DrawnPath {
		steps = List.copyOf(steps);
	}

	/** Whether the inside is filled; else the line is drawn, with round ends. */
	public boolean filled() {
		return strokeWidth == 0;
	}

	/** A step of the pen. */
	public sealed interface Step {
	}

	/** Starts at a point. */
	public record Move(double x, double y) implements Step {
	}

	/** A straight line to a point. */
	public record Line(double x, double y) implements Step {
	}

	/** A quadratic Bézier curve with one control point. */
	public record Quadratic(double x1, double y1, double x, double y) implements Step {
	}

	/** A cubic Bézier curve with two control points. */
	public record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Step {
	}

	/** Back to the start. */
	public record Close() implements Step {
	}
}
