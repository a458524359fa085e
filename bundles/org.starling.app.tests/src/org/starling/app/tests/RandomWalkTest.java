package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ProjectOpener;

/**
 * Does everything that the workbench offers, in random order: commands, documents, pages, buttons, views, perspectives. Dialogs are
 * answered at random. Nothing may throw, nothing may log an error, and a dialog that tells an error tells it in words.
 */
@EnabledIfSystemProperty(named = "starling.walk", matches = "[1-9].*", disabledReason = "the walk is begun by ./build walk")
class RandomWalkTest {

	/** By ./build walk; a build leaves the walk out, because what it began may go on in the tests behind it. */
	private static final int SECONDS = Integer.getInteger("starling.walk", 0);
	private static final long SEED = Long.getLong("starling.walk.seed", 20261121);

	/** Findings after which the walk ends early. */
	private static final int MANY = Integer.getInteger("starling.walk.findings", 20);

	private final Random random = new Random(SEED);
	private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
	private final ILogListener log = this::logged;
	private RandomAnswers answers;
	private RandomCommandsOfWindow commands;
	private boolean automated;
	private volatile String step = "the start";

	@TempDir
	private Path folder;

	@BeforeEach
	void open() {
		automated = ErrorDialog.AUTOMATED_MODE;
		ErrorDialog.AUTOMATED_MODE = false;
		Projects.openExample();
		Platform.addLogListener(log);
		answers = new RandomAnswers(Display.getCurrent(), random, folder);
		commands = new RandomCommandsOfWindow(random);
	}

	@AfterEach
	void close() throws CoreException {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				page.closeAllEditors(false);
			}
		}
		answers.stop();
		Platform.removeLogListener(log);
		ErrorDialog.AUTOMATED_MODE = automated;
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			if (PlatformUI.getWorkbench().getWorkbenchWindowCount() > 1 && window != PlatformUI.getWorkbench().getActiveWorkbenchWindow()) {
				window.close();
			}
		}
		PlatformUI.getWorkbench().showPerspective("org.starling.app.modelPerspective", Workbench.page().getWorkbenchWindow());
		Workbench.page().resetPerspective();
		Projects.deleteAll();
	}

	@Test
	void whateverIsDoneNothingFails() throws IOException {
		long end = System.nanoTime() + SECONDS * 1_000_000_000L;
		int steps = 0;
		for (; System.nanoTime() < end; steps++) {
			try {
				step();
				settle();
			} catch (Exception | Error e) {
				found(step + " threw " + trace(e));
			}
			answers.complaints(step).forEach(this::found);
			if (failures.size() >= MANY) {
				break;
			}
		}
		Path said = Path.of("target", "walk-dialogs-" + SEED + ".txt");
		Files.createDirectories(said.getParent());
		Files.writeString(said, answers.said().entrySet().stream().map(e -> e.getValue() + " times: " + e.getKey())
				.collect(Collectors.joining("\n\n", "", "\n")));
		System.out.println("random walk: seed " + SEED + ", " + steps + " steps, " + commands.count() + " commands (" + commands.executed()
				+ " different), " + answers.count() + " dialogs (" + answers.said().size() + " different, " + said + "), " + failures.size()
				+ " findings");
		assertEquals(List.of(), failures, () -> String.join("\n", failures));
	}

	private void logged(IStatus status, String plugin) {
		// what a person is told in words (a run that failed, a file that is none) stands in the log too
		if (status.getSeverity() == IStatus.ERROR && (isOurFault(status.getException()) || status.getMessage().startsWith("Unhandled"))) {
			found(step + " logged: " + plugin + ": " + status.getMessage() + trace(status.getException()));
		}
	}

	/** Our own exceptions tell a person what is wrong with a file or a model, also those that have another for their cause. */
	private static boolean isOurFault(Throwable thrown) {
		return thrown != null && !thrown.getClass().getName().startsWith("org.starling.")
				&& (thrown instanceof RuntimeException || thrown instanceof Error || isOurFault(thrown.getCause()));
	}

	private void found(String finding) {
		failures.add(finding);
		System.out.println("finding " + failures.size() + ": " + finding);
	}

	private void step() throws Exception {
		// there is no window manager that would give the keyboard to another window when a dialog closes
		if (Display.getCurrent().getActiveShell() == null || PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null) {
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().forceActive();
			settle();
		}
		Workbench.waitFor("a page", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null && Workbench.page() != null);
		switch (random.nextInt(40)) {
		case 0 -> openExample();
		case 1 -> cancel();
		default -> act();
		}
	}

	private void act() throws Exception {
		switch (random.nextInt(8)) {
		case 0, 1, 2 -> {
			step = "command";
			step = commands.execute();
		}
		case 3 -> openDocument();
		case 4 -> showPage();
		case 5 -> press();
		case 6 -> showView();
		default -> showPerspective();
		}
	}

	private void openExample() {
		String example = any(ExampleProjects.all()).id();
		step = "example " + example;
		ProjectOpener.openExample(example, Workbench.page().getWorkbenchWindow());
	}

	/** As the red square in the view of what is running: energies of an example would take hours. */
	private void cancel() {
		step = "cancel";
		for (Job job : Job.getJobManager().find(null)) {
			if (job.isUser()) {
				step += " " + job.getName();
				job.cancel();
			}
		}
	}

	private void openDocument() throws CoreException {
		List<IFile> files = new ArrayList<>();
		ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
			if (resource instanceof IFile file && Category.ofExtension(file.getFileExtension()) != null) {
				files.add(file);
			}
			return resource.getType() != IResource.PROJECT || resource.isAccessible();
		});
		if (files.isEmpty()) {
			step = "open the example";
			Projects.openExample();
			return;
		}
		IFile file = any(files);
		step = "open " + file.getFullPath();
		IDE.openEditor(Workbench.page(), file);
	}

	/** A page of the editor or a tab inside a page. */
	private void showPage() {
		List<CTabFolder> folders = Workbench.find(Workbench.shell(), CTabFolder.class,
				f -> f.isVisible() && f.getItemCount() > 1 && (f.getStyle() & SWT.BOTTOM) != 0);
		if (!folders.isEmpty()) {
			CTabFolder folder = any(folders);
			CTabItem page = folder.getItem(random.nextInt(folder.getItemCount()));
			step = "page " + page.getText();
			folder.setSelection(page);
			Event event = new Event();
			event.item = page;
			folder.notifyListeners(SWT.Selection, event);
		}
	}

	private void press() {
		IEditorPart editor = Workbench.page().getActiveEditor();
		if (editor == null) {
			return;
		}
		List<Button> buttons = Workbench.find(Workbench.shell(), Button.class, b -> b.isVisible() && b.isEnabled());
		if (!buttons.isEmpty()) {
			Button button = any(buttons);
			step = "button '" + button.getText() + "' of " + editor.getTitle();
			if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
				button.setSelection(!button.getSelection());
			}
			button.notifyListeners(SWT.Selection, new Event());
		}
	}

	private void showView() throws PartInitException {
		IViewReference[] views = Workbench.page().getViewReferences();
		if (views.length > 0) {
			IViewReference view = views[random.nextInt(views.length)];
			step = "view " + view.getTitle();
			Workbench.page().showView(view.getId(), view.getSecondaryId(), IWorkbenchPage.VIEW_ACTIVATE);
		}
	}

	private void showPerspective() throws Exception {
		String id = "org.starling.app." + any(List.of("model", "data", "simulate")) + "Perspective";
		step = id;
		PlatformUI.getWorkbench().showPerspective(id, Workbench.page().getWorkbenchWindow());
	}

	/** Lets the events of a step run, not its jobs: the next step may come in between. */
	private void settle() {
		Workbench.settle(30 + random.nextInt(120));
		Control focus = Display.getCurrent().getFocusControl();
		if (focus != null && !focus.isDisposed() && random.nextInt(10) == 0) {
			Event key = new Event();
			key.keyCode = any(List.<Integer>of(SWT.ARROW_DOWN, SWT.ARROW_UP, SWT.F2, (int) SWT.DEL, SWT.HOME, SWT.PAGE_DOWN));
			focus.notifyListeners(SWT.KeyDown, key);
		}
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	static String trace(Throwable thrown) {
		if (thrown == null) {
			return "";
		}
		StringBuilder text = new StringBuilder(" ").append(thrown);
		StackTraceElement[] all = thrown.getStackTrace();
		int shown = 0;
		for (int i = 0; i < all.length && shown < 24; i++) {
			// where it happened, and how our own code came there
			if (i < 12 || all[i].getClassName().startsWith("org.starling.")) {
				text.append("\n\t\t").append(all[i]);
				shown++;
			}
		}
		return thrown.getCause() == null ? text.toString() : text + "\n\tcaused by" + trace(thrown.getCause());
	}
}
