package org.starling.ui.explorer;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdaptable;

/** A group of a project in the tree; adapts to its folder. */
public record CategoryNode(IProject project, Category category) implements IAdaptable {

	/** The folder, which need not exist yet. */
	public IFolder folder() {
		return project.getFolder(category.folder());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter.isAssignableFrom(IFolder.class) && IResource.class.isAssignableFrom(adapter)) {
			return adapter.cast(folder());
		}
		return adapter == IProject.class ? adapter.cast(project) : null;
	}
}
