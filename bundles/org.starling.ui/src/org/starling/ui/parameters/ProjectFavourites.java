package org.starling.ui.parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.workflow.parameters.Favourites;

/** The favourites of a project as all its tables show them: read and written by jobs, handed out without waiting. UI thread only. */
public final class ProjectFavourites {

	private static final Map<IProject, ProjectFavourites> ALL = new ConcurrentHashMap<>();

	static {
		ProjectIndex.shared().addListener(project -> {
			ProjectFavourites known = ALL.get(project);
			if (known != null && !project.isAccessible()) {
				ALL.remove(project);
			} else if (known != null) {
				known.read();
			}
		});
	}

	private final IProject project;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile Favourites shown = Favourites.NONE;
	private volatile Favourites kept = Favourites.NONE;

	private ProjectFavourites(IProject project) {
		this.project = project;
	}

	/** Those of a project; none before they are read. */
	public static ProjectFavourites of(IProject project) {
		return ALL.computeIfAbsent(project, p -> {
			ProjectFavourites fresh = new ProjectFavourites(p);
			fresh.read();
			return fresh;
		});
	}

	/** What is marked now. */
	public Favourites shown() {
		return shown;
	}

	/** Calls back on the UI thread whenever others are marked. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Marks symbols, or takes their marks back. */
	public void mark(Collection<String> symbols, boolean marked) {
		shown = shown.with(symbols, marked);
		listeners.forEach(Runnable::run);
		job(this::write);
	}

	private interface Access {
		void run() throws IOException, CoreException;
	}

	/** One after the other, and after what else happens to the project's files. */
	private void job(Access access) {
		Job job = Job.createSystem(Messages.Favourites_job, (ICoreRunnable) monitor -> {
			try {
				access.run();
			} catch (IOException e) {
				ILog.of(ProjectFavourites.class).warn(NLS.bind(Messages.Favourites_failed, project.getName(), ErrorDialogs.reason(e)), e);
			}
		});
		job.setRule(project);
		job.schedule();
	}

	private void write() throws IOException, CoreException {
		Favourites wanted = shown;
		if (project.isAccessible() && !wanted.equals(kept)) {
			wanted.write(Path.of(project.getLocationURI()));
			kept = wanted;
			project.getFile(Favourites.FILE).refreshLocal(IResource.DEPTH_ZERO, null);
		}
	}

	private void read() {
		job(() -> {
			Favourites read = project.isAccessible() ? Favourites.read(Path.of(project.getLocationURI())) : Favourites.NONE;
			boolean isMine = !shown.equals(kept);
			if (!isMine && !read.equals(kept)) {
				kept = read;
				shown = read;
				Display display = PlatformUI.getWorkbench().getDisplay();
				if (!display.isDisposed()) {
					display.asyncExec(() -> listeners.forEach(Runnable::run));
				}
			}
		});
	}
}
