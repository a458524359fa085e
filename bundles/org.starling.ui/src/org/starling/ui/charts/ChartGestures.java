package org.starling.ui.charts;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.starling.chart.ChartGeometry;
import org.starling.chart.ChartHit;
import org.starling.chart.ChartHitTester;
import org.starling.chart.ChartViewport;

/**
 * Mouse and keys on a chart: drag zooms to a rectangle, drag with Shift or the middle button pans, the wheel zooms around
 * the pointer, a double click or Home shows everything, plus, minus and the arrows do it without a mouse. UI thread.
 */
public final class ChartGestures {

	private static final double WHEEL_STEP = 1.2;
	private static final double KEY_STEP = 1.25;
	private static final int KEY_PAN = 40;
	private static final int LEAST_BAND = 6;
	private static final double HIT_RADIUS = 12;

	private final ChartCanvas canvas;
	private final Consumer<ChartViewport> target;
	private final PointFinder finder;
	private final boolean arrows;
	private Point start;
	private ChartGeometry grabbed;
	private boolean panning;

	/** Finds what a person points at. */
	public interface PointFinder {

		/**
		 * @param geometry where everything lies
		 * @param x        position on the canvas
		 * @param y        position on the canvas
		 */
		Optional<ChartHit> at(ChartGeometry geometry, double x, double y);
	}

	private ChartGestures(ChartCanvas canvas, Consumer<ChartViewport> target, PointFinder finder, boolean arrows) {
		this.canvas = canvas;
		this.target = target;
		this.finder = finder;
		this.arrows = arrows;
	}

	/** Listens on a canvas; new ranges go to the target. */
	public static void install(ChartCanvas canvas, Consumer<ChartViewport> target) {
		install(canvas, target, (geometry, x, y) -> ChartHitTester.nearest(geometry, x, y, HIT_RADIUS), true);
	}

	/**
	 * Listens on a canvas; new ranges go to the target.
	 *
	 * @param finder finds the point that is marked below the pointer
	 * @param arrows whether the arrow keys move the range
	 */
	public static void install(ChartCanvas canvas, Consumer<ChartViewport> target, PointFinder finder, boolean arrows) {
		ChartGestures g = new ChartGestures(canvas, target, finder, arrows);
		canvas.addListener(SWT.MouseDown, g::down);
		canvas.addListener(SWT.MouseMove, g::move);
		canvas.addListener(SWT.MouseUp, g::up);
		canvas.addListener(SWT.MouseExit, e -> canvas.setHit(Optional.empty()));
		canvas.addListener(SWT.MouseDoubleClick, e -> target.accept(ChartViewport.AUTOMATIC));
		canvas.addListener(SWT.MouseVerticalWheel, g::wheel);
		canvas.addListener(SWT.KeyDown, g::key);
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
	}

	private void down(Event e) {
		canvas.setFocus();
		ChartGeometry geometry = canvas.geometry();
		if (geometry != null && (e.button == 1 || e.button == 2) && geometry.plotAt(e.x, e.y).isPresent()) {
			start = new Point(e.x, e.y);
			grabbed = geometry;
			panning = e.button == 2 || (e.stateMask & SWT.SHIFT) != 0;
		}
	}

	private void move(Event e) {
		if (start == null) {
			ChartGeometry geometry = canvas.geometry();
			canvas.setHit(geometry == null ? Optional.empty() : finder.at(geometry, e.x, e.y));
		} else if (panning) {
			target.accept(grabbed.pan(e.x - start.x, e.y - start.y));
		} else {
			canvas.setBand(band(e));
		}
	}

	private Rectangle band(Event e) {
		return new Rectangle(Math.min(start.x, e.x), Math.min(start.y, e.y), Math.abs(e.x - start.x), Math.abs(e.y - start.y));
	}

	private void up(Event e) {
		if (start != null && !panning) {
			Rectangle band = band(e);
			canvas.setBand(null);
			if (band.width >= LEAST_BAND && band.height >= LEAST_BAND) {
				target.accept(grabbed.zoomTo(start.x, start.y, e.x, e.y));
			}
		}
		start = null;
		grabbed = null;
	}

	private void wheel(Event e) {
		ChartGeometry geometry = canvas.geometry();
		if (geometry != null && e.count != 0) {
			target.accept(geometry.zoomAt(e.x, e.y, Math.pow(WHEEL_STEP, Math.signum(e.count))));
			e.doit = false;
		}
	}

	private void key(Event e) {
		ChartGeometry geometry = canvas.geometry();
		if (geometry == null || geometry.plots().isEmpty()) {
			return;
		}
		if (!arrows && (e.keyCode & SWT.KEYCODE_BIT) != 0 && e.keyCode >= SWT.ARROW_UP && e.keyCode <= SWT.ARROW_RIGHT) {
			return;
		}
		switch (e.keyCode) {
		case '+', '=', SWT.KEYPAD_ADD -> target.accept(zoom(geometry, KEY_STEP));
		case '-', SWT.KEYPAD_SUBTRACT -> target.accept(zoom(geometry, 1 / KEY_STEP));
		case SWT.HOME, '0' -> target.accept(ChartViewport.AUTOMATIC);
		case SWT.ARROW_LEFT -> target.accept(geometry.pan(KEY_PAN, 0));
		case SWT.ARROW_RIGHT -> target.accept(geometry.pan(-KEY_PAN, 0));
		case SWT.ARROW_UP -> target.accept(geometry.pan(0, KEY_PAN));
		case SWT.ARROW_DOWN -> target.accept(geometry.pan(0, -KEY_PAN));
		default -> {
			// other keys mean nothing to a chart
		}
		}
	}

	private static ChartViewport zoom(ChartGeometry geometry, double factor) {
		var plot = geometry.plots().getFirst();
		return geometry.zoomAt(plot.x() + plot.width() / 2, plot.y() + plot.height() / 2, factor);
	}
}
