package org.starling.app.tests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Answers dialogs that open while something else waits for their end: presses a button, or closes them. Dialogs of the desktop,
 * which are no widgets of the toolkit, are closed. Runs by the display's timer, which nested loops serve too. UI thread.
 */
final class RandomAnswers {

	private static final int PERIOD = 40;
	/** Looks at the same dialog after which it is closed, and after which it is taken away. */
	private static final int IMPATIENT = 12;
	/** Looks until all has listened to the dialog that wants to. */
	private static final int OPENED = 4;
	private static final int HELPLESS = 60;

	private final Display display;
	private final Random random;
	private final Map<Shell, Integer> seen = new IdentityHashMap<>();
	private final List<String> complaints = new ArrayList<>();
	private final Runnable look = this::look;
	private int count;
	private boolean stopped;

	RandomAnswers(Display display, Random random) {
		this.display = display;
		this.random = random;
		display.timerExec(PERIOD, look);
	}

	void stop() {
		stopped = true;
		display.timerExec(-1, look);
		dialogs().forEach(Shell::dispose);
	}

	int count() {
		return count;
	}

	/** What was wrong with dialogs since the last call. */
	List<String> complaints(String step) {
		List<String> all = complaints.stream().map(text -> step + " showed " + text).toList();
		complaints.clear();
		return all;
	}

	private List<Shell> dialogs() {
		Set<Shell> windows = Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getShell)
				.collect(Collectors.toSet());
		return Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible() && !windows.contains(shell)).toList();
	}

	private void look() {
		if (stopped) {
			return;
		}
		display.timerExec(PERIOD, look);
		closeForeign();
		List<Shell> all = dialogs();
		seen.keySet().retainAll(all);
		if (all.isEmpty()) {
			return;
		}
		Shell dialog = all.getLast();
		int looks = seen.merge(dialog, 1, Integer::sum);
		if (looks == 1) {
			count++;
			read(dialog);
		} else if (looks > HELPLESS) {
			complaints.add("a dialog that can't be closed: " + dialog.getText());
			dialog.dispose();
		} else if (looks < OPENED) {
			return;
		} else if (looks > IMPATIENT || random.nextInt(4) > 0) {
			dialog.close();
		} else {
			press(dialog);
		}
	}

	/** A dialog says something, and not in the words of the program's inside. */
	private void read(Shell dialog) {
		String said = dialog.getText() + "\n" + WizardHands.labels(dialog);
		if (said.contains("Exception") || said.contains("java.") || said.matches("(?s).*\\bnull\\b.*")) {
			complaints.add("a dialog: " + said.strip());
		}
	}

	private void press(Shell dialog) {
		List<Button> buttons = Workbench.find(dialog, Button.class,
				b -> b.isVisible() && b.isEnabled() && (b.getStyle() & SWT.PUSH) != 0 && !b.getText().replace("&", "").startsWith("Restart"));
		if (!buttons.isEmpty()) {
			buttons.get(random.nextInt(buttons.size())).notifyListeners(SWT.Selection, new Event());
		}
	}

	/** File dialogs belong to GTK: their windows are closed as by the Escape key. */
	private void closeForeign() {
		try {
			ClassLoader swt = Display.class.getClassLoader();
			Class<?> gtk = swt.loadClass("org.eclipse.swt.internal.gtk.GTK");
			Class<?> os = swt.loadClass("org.eclipse.swt.internal.gtk.OS");
			long list = (long) gtk.getMethod("gtk_window_list_toplevels").invoke(null);
			for (long item = list; item != 0; item = (long) os.getMethod("g_list_next", long.class).invoke(null, item)) {
				long window = (long) os.getMethod("g_list_data", long.class).invoke(null, item);
				long type = (long) os.getMethod("G_OBJECT_TYPE", long.class).invoke(null, window);
				long name = (long) os.getMethod("g_type_name", long.class).invoke(null, type);
				String typeName = text(os, name);
				if (typeName.endsWith("Dialog")) {
					os.getMethod("g_signal_emit_by_name", long.class, byte[].class).invoke(null, window, "close\0".getBytes(StandardCharsets.US_ASCII));
					count++;
				}
			}
			os.getMethod("g_list_free", long.class).invoke(null, list);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String text(Class<?> os, long address) throws ReflectiveOperationException {
		Class<?> c = os.getClassLoader().loadClass("org.eclipse.swt.internal.C");
		int length = (int) c.getMethod("strlen", long.class).invoke(null, address);
		byte[] bytes = new byte[length];
		c.getMethod("memmove", byte[].class, long.class, long.class).invoke(null, bytes, address, (long) length);
		return new String(bytes, StandardCharsets.US_ASCII);
	}
}
