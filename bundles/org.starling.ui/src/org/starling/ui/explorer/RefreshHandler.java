package org.starling.ui.explorer;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/** Reads the selected projects, or all of them, from disk again. */
public class RefreshHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Set<IProject> projects = new LinkedHashSet<>();
		for (Object element : ExplorerSelection.elements(event, Object.class)) {
			IResource resource = Adapters.adapt(element, IResource.class);
			if (resource != null && resource.getProject() != null) {
				projects.add(resource.getProject());
			}
		}
		if (projects.isEmpty()) {
			projects.addAll(WorkspaceProjects.all());
		}
		Job job = Job.create(Messages.Refresh_job, (ICoreRunnable) monitor -> {
			for (IProject project : projects) {
				project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
				ProjectIndex.shared().refresh(project);
			}
		});
		job.schedule();
		return null;
	}
}
