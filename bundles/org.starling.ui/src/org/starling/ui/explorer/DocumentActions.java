package org.starling.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.starling.model.base.Document;
import org.starling.model.project.Project;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/** Renames, duplicates and deletes documents through the project's store. Any thread; reads and writes files. */
public final class DocumentActions {

	/** Gives a document another name; its file name stays, so that scripts that name the file go on working. */
	public static void rename(IFile file, String name) throws IOException, CoreException {
		ProjectFolder project = ProjectFolder.open(file.getProject().getLocation().toPath());
		Document document = project.load(path(file));
		document.setName(name);
		if (document instanceof Project head) {
			head.setTitle(name);
		}
		project.save(document);
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	/** Adds a copy with new ids beside the original and returns its file. */
	public static IFile duplicate(IFile file) throws IOException, CoreException {
		ProjectFolder project = ProjectFolder.open(file.getProject().getLocation().toPath());
		Document copy = Documents.copy(project.load(path(file)));
		copy.setName(NLS.bind(Messages.Duplicate_copyName, copy.getName()));
		Path added = project.add(copy);
		file.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
		return WorkspaceFiles.file(file.getProject(), added);
	}

	/** Deletes a document or a data file; of a document a backup stays in the project folder. */
	public static void delete(IFile file) throws IOException, CoreException {
		if (Category.ofExtension(file.getFileExtension()) == null) {
			file.delete(IResource.KEEP_HISTORY, null);
			return;
		}
		ProjectFolder.open(file.getProject().getLocation().toPath()).delete(path(file));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	private static Path path(IFile file) {
		return file.getLocation().toPath();
	}

	private DocumentActions() {
	}
}
