package org.starling.runtime.jobs;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.starling.runtime.internal.Messages;

/**
 * Computes something with an engine off the UI thread. Its result is there after the job, a partial one too when the person
 * cancelled. All belong to {@link #FAMILY}.
 *
 * @param <R> what is computed
 */
public abstract class EngineJob<R> extends Job {

	/** For {@link IJobManager#cancel(Object)} and {@link IJobManager#join(Object, IProgressMonitor)}. */
	public static final Object FAMILY = EngineJob.class;

	private final String bundle;
	private volatile R result;

	/**
	 * @param name   what the person sees in the progress view
	 * @param bundle symbolic name of the bundle that errors are reported under
	 */
	protected EngineJob(String name, String bundle) {
		super(name);
		this.bundle = bundle;
	}

	/**
	 * Computes on the job's thread.
	 *
	 * @param context asked for cancellation at least every 100 ms
	 * @return the result, possibly partial, or null when there is none
	 */
	protected abstract R compute(MonitorContext context) throws Exception;

	/** The status of a job that was not cancelled and did not throw; OK unless a subclass knows better. */
	protected IStatus judge(R computed) {
		return Status.OK_STATUS;
	}

	/** What was computed; empty before the end and after a failure. */
	public Optional<R> result() {
		return Optional.ofNullable(result);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			R computed = compute(new MonitorContext(monitor, getName()));
			result = computed;
			return monitor.isCanceled() ? Status.CANCEL_STATUS : judge(computed);
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (Exception e) {
			return new Status(IStatus.ERROR, bundle, NLS.bind(Messages.EngineJob_failed, getName(), e.getMessage()), e);
		} finally {
			monitor.done();
		}
	}

	/** The bundle that errors are reported under. */
	protected String bundle() {
		return bundle;
	}
}
