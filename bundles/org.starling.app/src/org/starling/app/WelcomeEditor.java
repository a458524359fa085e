package org.starling.app;

import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;
import org.starling.ui.explorer.ProjectIndex;

/** The welcome page, in the place of an editor. */
public class WelcomeEditor extends EditorPart {

	public static final String ID = "org.starling.app.welcome"; //$NON-NLS-1$

	private final Consumer<IProject> listener = this::projectsChanged;
	private WelcomePage page;

	/** Opens the page, or brings it to the front. */
	static void open(IWorkbenchPage target) throws PartInitException {
		target.openEditor(new WelcomeInput(), ID);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		page = new WelcomePage(parent, getSite());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page.control(), "org.starling.ui.welcome"); //$NON-NLS-1$
		ProjectIndex.shared().addListener(listener);
	}

	private void projectsChanged(IProject project) {
		if (!page.control().isDisposed()) {
			page.control().getDisplay().asyncExec(() -> {
				if (!page.control().isDisposed()) {
					page.refresh();
				}
			});
		}
	}

	@Override
	public void dispose() {
		ProjectIndex.shared().removeListener(listener);
		super.dispose();
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// the page is never dirty
	}

	@Override
	public void doSaveAs() {
		// the page is never dirty
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
