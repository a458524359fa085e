package org.starling.ui.structure.view3d;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.starling.chemistry.view3d.Camera;
import org.starling.chemistry.view3d.Picture;
import org.starling.chemistry.view3d.Renderer;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.ViewStyle;

/** Paints pictures of a view on a worker thread, the newest request first. UI thread but for {@link #data}. */
final class PictureSource {

	/** Without a request for this long, in milliseconds, a picture with smooth edges follows. */
	private static final int REST = 150;
	/** Larger pictures are not made four times as large for smooth edges. */
	private static final int MOST_SMOOTH = 6_000_000;

	private final MoleculeView3D view;
	private final Job job = Job.createSystem(Messages.View_job, (ICoreRunnable) monitor -> work());
	private final Object lock = new Object();
	private Request wanted;
	private Request shown;
	private Image image;
	private double millis;

	/**
	 * What to paint.
	 *
	 * @param width  in points
	 * @param height in points
	 * @param zoom   of the display in percent
	 * @param smooth with smooth edges
	 */
	record Request(Scene3D scene, Camera camera, ViewStyle style, int width, int height, int zoom, boolean smooth) {

		Request smoothed() {
			return new Request(scene, camera, style, width, height, zoom, true);
		}

		Picture paint() {
			int w = Math.max(1, width * zoom / 100);
			int h = Math.max(1, height * zoom / 100);
			if (smooth && w * h <= MOST_SMOOTH) {
				return Renderer.smooth(scene, camera, style, w, h);
			}
			Picture picture = Picture.of(w, h);
			Renderer.paint(scene, camera, style, picture);
			return picture;
		}
	}

	PictureSource(MoleculeView3D view) {
		this.view = view;
	}

	void request(Request request) {
		synchronized (lock) {
			wanted = request;
		}
		job.schedule();
	}

	/** Forgets what was asked for and what is shown. */
	void nothing() {
		synchronized (lock) {
			wanted = null;
		}
		dispose();
		shown = null;
	}

	boolean isUpToDate() {
		synchronized (lock) {
			return wanted == null && (shown == null || shown.smooth());
		}
	}

	double frameMillis() {
		return millis;
	}

	private void work() {
		Request request;
		synchronized (lock) {
			request = wanted;
		}
		if (request == null || view.isDisposed()) {
			return;
		}
		long start = System.nanoTime();
		ImageData pixels = data(request.paint());
		double took = (System.nanoTime() - start) / 1e6;
		if (!view.isDisposed()) {
			view.getDisplay().asyncExec(() -> accept(request, pixels, took));
		}
	}

	private void accept(Request request, ImageData pixels, double took) {
		if (view.isDisposed()) {
			return;
		}
		synchronized (lock) {
			if (wanted == null) {
				return;
			}
			if (wanted.equals(request)) {
				wanted = null;
			} else {
				job.schedule();
			}
		}
		dispose();
		image = new Image(view.getDisplay(), (ImageDataProvider) zoom -> zoom == request.zoom() ? pixels
				: pixels.scaledTo(Math.max(1, request.width() * zoom / 100), Math.max(1, request.height() * zoom / 100)));
		shown = request;
		millis = took;
		view.redraw();
		if (!request.smooth()) {
			view.getDisplay().timerExec(REST, () -> refine(request));
		}
	}

	private void refine(Request request) {
		synchronized (lock) {
			if (view.isDisposed() || wanted != null || shown != request) {
				return;
			}
		}
		request(request.smoothed());
	}

	void paint(GC gc) {
		if (image != null) {
			gc.drawImage(image, 0, 0);
		}
	}

	void dispose() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}

	/** Any thread. */
	static ImageData data(Picture picture) {
		ImageData data = new ImageData(picture.width(), picture.height(), 24, new PaletteData(0xFF0000, 0x00FF00, 0x0000FF));
		for (int y = 0; y < picture.height(); y++) {
			data.setPixels(0, y, picture.width(), picture.rgb(), y * picture.width());
		}
		return data;
	}
}
