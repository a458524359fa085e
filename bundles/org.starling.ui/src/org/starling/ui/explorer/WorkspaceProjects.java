package org.starling.ui.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.starling.files.FileNames;
import org.starling.model.store.ProjectFolder;

/** Starling projects of the workspace: a project folder is opened where it lies, never copied. Any thread. */
public final class WorkspaceProjects {

	/** The file that makes a folder a Starling project. */
	public static final String PROJECT_FILE = ProjectFolder.PROJECT_FILE;

	/** All Starling projects, open ones and closed ones. */
	public static List<IProject> all() {
		List<IProject> found = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (isStarling(project)) {
				found.add(project);
			}
		}
		return found;
	}

	/** Whether a workspace project is one of ours; a closed one counts when its folder has our project file. */
	public static boolean isStarling(IProject project) {
		if (project.isOpen()) {
			return project.getFile(PROJECT_FILE).exists();
		}
		IPath location = project.getLocation();
		return location != null && isProjectFolder(location.toPath());
	}

	/** Whether a folder on disk holds a Starling project. */
	public static boolean isProjectFolder(Path folder) {
		return Files.isRegularFile(folder.resolve(PROJECT_FILE));
	}

	/** The workspace project of a folder on disk, or null. */
	public static IProject find(Path folder) {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		for (IContainer container : root.findContainersForLocationURI(folder.toAbsolutePath().normalize().toUri())) {
			if (container instanceof IProject project) {
				return project;
			}
		}
		for (IProject project : root.getProjects()) {
			IPath location = project.getLocation();
			if (location != null && location.toPath().equals(folder.toAbsolutePath().normalize())) {
				return project;
			}
		}
		return null;
	}

	/**
	 * Opens a project folder in place as a workspace project; one that is already there is opened and refreshed.
	 *
	 * @throws CoreException when the folder has no {@code project.starling} or can't be opened
	 */
	public static IProject open(Path folder, IProgressMonitor monitor) throws CoreException {
		Path place = folder.toAbsolutePath().normalize();
		if (!isProjectFolder(place)) {
			throw new CoreException(Status.error(NLS.bind(Messages.Projects_notAProject, place)));
		}
		SubMonitor progress = SubMonitor.convert(monitor, 3);
		IProject project = find(place);
		if (project == null) {
			project = create(place, progress.split(1));
		}
		project.open(progress.split(1));
		addNature(project);
		project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
		return project;
	}

	private static IProject create(Path place, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProject project = workspace.getRoot().getProject(freeName(workspace, place));
		IProjectDescription description = workspace.newProjectDescription(project.getName());
		description.setNatureIds(new String[] { ProjectNature.ID });
		IPath location = IPath.fromPath(place);
		if (!workspace.getRoot().getLocation().append(project.getName()).equals(location)) {
			description.setLocation(location);
		}
		project.create(description, monitor);
		return project;
	}

	private static String freeName(IWorkspace workspace, Path place) {
		String base = place.getFileName().toString();
		if (place.getParent().equals(workspace.getRoot().getLocation().toPath())) {
			return base;
		}
		String name = base;
		for (int i = 2; workspace.getRoot().getProject(name).exists(); i++) {
			name = base + '-' + i;
		}
		IStatus valid = workspace.validateName(name, IResource.PROJECT);
		return valid.isOK() ? name : FileNames.readable(name);
	}

	private static void addNature(IProject project) throws CoreException {
		if (!project.hasNature(ProjectNature.ID)) {
			IProjectDescription description = project.getDescription();
			List<String> natures = new ArrayList<>(List.of(description.getNatureIds()));
			natures.add(ProjectNature.ID);
			description.setNatureIds(natures.toArray(String[]::new));
			project.setDescription(description, null);
		}
	}

	private WorkspaceProjects() {
	}
}
