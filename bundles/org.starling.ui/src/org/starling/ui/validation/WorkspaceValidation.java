package org.starling.ui.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IStartup;
import org.starling.model.store.DocumentKind;

/**
 * Checks documents that change while no editor shows them: files that are new, changed outside, or in a project that was
 * opened. Those in an editor are checked by the editor.
 */
public final class WorkspaceValidation implements IStartup {

	private static final Set<IFile> EDITED = ConcurrentHashMap.newKeySet();

	static void edited(IFile file, boolean isEdited) {
		if (isEdited) {
			EDITED.add(file);
		} else {
			EDITED.remove(file);
		}
	}

	@Override
	public void earlyStartup() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(WorkspaceValidation::changed, IResourceChangeEvent.POST_CHANGE);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			all(project).forEach(WorkspaceValidation::schedule);
		}
	}

	private static void changed(IResourceChangeEvent event) {
		List<IFile> files = new ArrayList<>();
		try {
			event.getDelta().accept(delta -> collect(delta, files));
		} catch (CoreException e) {
			ILog.of(WorkspaceValidation.class).log(e.getStatus());
		}
		files.forEach(WorkspaceValidation::schedule);
	}

	private static boolean collect(IResourceDelta delta, List<IFile> files) {
		if (delta.getResource() instanceof IFile file) {
			boolean changed = delta.getKind() == IResourceDelta.ADDED
					|| delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & IResourceDelta.CONTENT) != 0;
			if (changed && isDocument(file)) {
				files.add(file);
			}
		}
		return !delta.getResource().isDerived();
	}

	private static List<IFile> all(IProject project) {
		List<IFile> files = new ArrayList<>();
		try {
			if (project.isOpen()) {
				project.accept((IResource resource) -> {
					if (resource instanceof IFile file && isDocument(file)) {
						files.add(file);
					}
					return !resource.isDerived();
				});
			}
		} catch (CoreException e) {
			ILog.of(WorkspaceValidation.class).log(e.getStatus());
		}
		return files;
	}

	private static boolean isDocument(IFile file) {
		return !file.getFullPath().toString().contains("/.") && DocumentKind.of(Path.of(file.getName())).isPresent(); //$NON-NLS-1$
	}

	private static void schedule(IFile file) {
		if (!EDITED.contains(file)) {
			FileValidation.schedule(file);
		}
	}
}
