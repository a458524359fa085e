package org.starling.quantization.ui.run;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.starling.chart.AxisMapping;
import org.starling.chart.ChartGeometry;
import org.starling.ui.charts.ChartCanvas;

/**
 * Lets a person drag the limits of a peak on its chart. An event that moves a limit does not reach the gestures that zoom: its type is taken
 * from it, which SWT understands as "was handled". UI thread.
 */
final class LimitGrip {

	private static final double REACH = 5;

	/** What the limits are, and what becomes of them. */
	interface Target {

		/** Start and end in minutes; null when there is no peak. */
		double[] limits();

		/** Shows limits while they are dragged. */
		void preview(double start, double end);

		/** Sets limits. */
		void drop(double start, double end);
	}

	private final ChartCanvas canvas;
	private final Supplier<Target> target;
	/** 0: start, 1: end, -1: none. */
	private int held = -1;
	private double[] limits;

	private LimitGrip(ChartCanvas canvas, Supplier<Target> target) {
		this.canvas = canvas;
		this.target = target;
	}

	/** Listens on a canvas; has to be called before the gestures of charts are installed. */
	static void install(ChartCanvas canvas, Supplier<Target> target) {
		LimitGrip grip = new LimitGrip(canvas, target);
		canvas.addListener(SWT.MouseDown, grip::down);
		canvas.addListener(SWT.MouseMove, grip::move);
		canvas.addListener(SWT.MouseUp, grip::up);
	}

	private AxisMapping axis() {
		ChartGeometry geometry = canvas.geometry();
		return geometry == null || geometry.plots().isEmpty() ? null : geometry.plots().getFirst().xAxis();
	}

	private int limitAt(double x) {
		AxisMapping axis = axis();
		double[] now = axis == null ? null : target.get().limits();
		if (now == null) {
			return -1;
		}
		double toStart = Math.abs(axis.toDrawing(now[0]) - x);
		double toEnd = Math.abs(axis.toDrawing(now[1]) - x);
		return Math.min(toStart, toEnd) > REACH ? -1 : toStart < toEnd ? 0 : 1;
	}

	private void down(Event e) {
		int at = limitAt(e.x);
		if (e.button == 1 && (e.stateMask & SWT.MODIFIER_MASK) == 0 && at >= 0) {
			held = at;
			limits = target.get().limits().clone();
			canvas.setFocus();
			e.type = SWT.None;
		}
	}

	private void move(Event e) {
		if (held < 0) {
			canvas.setCursor(limitAt(e.x) < 0 ? null : canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
			return;
		}
		AxisMapping axis = axis();
		double minute = axis == null ? limits[held] : axis.toValue(e.x);
		if (held == 0 ? minute < limits[1] : minute > limits[0]) {
			limits[held] = minute;
			target.get().preview(limits[0], limits[1]);
		}
		e.type = SWT.None;
	}

	private void up(Event e) {
		if (held >= 0) {
			held = -1;
			target.get().drop(limits[0], limits[1]);
			e.type = SWT.None;
		}
	}
}
