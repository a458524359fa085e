package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.starling.files.FileNames;
import org.starling.model.project.ContextOfUse;
import org.starling.model.project.Project;
import org.starling.model.project.ProjectPackage;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.explorer.WorkspaceProjects;

/**
 * Where a new document goes: a project of the workspace, or one that is made first.
 *
 * @param existing the project, or null to make one
 * @param title    title of a project to be made
 * @param folder   folder of a project to be made
 * @param question what a project to be made shall answer, may be blank
 */
record ProjectTarget(IProject existing, String title, Path folder, String question) {

	static ProjectTarget of(IProject project) {
		return new ProjectTarget(project, null, null, null);
	}

	/** A project to be made in the workspace folder. */
	static ProjectTarget create(String title) {
		return new ProjectTarget(null, title, defaultFolder(title), null);
	}

	/** The folder that a project of a title gets unless the person chooses another. */
	static Path defaultFolder(String title) {
		Path workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath();
		String plain = FileNames.words(title);
		return workspace.resolve(plain.isEmpty() ? "project" : plain); //$NON-NLS-1$
	}

	/** The project in the workspace, made when it is not there. On a worker thread. */
	IProject open(IProgressMonitor monitor) throws IOException, CoreException {
		if (existing != null) {
			return existing;
		}
		ProjectFolder made = ProjectFolder.create(folder, title);
		if (question != null && !question.isBlank()) {
			Project project = made.project();
			ContextOfUse use = Documents.create(ContextOfUse.class, ProjectPackage.Literals.CONTEXT_OF_USE);
			use.setQuestion(question.strip());
			project.setContextOfUse(use);
			made.save(project);
		}
		return WorkspaceProjects.open(folder, monitor);
	}
}
