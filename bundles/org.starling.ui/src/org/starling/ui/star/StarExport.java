package org.starling.ui.star;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.star.StarTable;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.Table;
import org.starling.tables.export.TableExport;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.charts.ChartExportJob;
import org.starling.ui.charts.ExportDialog;

/** Writes tables and charts of a study's analysis where the person says. UI thread; files are written in jobs. */
public final class StarExport {

	/** The matrix with every digit, as {@code starling star} writes it. */
	static void table(Shell shell, StudyAnalysis analysis, Path proposal) {
		table(shell, StarTable.of(analysis.star().orElseThrow().rows(), analysis.classifier().orElseThrow()), "STAR", proposal); //$NON-NLS-1$
	}

	/** @param name of the sheet or data set */
	public static void table(Shell shell, Table table, String name, Path proposal) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Export_title);
		dialog.setFilterExtensions(new String[] { "*.csv", "*.xlsx" }); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setFilterPath(proposal.getParent().toString());
		dialog.setFileName(proposal.getFileName().toString());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		String ending = dialog.getFilterIndex() == 1 ? ".xlsx" : ".csv"; //$NON-NLS-1$ //$NON-NLS-2$
		boolean known = TableExport.ENDINGS.stream().anyMatch(e -> chosen.toLowerCase(Locale.ROOT).endsWith(e));
		Path file = Path.of(known ? chosen : chosen + ending);
		Job job = Job.create(NLS.bind(Messages.Export_job, file.getFileName()), (IJobFunction) monitor -> write(table, name, file));
		job.setUser(true);
		job.schedule();
	}

	private static IStatus write(Table table, String name, Path file) {
		try {
			TableExport.write(table, file, name, name, Clock.systemDefaultZone());
			for (IFile shown : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
				shown.getParent().refreshLocal(IResource.DEPTH_ONE, null);
			}
			return Status.OK_STATUS;
		} catch (IOException | IllegalArgumentException | CoreException e) {
			return Status.error(NLS.bind(Messages.Export_failed, file, ErrorDialogs.reason(e)), e);
		}
	}

	static void chart(Shell shell, Figure figure, ChartViewport viewport, Path proposal) {
		ExportDialog dialog = new ExportDialog(shell, viewport, proposal);
		if (figure != null && dialog.open() == Window.OK) {
			ChartExportJob.schedule(figure, dialog.request());
		}
	}

	private StarExport() {
	}
}
