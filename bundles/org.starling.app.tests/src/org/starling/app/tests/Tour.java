package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.starling.app.ModelPerspective;
import org.starling.ui.CommandLinks;

/** What a person does on a tour: begins at the welcome page, goes through dialogs that commands open, and keeps pictures. UI thread. */
final class Tour {

	/** Set by {@code ./build tour}: the folder for pictures of the documentation. */
	private static final String FOLDER = System.getProperty("starling.tour", "");
	private static final int WIDEST = 1100;

	private final String name;
	private int pictures;

	/** @param name begins the names of the pictures */
	Tour(String name) {
		this.name = name;
	}

	/** An empty workspace and the welcome page. */
	static void welcome() throws WorkbenchException, CoreException {
		Projects.deleteAll();
		PlatformUI.getWorkbench().showPerspective(ModelPerspective.ID, Workbench.page().getWorkbenchWindow());
		command("org.starling.app.welcome");
	}

	/** Runs a command as menus, guides and links do. */
	static Object command(String command) {
		return CommandLinks.run(Workbench.page().getWorkbenchWindow(), command);
	}

	/** Follows a link that says a text. */
	static void follow(String text) {
		Link link = Workbench.find(Workbench.shell(), Link.class, l -> l.getText().contains(text) && l.isVisible()).getFirst();
		link.notifyListeners(SWT.Selection, new Event());
	}

	/** The next picture of the main window. */
	void picture(String what) {
		picture(Workbench.shell(), what);
	}

	/** The next picture, where pictures are asked for: a build that only tests is quicker without them. */
	void picture(Shell shell, String what) {
		pictures++;
		if (FOLDER.isEmpty()) {
			return;
		}
		try {
			String file = name + "-" + pictures + "-" + what;
			ImageData seen = Workbench.picture(shell, "tour-" + file);
			SmallPicture.write(seen, shell.getClientArea(), WIDEST, Path.of(FOLDER).resolve(file + ".png"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Runs a command that opens a wizard, and what hands do in it until it closes. */
	static void wizard(String command, Consumer<WizardDialog> hands) {
		dialog(() -> command(command), WizardDialog.class, hands);
	}

	/**
	 * Opens a dialog that waits for its end, and does in it what a person does; it is closed when the hands leave it open.
	 *
	 * @param type of the dialog; others that open are left alone
	 */
	static <T> void dialog(Runnable opening, Class<T> type, Consumer<T> hands) {
		new Doorman<>(type, hands).open(opening);
	}

	private static final class Doorman<T> implements Runnable {

		private final Display display = Display.getCurrent();
		private final Set<Shell> before = Set.of(display.getShells());
		private final Class<T> type;
		private final Consumer<T> hands;
		private boolean over;
		private boolean came;
		private Throwable failure;

		Doorman(Class<T> type, Consumer<T> hands) {
			this.type = type;
			this.hands = hands;
		}

		void open(Runnable opening) {
			display.timerExec(30, this);
			opening.run();
			Workbench.waitFor("a " + type.getSimpleName(), () -> came);
			over = true;
			if (failure instanceof Error error) {
				throw error;
			}
			if (failure instanceof RuntimeException exception) {
				throw exception;
			}
		}

		@Override
		public void run() {
			Shell shell = List.of(display.getShells()).stream().filter(s -> !before.contains(s) && s.isVisible() && type.isInstance(s.getData()))
					.findFirst().orElse(null);
			if (shell == null && !over) {
				display.timerExec(30, this);
			} else if (shell != null) {
				act(shell);
			}
		}

		private void act(Shell shell) {
			try {
				hands.accept(type.cast(shell.getData()));
			} catch (RuntimeException | AssertionError e) {
				failure = e;
			}
			if (!shell.isDisposed()) {
				shell.close();
			}
			came = true;
		}
	}

	/** Presses Next on a page that is complete, and waits until the page after it is. */
	static void next(WizardDialog dialog) {
		ready(dialog);
		WizardHands.press(dialog.getShell(), "Next");
		Workbench.waitFor(() -> dialog.getCurrentPage().getTitle() + ": " + dialog.getCurrentPage().getErrorMessage(),
				() -> dialog.getCurrentPage().isPageComplete());
	}

	/** Waits until the page is complete. */
	static void ready(WizardDialog dialog) {
		Workbench.waitFor(() -> dialog.getCurrentPage().getTitle() + ": " + dialog.getCurrentPage().getErrorMessage(),
				() -> dialog.getCurrentPage().isPageComplete());
	}

	static void finish(WizardDialog dialog) {
		ready(dialog);
		WizardHands.press(dialog.getShell(), "Finish");
	}

	/** Chooses an entry that begins with a text behind a label. */
	static void choose(Shell shell, String label, String entry) {
		Combo combo = behind(shell, label, Combo.class);
		List<String> items = List.of(combo.getItems());
		combo.select(items.indexOf(items.stream().filter(i -> i.startsWith(entry)).findFirst().orElseThrow()));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	/** Types into the field behind a label. */
	static void type(Shell shell, String label, String text) {
		behind(shell, label, Text.class).setText(text);
	}

	private static <T extends Control> T behind(Shell shell, String label, Class<T> type) {
		Label found = Workbench.find(shell, Label.class, l -> l.isVisible() && l.getText().replace("&", "").startsWith(label)).getFirst();
		List<T> all = Workbench.find(shell, type, Control::isVisible);
		Point place = found.toDisplay(0, 0);
		return all.stream().filter(c -> c.toDisplay(0, 0).x > place.x && Math.abs(c.toDisplay(0, 0).y - place.y) < 2 * found.getSize().y).findFirst()
				.orElseThrow();
	}

	/** Runs the entry of a control's menu that begins with a text. */
	static void menu(Control control, String entry) {
		Menu menu = control.getMenu();
		assertNotNull(menu);
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem item = List.of(menu.getItems()).stream().filter(i -> i.getText().replace("&", "").startsWith(entry)).findFirst().orElseThrow();
		item.notifyListeners(SWT.Selection, new Event());
	}
}
