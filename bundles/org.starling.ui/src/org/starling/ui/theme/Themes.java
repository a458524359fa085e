package org.starling.ui.theme;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/** The light and the dark look of the window, through the platform's CSS engine. UI thread. */
public final class Themes {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default"; //$NON-NLS-1$
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark"; //$NON-NLS-1$
	/** Rec. 601 luma below which a ground counts as dark, of 0 to 255. */
	private static final double DARK_BELOW = 110;

	/** Gives all windows a look. */
	public static void apply(ThemeMode mode) {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		if (engine == null) {
			return;
		}
		String wanted = id(mode);
		if (engine.getActiveTheme() == null || !wanted.equals(engine.getActiveTheme().getId())) {
			engine.setTheme(wanted, true);
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> OpenWindows.settle(display, DARK.equals(wanted)));
		}
	}

	/** Says which look the windows open with; to be called when there is a display and no workbench yet. */
	public static void applyAtStart(ThemeMode mode) {
		DesktopColours.follow(Display.getCurrent());
		InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").put("themeid", id(mode)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String id(ThemeMode mode) {
		return mode == ThemeMode.DARK || mode == ThemeMode.SYSTEM && Display.isSystemDarkTheme() ? DARK : LIGHT;
	}

	/** Calls back after each change of the look, and again when the desktop's colours have followed it, for as long as the control lives. */
	public static void onChange(Control control, Runnable action) {
		Display display = control.getDisplay();
		Runnable soon = () -> display.asyncExec(() -> {
			if (!control.isDisposed()) {
				action.run();
			}
		});
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		EventHandler handler = event -> soon.run();
		broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
		Listener listener = event -> soon.run();
		display.addListener(SWT.Settings, listener);
		control.addDisposeListener(e -> {
			broker.unsubscribe(handler);
			display.removeListener(SWT.Settings, listener);
		});
	}

	/** Whether a control stands on a dark ground. */
	public static boolean isDark(Control control) {
		RGB c = control.getBackground().getRGB();
		return 0.299 * c.red + 0.587 * c.green + 0.114 * c.blue < DARK_BELOW;
	}

	/** A colour between two: 0 gives the first, 1 the second. The result needs no disposal. */
	public static Color blend(Color first, Color second, double fraction) {
		return new Color(mix(first.getRed(), second.getRed(), fraction), mix(first.getGreen(), second.getGreen(), fraction),
				mix(first.getBlue(), second.getBlue(), fraction));
	}

	private static int mix(int a, int b, double fraction) {
		return (int) Math.round(a + (b - a) * fraction);
	}

	private Themes() {
	}
}
