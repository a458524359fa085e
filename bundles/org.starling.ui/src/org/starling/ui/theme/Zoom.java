package org.starling.ui.theme;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandleProxies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;

/**
 * How much larger than the desktop has it everything is, in percent. GTK reads it once, from the environment, before the first window:
 * it draws at whole multiples (GDK_SCALE), and what is between them makes type larger, and with it all that is laid out by type
 * (GDK_DPI_SCALE). Windows scales all (swt.autoScale). On a Mac the desktop does it, and this does nothing.
 */
public final class Zoom {

	/** As the desktop has it. */
	public static final int NONE = 100;
	/** What can be chosen. */
	public static final List<Integer> CHOICES = List.of(NONE, 125, 150, 175, 200);

	private static double type = 1;

	/** setenv(3); public, as proxies of native functions must be. */
	@FunctionalInterface
	public interface SetEnvironment {
		/** @return 0, or -1 for a wrong name */
		int set(MemorySegment name, MemorySegment value, int overwrite);
	}

	/** To be called when there is no display yet. */
	public static void applyAtStart(int percent) {
		if (percent <= NONE || percent > CHOICES.getLast()) {
			return;
		}
		switch (Platform.getWS()) {
		case Platform.WS_GTK -> {
			environment(percent).forEach(Zoom::set);
			type = percent / 100.0 / whole(percent);
		}
		case Platform.WS_WIN32 -> System.setProperty("swt.autoScale", Integer.toString(percent)); //$NON-NLS-1$
		default -> {
			// the desktop's own
		}
		}
	}

	/** How much larger type is than lines and pictures; 1 where all is scaled alike. */
	public static double type() {
		return type;
	}

	/** What GTK is told. */
	public static Map<String, String> environment(int percent) {
		Map<String, String> all = new LinkedHashMap<>();
		int whole = whole(percent);
		if (whole > 1) {
			all.put("GDK_SCALE", Integer.toString(whole)); //$NON-NLS-1$
		}
		if (percent != 100 * whole) {
			all.put("GDK_DPI_SCALE", Double.toString(percent / 100.0 / whole)); //$NON-NLS-1$
		}
		return all;
	}

	private static int whole(int percent) {
		return Math.max(1, percent / 100);
	}

	private static void set(String name, String value) {
		Linker linker = Linker.nativeLinker();
		SetEnvironment setenv = MethodHandleProxies.asInterfaceInstance(SetEnvironment.class,
				linker.downcallHandle(linker.defaultLookup().find("setenv").orElseThrow(), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))); //$NON-NLS-1$
		try (Arena arena = Arena.ofConfined()) {
			setenv.set(arena.allocateFrom(name), arena.allocateFrom(value), 1);
		}
	}

	private Zoom() {
	}
}
