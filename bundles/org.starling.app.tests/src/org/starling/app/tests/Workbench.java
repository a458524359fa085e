package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.starling.ui.theme.ThemeMode;
import org.starling.ui.theme.Themes;

/** Hands and eyes of the workbench tests: waits while events run, finds widgets, takes screenshots. UI thread only. */
final class Workbench {

	/** The folder for pictures; empty where tests of an unchanged tree run again, whose pictures stand there already. */
	private static final String PICTURES = System.getProperty("starling.screenshots", "target/screenshots");
	private static final long PATIENCE_NANOS = 90_000_000_000L;
	/** Sum of red, green and blue. */
	private static final int MIDDLE_GREY = 300;
	private static final Runnable NOTHING = () -> {
	};

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	static Shell shell() {
		return page().getWorkbenchWindow().getShell();
	}

	/** Runs the event loop until the condition holds; fails after 90 s, which only a machine with many other things to do needs. */
	static void waitFor(String what, BooleanSupplier condition) {
		waitFor(() -> what, condition);
	}

	/** As {@link #waitFor(String, BooleanSupplier)}; what is asked when it fails may tell how things stand. */
	static void waitFor(Supplier<String> what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, () -> "timed out waiting for " + what.get());
			pump(display, 20);
		}
	}

	/** Runs the event loop for a while. */
	static void settle(int milliseconds) {
		long end = System.nanoTime() + milliseconds * 1_000_000L;
		while (System.nanoTime() < end) {
			pump(Display.getCurrent(), 10);
		}
	}

	/**
	 * Runs the event loop until two frames of looking again and again find nothing to do, so that all is painted; for a second at most.
	 * What takes less than a millisecond doesn't count: hidden progress bars of GTK tick with each frame, for ever.
	 */
	static void rest() {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + 1_000_000_000L;
		for (int idle = 0; idle < 16 && System.nanoTime() < end;) {
			long begin = System.nanoTime();
			if (!display.readAndDispatch()) {
				idle++;
				doze(display, 2);
			} else if (System.nanoTime() - begin > 1_000_000L) {
				idle = 0;
			}
		}
	}

	private static void pump(Display display, int milliseconds) {
		if (!display.readAndDispatch()) {
			doze(display, milliseconds);
		}
	}

	/** Some of the toolkit's work, as taking over another look of the desktop, begins when it goes to sleep. */
	private static void doze(Display display, int milliseconds) {
		display.timerExec(milliseconds, NOTHING);
		display.sleep();
	}

	/** All controls below a composite of one type that a condition accepts, in layout order. */
	static <T extends Control> List<T> find(Composite root, Class<T> type, Predicate<T> condition) {
		List<T> found = new ArrayList<>();
		for (Control child : root.getChildren()) {
			if (type.isInstance(child) && condition.test(type.cast(child))) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				found.addAll(find(composite, type, condition));
			}
		}
		return found;
	}

	/** Gives the windows a look and waits until the desktop's colours have followed it. */
	static void look(ThemeMode mode) {
		Themes.apply(mode);
		waitFor("the " + mode.id() + " colours", () -> mode == ThemeMode.DARK == brightness(
				Display.getCurrent().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()) < MIDDLE_GREY);
		rest();
	}

	/** Share of a picture's pixels in a rectangle that are darker than a middle grey. */
	static double darkShare(ImageData picture, Rectangle place) {
		int dark = 0;
		int all = 0;
		for (int y = place.y; y < place.y + place.height; y += 7) {
			for (int x = place.x; x < place.x + place.width; x += 7) {
				dark += brightness(picture.palette.getRGB(picture.getPixel(x, y))) < MIDDLE_GREY ? 1 : 0;
				all++;
			}
		}
		return (double) dark / all;
	}

	private static int brightness(RGB colour) {
		return colour.red + colour.green + colour.blue;
	}

	/** Whether pictures are asked for: what is only to be looked at need not be shown otherwise. */
	static boolean takesPictures() {
		return !PICTURES.isEmpty();
	}

	/** Lets all be painted, and keeps what the main window shows, where pictures are asked for. */
	static void screenshot(String name) throws IOException {
		screenshot(shell(), name);
	}

	static void screenshot(Shell shell, String name) throws IOException {
		if (takesPictures()) {
			picture(shell, name);
		} else {
			rest();
		}
	}

	/** What a window shows; kept under a name where pictures are asked for. */
	static ImageData picture(Shell shell, String name) throws IOException {
		rest();
		Image image = new Image(shell.getDisplay(), shell.getSize().x, shell.getSize().y);
		GC gc = new GC(shell);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		if (!takesPictures()) {
			return data;
		}
		Path folder = Path.of(PICTURES);
		Files.createDirectories(folder);
		Thread save = Thread.ofPlatform().name("screenshot " + name).start(() -> save(data, folder.resolve(name + ".png")));
		// the end of the tests waits for it
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> join(save)));
		return data;
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void save(ImageData data, Path file) {
		try {
			Png.write(data, file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Workbench() {
	}
}
