package org.starling.app.tests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
	private static final int HELPLESS = 1500;
	private static final List<String> ODD = List.of("", "0", "1", "-1", "2.5", "1e300", "NaN", "a", "a b", "\u00b5<&\"", "mg/L", "../x", "C:\\x", "1;2");

	private final Display display;
	private final Random random;
	private final Map<Shell, Integer> seen = new IdentityHashMap<>();
	private final List<String> complaints = new ArrayList<>();
	private final Map<String, Integer> said = new TreeMap<>();
	/** What is typed where a file or folder may be asked for. */
	private final Path folder;
	private final Runnable tick = this::tick;
	private int count;
	private boolean stopped;

	RandomAnswers(Display display, Random random, Path folder) {
		this.display = display;
		this.random = random;
		this.folder = folder;
		display.timerExec(PERIOD, tick);
	}

	void stop() {
		stopped = true;
		display.timerExec(-1, tick);
		dialogs().forEach(Shell::dispose);
	}

	int count() {
		return count;
	}

	/** All that dialogs said, and how often: for people to read. */
	Map<String, Integer> said() {
		return said;
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

	/** A timer also runs while a dialog is being opened, and one that is closed then fails: what answers waits for an event loop. */
	private void tick() {
		if (!stopped) {
			display.timerExec(PERIOD, tick);
			closeForeign();
			display.asyncExec(this::look);
		}
	}

	private void look() {
		if (stopped) {
			return;
		}
		List<Shell> all = dialogs();
		seen.keySet().retainAll(all);
		if (all.isEmpty()) {
			return;
		}
		// in front of the one that opened it; the order of shells is not that in which they were opened
		Shell dialog = all.stream().filter(shell -> Arrays.stream(shell.getShells()).noneMatch(Shell::isVisible)).reduce((first, second) -> second)
				.orElse(all.getLast());
		int looks = seen.merge(dialog, 1, Integer::sum);
		if (looks == 1) {
			count++;
			read(dialog);
		} else if (looks > HELPLESS) {
			complaints.add("a dialog that can't be closed: " + dialog.getText());
			dialog.dispose();
		} else if (looks > IMPATIENT || random.nextInt(4) > 0) {
			dialog.close();
		} else {
			press(dialog);
		}
	}

	/** A dialog says something, and not in the words of the program's inside. */
	private void read(Shell dialog) {
		String text = (dialog.getText() + "\n" + texts(dialog)).strip();
		said.merge(text, 1, Integer::sum);
		if (text.contains("Exception") || text.contains("java.") || text.matches("(?s).*\\bnull\\b.*")) {
			complaints.add("a dialog: " + text);
		}
	}

	/** Labels, and what a wizard or an error says in fields that can't be edited. */
	private static String texts(Shell dialog) {
		return Workbench.find(dialog, Control.class, Control::isVisible).stream().map(control -> switch (control) {
		case Label label -> label.getText();
		case Link link -> link.getText();
		case Text field when !field.getEditable() -> field.getText();
		case Button button when (button.getStyle() & SWT.PUSH) != 0 -> "[" + button.getText() + "]";
		default -> "";
		}).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
	}

	private void press(Shell dialog) {
		if (random.nextBoolean()) {
			fill(dialog);
		}
		List<Button> buttons = Workbench.find(dialog, Button.class, b -> b.isVisible() && b.isEnabled() && !b.getText().replace("&", "").startsWith("Restart"));
		if (!dialog.isDisposed() && !buttons.isEmpty()) {
			Button button = buttons.get(random.nextInt(buttons.size()));
			if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE | SWT.RADIO)) != 0) {
				button.setSelection((button.getStyle() & SWT.RADIO) != 0 || !button.getSelection());
			}
			button.notifyListeners(SWT.Selection, new Event());
		}
	}

	/** Types something, or chooses a row. */
	private void fill(Shell dialog) {
		List<Control> fields = Workbench.find(dialog, Control.class, c -> c.isVisible() && c.isEnabled()
				&& (c instanceof Text text && text.getEditable() || c instanceof Combo || c instanceof Table || c instanceof Tree));
		if (fields.isEmpty()) {
			return;
		}
		Event selected = new Event();
		switch (fields.get(random.nextInt(fields.size()))) {
		// nothing is written beside the folder of the walk, whatever a field is for
		case Text text -> text.setText(text.getText().isEmpty() || text.getText().contains("/") ? folder.resolve("walk" + random.nextInt(9)).toString()
				: ODD.get(random.nextInt(ODD.size())));
		case Combo combo when combo.getItemCount() > 0 -> {
			combo.select(random.nextInt(combo.getItemCount()));
			combo.notifyListeners(SWT.Selection, selected);
		}
		case Table table when table.getItemCount() > 0 -> {
			selected.item = table.getItem(random.nextInt(table.getItemCount()));
			table.setSelection((TableItem) selected.item);
			table.notifyListeners(SWT.Selection, selected);
		}
		case Tree tree when tree.getItemCount() > 0 -> {
			selected.item = tree.getItem(random.nextInt(tree.getItemCount()));
			tree.setSelection((TreeItem) selected.item);
			tree.notifyListeners(SWT.Selection, selected);
		}
		default -> {
		}
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
