package org.starling.ui.explorer;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The contents of the open projects as the tree, the chart view and the welcome page show them: read by a job when the
 * workspace changes, handed out without waiting. Any thread.
 */
public final class ProjectIndex {

	private static final long COALESCE_MILLISECONDS = 120;
	private static final ProjectIndex SHARED = new ProjectIndex();

	private final Map<IProject, ProjectContents> contents = new ConcurrentHashMap<>();
	private final Set<IProject> waiting = ConcurrentHashMap.newKeySet();
	private final Set<Consumer<IProject>> listeners = new CopyOnWriteArraySet<>();
	private final Job job = Job.createSystem(Messages.Index_job, (ICoreRunnable) monitor -> readWaiting());

	private ProjectIndex() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::changed, IResourceChangeEvent.POST_CHANGE);
	}

	/** The index of the workspace. */
	public static ProjectIndex shared() {
		return SHARED;
	}

	/** What a project held when it was last read, or null when it has not been read yet; then it is read now. */
	public ProjectContents contents(IProject project) {
		ProjectContents known = contents.get(project);
		if (known == null && project.isOpen()) {
			refresh(project);
		}
		return known;
	}

	/** Reads a project anew, soon. */
	public void refresh(IProject project) {
		waiting.add(project);
		job.schedule(COALESCE_MILLISECONDS);
	}

	/** Reads a project at once, on this thread, which must not be the UI thread. */
	public ProjectContents read(IProject project) {
		ProjectContents read = new ProjectScan(project).read();
		contents.put(project, read);
		listeners.forEach(listener -> listener.accept(project));
		return read;
	}

	/** Tells the listener of each project whose contents were read or which came, went, opened or closed; on a worker thread. */
	public void addListener(Consumer<IProject> listener) {
		listeners.add(listener);
	}

	public void removeListener(Consumer<IProject> listener) {
		listeners.remove(listener);
	}

	private void readWaiting() {
		for (IProject project : Set.copyOf(waiting)) {
			waiting.remove(project);
			if (project.isOpen() && WorkspaceProjects.isStarling(project)) {
				contents.put(project, new ProjectScan(project).read());
			} else {
				contents.remove(project);
			}
			listeners.forEach(listener -> listener.accept(project));
		}
	}

	private void changed(IResourceChangeEvent event) {
		for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
			boolean markersOnly = delta.getKind() == IResourceDelta.CHANGED && delta.getFlags() == IResourceDelta.MARKERS
					&& delta.getAffectedChildren().length == 0;
			if (!markersOnly && delta.getResource() instanceof IProject project) {
				refresh(project);
			}
		}
	}
}
