package org.starling.ui.runs;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.starling.results.RunRecord;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.charts.ChartSubject;
import org.starling.ui.charts.ChartView;
import org.starling.ui.preferences.UiPreferences;

/** Starts runs and shows their charts when they end. UI thread. */
public final class Runs {

	/**
	 * Saves what is unsaved, then runs simulations of one project in a job.
	 *
	 * @return the job, or null when the person did not want to save
	 */
	public static SimulationJob start(List<IFile> simulations, IWorkbenchPage page) {
		IFile first = simulations.getFirst();
		if (!SaveBeforeRun.save(page, first.getProject())) {
			return null;
		}
		String name = simulations.size() == 1
				? NLS.bind(Messages.Job_one, first.getFullPath().removeFileExtension().lastSegment())
				: NLS.bind(Messages.Job_several, simulations.size());
		IWorkbenchWindow window = page.getWorkbenchWindow();
		SimulationJob job = new SimulationJob(name, simulations);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				List<RunRecord> runs = job.result().orElse(List.of());
				if (!runs.isEmpty()) {
					window.getWorkbench().getDisplay().asyncExec(() -> show(simulations, runs.size(), window));
				}
			}
		});
		job.schedule();
		return job;
	}

	/** Brings the chart of the last simulation that ran to the view, unless another one of them is shown there already. */
	private static void show(List<IFile> simulations, int done, IWorkbenchWindow window) {
		IWorkbenchPage page = window.getShell() == null || window.getShell().isDisposed() ? null : window.getActivePage();
		if (page == null) {
			return;
		}
		try {
			boolean wanted = UiPreferences.store().getBoolean(UiPreferences.SHOW_CHART_AFTER_RUN);
			ChartView view = (ChartView) (wanted ? page.showView(ChartView.ID, null, IWorkbenchPage.VIEW_VISIBLE)
					: page.findView(ChartView.ID));
			if (view != null) {
				List<IFile> ran = simulations.subList(0, Math.min(done, simulations.size()));
				view.show(ChartSubject.of(ran.contains(view.simulation()) ? view.simulation() : ran.getLast()));
			}
		} catch (PartInitException e) {
			ErrorDialogs.show(window.getShell(), Messages.Runs_noChart, e.getStatus());
		}
	}

	private Runs() {
	}
}
