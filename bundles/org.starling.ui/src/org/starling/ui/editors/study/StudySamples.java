package org.starling.ui.editors.study;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.starling.analysis.study.StudyFiles;
import org.starling.model.study.Study;
import org.starling.tables.samples.SampleColumns;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.charts.SampleCache;
import org.starling.ui.charts.SampleCache.Stamp;
import org.starling.ui.editors.DocumentSession;

/**
 * The sample table of the study that is edited: read in a job, changed by commands, written when the study is saved. UI thread; files
 * are read and written on others.
 */
public final class StudySamples implements DocumentSession.Companion {

	private final StudyEditor editor;
	private final Display display = Display.getCurrent();
	private final List<Runnable> listeners = new ArrayList<>();
	private Job job;
	private Stamp stamp;
	private SampleColumns table;
	private SampleColumns saved;
	private SampleColumns before;
	private String problem;
	private int generation;

	StudySamples(StudyEditor editor) {
		this.editor = editor;
	}

	/** Called whenever {@link #table()} or {@link #problem()} may have changed. */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** The samples with the changes that are not saved yet; null until they are read. */
	public SampleColumns table() {
		return table;
	}

	/** Why there are no samples; null when they are there or being read. */
	public String problem() {
		return problem;
	}

	/** Counts the contents of the file that were read: rows of one are not those of another. */
	int generation() {
		return generation;
	}

	/** Reads the table when it was not read yet, or the file or its name changed; unsaved changes stay until the study is saved or reverted. */
	public void load() {
		Stamp now;
		try {
			now = Stamp.of(StudyFiles.sampleTable((Study) editor.document()));
		} catch (IOException e) {
			stamp = null;
			finish(null, ErrorDialogs.reason(e));
			return;
		}
		if (!now.equals(stamp) && table == saved) {
			read(now);
		}
	}

	private void read(Stamp now) {
		stop();
		stamp = now;
		problem = null;
		job = Job.create(NLS.bind(Messages.Samples_job, now.file().getFileName()), (ICoreRunnable) monitor -> {
			try {
				SampleColumns read = SampleCache.read(now.file(), monitor::isCanceled);
				display.asyncExec(() -> finish(now, read, null));
			} catch (IOException e) {
				display.asyncExec(() -> finish(now, null, ErrorDialogs.reason(e)));
			} catch (CancellationException e) {
				display.asyncExec(() -> finish(now, null, Messages.Samples_cancelled));
			}
		});
		job.schedule();
	}

	private void finish(Stamp of, SampleColumns read, String why) {
		if (of.equals(stamp)) {
			finish(read, why);
		}
	}

	private void finish(SampleColumns read, String why) {
		if (read != null || table != null || !Objects.equals(why, problem)) {
			table = read;
			saved = read;
			problem = why;
			generation++;
			changed();
		}
	}

	/** Puts other exclusions in the place of those that are there. */
	void change(SampleColumns.Exclusions exclusions) {
		table = table.with(exclusions);
		changed();
	}

	private void changed() {
		new ArrayList<>(listeners).forEach(Runnable::run);
	}

	@Override
	public void save() throws IOException {
		before = saved;
		if (table != saved) {
			if (!Stamp.of(stamp.file()).equals(stamp)) {
				throw new IOException(NLS.bind(Messages.Samples_changedOutside, stamp.file()));
			}
			write(table);
		}
	}

	@Override
	public void takeBack() throws IOException {
		if (before != saved) {
			SampleColumns unsaved = table;
			write(before);
			table = unsaved;
		}
	}

	private void write(SampleColumns content) throws IOException {
		Path file = stamp.file();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				monitor.beginTask(NLS.bind(Messages.Samples_saving, file.getFileName()), -1);
				try {
					content.write(file);
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			throw e.getCause() instanceof IOException reason ? reason : new IOException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
		saved = content;
		stamp = Stamp.of(file);
		IFile resource = editor.file().getProject().getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file));
		if (resource != null) {
			Job.createSystem(NLS.bind(Messages.Samples_job, file.getFileName()),
					(ICoreRunnable) monitor -> resource.refreshLocal(IResource.DEPTH_ZERO, monitor)).schedule();
		}
	}

	@Override
	public void reload() {
		stamp = null;
		table = saved;
	}

	/** Stops reading. */
	void stop() {
		if (job != null) {
			job.cancel();
		}
	}
}
