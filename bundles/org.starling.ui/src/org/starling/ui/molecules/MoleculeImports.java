package org.starling.ui.molecules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.starling.chemistry.io.StructureFiles;
import org.starling.chemistry.io.StructureRecord;
import org.starling.chemistry.io.StructureText;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.explorer.ExplorerView;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceFiles;
import org.starling.workflow.molecules.MoleculeImport;

/** Structures of files and of the clipboard as molecules of a project, as {@code starling import} makes them. UI thread. */
public final class MoleculeImports {

	/** Reads off the UI thread. */
	@FunctionalInterface
	private interface Source {
		List<StructureRecord> read() throws IOException;
	}

	private MoleculeImports() {
	}

	/** The project that is meant; null, after the person was told, when nothing says which. */
	static IProject project(IWorkbenchWindow window) {
		IProject project = ExplorerSelection.project(window);
		if (project == null) {
			MessageDialog.openInformation(window.getShell(), Messages.Import_title, Messages.Import_noProject);
		}
		return project;
	}

	/**
	 * All structures of a file, whose ending says which kind it is.
	 *
	 * @return the job that reads and writes
	 */
	public static Job file(IWorkbenchWindow window, IProject project, Path file) {
		return start(window, project, file.getFileName().toString(), () -> StructureFiles.read(file));
	}

	/** All structures of a text, which says itself what it is. */
	public static Job text(IWorkbenchWindow window, IProject project, String text) {
		return start(window, project, Messages.Import_clipboard, () -> StructureText.read(Messages.Import_clipboard, text));
	}

	private static Job start(IWorkbenchWindow window, IProject project, String name, Source source) {
		Display display = window.getWorkbench().getDisplay();
		Job job = Job.create(NLS.bind(Messages.Import_job, name), (ICoreRunnable) monitor -> {
			try {
				List<Molecule> molecules = MoleculeImport.molecules(source.read(), name);
				monitor.beginTask(name, molecules.size());
				ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
				List<Path> made = new ArrayList<>();
				for (Molecule molecule : molecules) {
					if (monitor.isCanceled()) {
						break;
					}
					made.add(folder.add(molecule));
					monitor.worked(1);
				}
				project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
				ProjectIndex.shared().read(project);
				if (!made.isEmpty()) {
					IFile first = WorkspaceFiles.file(project, made.getFirst());
					display.asyncExec(() -> open(window, first));
				}
			} catch (IOException e) {
				throw new CoreException(Status.error(NLS.bind(Messages.Import_failed, ErrorDialogs.reason(e)), e));
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static void open(IWorkbenchWindow window, IFile file) {
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return;
		}
		try {
			ExplorerView.reveal(page, file);
			IDE.openEditor(page, file);
		} catch (PartInitException e) {
			ErrorDialogs.show(window.getShell(), Messages.Import_title, e.getStatus());
		}
	}
}
