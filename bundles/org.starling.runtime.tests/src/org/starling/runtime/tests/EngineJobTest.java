package org.starling.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.DormandPrinceProvider;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.runtime.jobs.SolveJob;

class EngineJobTest {

	private static final String BUNDLE = "org.starling.runtime.tests";

	private static OdeProblem oscillator(double end, double speed) {
		OdeFunction f = new OdeFunction() {

			@Override
			public int dimension() {
				return 2;
			}

			@Override
			public void rhs(double t, double[] u, double[] p, double[] du) {
				du[0] = u[1];
				du[1] = -speed * u[0];
			}
		};
		return new OdeProblem(f, new double[] { 1, 0 }, 0, end, new double[0], List.of(), List.of("position", "velocity"),
				null);
	}

	private static SolveJob job(OdeProblem problem, SolveOptions options) {
		SolveJob job = new SolveJob("Oscillator", BUNDLE, new DormandPrinceProvider().create(Map.of()), problem, options);
		job.setSystem(true);
		return job;
	}

	@Test
	void solvesOffTheCallersThread() throws InterruptedException {
		SolveJob job = job(oscillator(Math.PI, 1), SolveOptions.defaults().withSaveAt(Math.PI));
		job.schedule();
		job.join();
		assertTrue(job.getResult().isOK());
		assertEquals(-1, job.result().orElseThrow().lastState()[0], 1e-5);
	}

	@Test
	void cancelEndsItAndKeepsThePartialResult() throws InterruptedException {
		SolveJob job = job(oscillator(1e12, 1), SolveOptions.defaults().withSaveAt(0, 1, 1e12).withMaxSteps(Integer.MAX_VALUE));
		job.schedule();
		TimeUnit.MILLISECONDS.sleep(300);
		assertTrue(job.belongsTo(EngineJob.FAMILY));
		IJobManager manager = Job.getJobManager();
		manager.cancel(EngineJob.FAMILY);
		job.join();
		assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
		OdeSolution partial = job.result().orElseThrow();
		assertEquals(ReturnCode.CANCELLED, partial.returnCode());
		assertEquals(Math.cos(1), partial.lastState()[0], 1e-5);
	}

	@Test
	void numericalTroubleIsAWarningInTheSolversWords() throws InterruptedException {
		SolveJob job = job(oscillator(1, Double.NaN), SolveOptions.defaults());
		job.schedule();
		job.join();
		assertEquals(IStatus.WARNING, job.getResult().getSeverity());
		assertTrue(job.getResult().getMessage().contains("'velocity'"), job.getResult().getMessage());
	}

	@Test
	void exceptionIsAnErrorUnderTheBundlesName() throws InterruptedException {
		EngineJob<String> job = new EngineJob<>("Reading", BUNDLE) {

			@Override
			protected String compute(MonitorContext context) throws IOException {
				throw new IOException("the file is gone");
			}
		};
		job.setSystem(true);
		job.schedule();
		job.join();
		assertEquals(IStatus.ERROR, job.getResult().getSeverity());
		assertEquals(BUNDLE, job.getResult().getPlugin());
		assertEquals("Reading failed: the file is gone", job.getResult().getMessage());
		assertTrue(job.result().isEmpty());
	}

	@Test
	void progressReachesTheMonitor() {
		int[] worked = new int[2];
		MonitorContext context = new MonitorContext(new NullProgressMonitor() {

			@Override
			public void beginTask(String name, int total) {
				worked[0] = total;
			}

			@Override
			public void worked(int work) {
				worked[1] += work;
			}
		}, "task");
		context.progress(0.25);
		assertEquals(worked[0] / 4, worked[1]);
		context.progress(0.2);
		context.progress(1);
		assertEquals(worked[0], worked[1]);
	}
}
