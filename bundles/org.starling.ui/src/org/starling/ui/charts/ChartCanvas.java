package org.starling.ui.charts;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.starling.chart.ChartGeometry;
import org.starling.chart.ChartHit;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;

/**
 * Shows a figure at the zoom of the display. Drawing happens on a worker thread, the newest request wins; what was drawn
 * last stays until then. UI thread.
 */
public class ChartCanvas extends Canvas {

	private final Job job = Job.createSystem(Messages.Canvas_job, (ICoreRunnable) monitor -> draw());
	private final Object lock = new Object();
	private ChartDrawing.Request wanted;
	private ChartDrawing drawing;
	private Image image;
	private Figure figure;
	private ChartViewport viewport = ChartViewport.AUTOMATIC;
	private ChartTheme theme = ChartTheme.light();
	private Rectangle band;
	private ChartHit hit;
	private Runnable drawn = () -> {
	};

	public ChartCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> request());
		addListener(SWT.ZoomChanged, e -> request());
		addDisposeListener(e -> disposeImage());
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = figure == null ? Messages.Canvas_empty : figure.title();
			}
		});
	}

	/** Shows a figure, or nothing for null. */
	public void show(Figure other, ChartViewport range, ChartTheme colours) {
		figure = other;
		viewport = range;
		theme = colours;
		hit = null;
		request();
	}

	/** Calls back after each drawing, when {@link #geometry()} is that of the figure again. */
	public void onDrawn(Runnable listener) {
		drawn = listener;
	}

	/** Shows another range of the same figure. */
	public void setViewport(ChartViewport range) {
		show(figure, range, theme);
	}

	/** Where everything lies on what is drawn now, or null before the first drawing. */
	public ChartGeometry geometry() {
		return drawing == null ? null : drawing.geometry();
	}

	/** Whether what is asked for is what is drawn. */
	public boolean isUpToDate() {
		synchronized (lock) {
			return wanted == null && (drawing == null) == (figure == null);
		}
	}

	/** The figure that is drawn now, or null. */
	public Figure drawnFigure() {
		return drawing == null ? null : drawing.request().figure();
	}

	/** The theme of what is drawn now, or null. */
	public ChartTheme drawnTheme() {
		return drawing == null ? null : drawing.request().theme();
	}

	ChartTheme theme() {
		return theme;
	}

	/** The rubber band of a zoom in points, or null. */
	void setBand(Rectangle rectangle) {
		band = rectangle;
		redraw();
	}

	/** The point of a series that is marked with its values, or nothing. */
	public void setHit(Optional<ChartHit> point) {
		ChartHit other = point.orElse(null);
		if (!Objects.equals(other, hit)) {
			hit = other;
			redraw();
		}
	}

	private void request() {
		Point size = getSize();
		if (figure == null || size.x < 2 || size.y < 2) {
			synchronized (lock) {
				wanted = null;
			}
			drawing = null;
			disposeImage();
			redraw();
			return;
		}
		synchronized (lock) {
			wanted = new ChartDrawing.Request(figure, viewport, theme, size.x, size.y, getMonitor().getZoom());
		}
		job.schedule();
	}

	private void draw() {
		ChartDrawing.Request request;
		synchronized (lock) {
			request = wanted;
		}
		if (request == null || isDisposed()) {
			return;
		}
		ChartDrawing result = ChartDrawing.of(request);
		if (!isDisposed()) {
			getDisplay().asyncExec(() -> accept(result));
		}
	}

	private void accept(ChartDrawing result) {
		if (isDisposed()) {
			return;
		}
		synchronized (lock) {
			if (wanted == null) {
				return;
			}
			if (wanted.equals(result.request())) {
				wanted = null;
			} else {
				job.schedule();
			}
		}
		disposeImage();
		drawing = result;
		image = new Image(getDisplay(), (ImageDataProvider) zoom -> at(result, zoom));
		redraw();
		drawn.run();
	}

	private static ImageData at(ChartDrawing drawn, int zoom) {
		return zoom == drawn.request().zoom() ? drawn.pixels()
				: drawn.pixels().scaledTo(drawn.request().width() * zoom / 100, drawn.request().height() * zoom / 100);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(colour(theme.ground()));
		gc.fillRectangle(area);
		if (image != null) {
			gc.drawImage(image, 0, 0);
		}
		if (band != null) {
			gc.setForeground(colour(theme.axis()));
			gc.setBackground(colour(theme.palette().getFirst()));
			gc.setAlpha(40);
			gc.fillRectangle(band);
			gc.setAlpha(255);
			gc.setLineStyle(SWT.LINE_DASH);
			gc.drawRectangle(band);
		} else if (hit != null) {
			ChartTip.paint(gc, hit, theme, area);
		}
	}

	/** The same colour for widgets. */
	public static Color colour(java.awt.Color c) {
		return new Color(c.getRed(), c.getGreen(), c.getBlue());
	}

	private void disposeImage() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
