package org.starling.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.starling.model.base.Document;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceFiles;

/** Makes one document, adds it to a project off the UI thread, and opens its editor. */
public abstract class DocumentWizard extends WorkingWizard implements INewWizard {

	private final String title;
	private IWorkbench workbench;
	private IProject preferred;

	/** @param icon name of the wizard's icon */
	protected DocumentWizard(String title, String icon) {
		this.title = title;
		setNeedsProgressMonitor(true);
		setWindowTitle(title);
		setDefaultPageImageDescriptor(Images.banner(icon));
	}

	/** Makes a document in a project. On a worker thread, with values that the pages have handed over. */
	protected interface Maker {
		/** @return the document, not in any file yet */
		Document make(ProjectFolder project) throws IOException;
	}

	@Override
	public void init(IWorkbench target, IStructuredSelection selection) {
		workbench = target;
		IProject selected = ExplorerSelection.project(selection);
		preferred = selected != null ? selected : ExplorerSelection.project(target.getActiveWorkbenchWindow());
	}

	/** The project to propose, may be null. */
	IProject preferredProject() {
		return preferred;
	}

	/** The page that says where the document goes and what it is called; always the same. */
	protected abstract DocumentPage page();

	/** Where the document goes. */
	ProjectTarget target() {
		return page().projectChoice().target();
	}

	@Override
	public void addPages() {
		addPage(page());
	}

	/** What makes it; takes the pages' values now. */
	protected abstract Maker maker();

	@Override
	protected boolean finish() {
		ProjectTarget target = target();
		Maker maker = maker();
		IFile[] made = new IFile[1];
		try {
			getContainer().run(true, false, monitor -> made[0] = make(target, maker, monitor));
		} catch (InvocationTargetException e) {
			ErrorDialogs.show(getShell(), title, Status.error(ErrorDialogs.reason(e.getCause()), e.getCause()));
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
		open(made[0]);
		return true;
	}

	private static IFile make(ProjectTarget target, Maker maker, IProgressMonitor monitor) throws InvocationTargetException {
		try {
			IProject project = target.open(monitor);
			ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
			Path file = folder.add(maker.make(folder));
			project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
			ProjectIndex.shared().read(project);
			return WorkspaceFiles.file(project, file);
		} catch (IOException | CoreException e) {
			throw new InvocationTargetException(e);
		}
	}

	private void open(IFile file) {
		try {
			IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
			ExplorerView.reveal(page, file);
			IDE.openEditor(page, file);
		} catch (PartInitException e) {
			ErrorDialogs.show(getShell(), title, e.getStatus());
		}
	}
}
