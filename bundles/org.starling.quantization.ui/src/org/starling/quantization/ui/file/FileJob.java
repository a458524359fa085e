package org.starling.quantization.ui.file;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Control;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.ErrorDialogs;

/**
 * Reads something from a file or a run in the background; what was read, or why it was not, arrives on the UI thread. A failure is shown where
 * the result would be, so it is no error of the job.
 *
 * @param <R> what is read
 */
public final class FileJob<R> extends EngineJob<R> {

	/** What is done in the job. */
	public interface Work<R> {
		R run(MonitorContext context) throws Exception;
	}

	private final Work<R> work;
	private volatile String failure;

	private FileJob(String name, Work<R> work) {
		super(name, "org.starling.quantization.ui"); //$NON-NLS-1$
		this.work = work;
	}

	/**
	 * Starts a job.
	 *
	 * @param page    nobody is told any more when it is disposed
	 * @param result  told what was read
	 * @param failure told why nothing was; null when the person cancelled
	 */
	public static <R> FileJob<R> start(String name, Control page, Work<R> work, Consumer<R> result, Consumer<String> failure) {
		FileJob<R> job = new FileJob<>(name, work);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!page.isDisposed()) {
					page.getDisplay().asyncExec(() -> {
						if (!page.isDisposed()) {
							job.result().ifPresentOrElse(result, () -> failure.accept(job.failure));
						}
					});
				}
			}
		});
		job.schedule();
		return job;
	}

	@Override
	protected R compute(MonitorContext context) {
		try {
			return work.run(context);
		} catch (CancellationException e) {
			throw (OperationCanceledException) new OperationCanceledException(e.getMessage()).initCause(e);
		} catch (Exception e) {
			failure = ErrorDialogs.reason(e);
			return null;
		}
	}
}
