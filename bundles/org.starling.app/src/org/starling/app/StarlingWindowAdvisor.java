package org.starling.app;

import java.nio.file.Path;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPageListener;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.wizards.FileDropAssistant;

/** Size, title and bars of a window; the first one of a workspace shows the welcome page. */
final class StarlingWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final String[] PROGRAMMERS_ACTION_SETS = { "org.eclipse.ui.edit.text.actionSet.annotationNavigation", //$NON-NLS-1$
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo", //$NON-NLS-1$ //$NON-NLS-2$
			"org.eclipse.ui.edit.text.actionSet.presentation", "org.eclipse.ui.edit.text.actionSet.openExternalFile", "org.eclipse.ui.NavigateActionSet", //$NON-NLS-1$ //$NON-NLS-2$
			"org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.WorkingSetModificationActionSet", //$NON-NLS-1$ //$NON-NLS-2$
			"org.eclipse.ui.WorkingSetActionSet", "org.eclipse.ui.actionSet.openFiles", "org.eclipse.team.ui.actionSet" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final String WELCOME_SHOWN = "welcomeShown"; //$NON-NLS-1$

	StarlingWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(new Point(1400, 900));
		configurer.setShowMenuBar(true);
		configurer.setShowCoolBar(true);
		configurer.setShowPerspectiveBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setTitle(Messages.Window_title);
		configurer.addEditorAreaTransfer(FileTransfer.getInstance());
		configurer.configureEditorAreaDropListener(new DropTargetAdapter() {
			@Override
			public void drop(DropTargetEvent event) {
				dropped(event, configurer.getWindow());
			}
		});
	}

	/** A dropped file opens its import or its viewer; after the drop is done, because the desktop waits for its end. */
	private static void dropped(DropTargetEvent event, IWorkbenchWindow window) {
		if (event.data instanceof String[] names && names.length > 0) {
			window.getShell().getDisplay().asyncExec(() -> FileDropAssistant.open(window, Path.of(names[0])));
		}
	}

	@Override
	public void postWindowOpen() {
		hideProgrammersActions(getWindowConfigurer().getWindow());
		keepPage(getWindowConfigurer().getWindow());
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		if (page != null && AppState.get(WELCOME_SHOWN).isEmpty()) {
			AppState.put(WELCOME_SHOWN, Boolean.TRUE.toString());
			try {
				WelcomeEditor.open(page);
			} catch (PartInitException e) {
				ErrorDialogs.show(page.getWorkbenchWindow().getShell(), Messages.Welcome_title, e.getStatus());
			}
		}
	}

	/** A window whose last perspective was closed opens the first one again: commands need a place where they show things. */
	private static void keepPage(IWorkbenchWindow window) {
		window.addPageListener(new IPageListener() {
			@Override
			public void pageClosed(IWorkbenchPage page) {
				if (!window.getWorkbench().isClosing() && !window.isClosing()) {
					window.getWorkbench().getDisplay().asyncExec(() -> openPage(window));
				}
			}

			@Override
			public void pageOpened(IWorkbenchPage page) {
				// nothing to keep
			}

			@Override
			public void pageActivated(IWorkbenchPage page) {
				// nothing to keep
			}
		});
	}

	private static void openPage(IWorkbenchWindow window) {
		if (window.getShell() == null || window.getShell().isDisposed() || window.isClosing() || window.getActivePage() != null) {
			return;
		}
		try {
			window.openPage(ModelPerspective.ID, ResourcesPlugin.getWorkspace().getRoot());
		} catch (WorkbenchException e) {
			ErrorDialogs.show(window.getShell(), Messages.Window_title, e.getStatus());
		}
	}

	/** Takes menus and tools out that the platform adds to every perspective and that serve programmers. */
	private static void hideProgrammersActions(IWorkbenchWindow window) {
		PerspectiveAdapter listener = new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				for (String set : PROGRAMMERS_ACTION_SETS) {
					page.hideActionSet(set);
				}
			}
		};
		window.addPerspectiveListener(listener);
		if (window.getActivePage() != null) {
			listener.perspectiveActivated(window.getActivePage(), window.getActivePage().getPerspective());
		}
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new StarlingActionBarAdvisor(configurer);
	}
}
