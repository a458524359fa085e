package org.starling.ui.star;

import java.nio.file.Path;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.star.StarTable;
import org.starling.star.study.StudyAnalysis;
import org.starling.ui.charts.ChartExportJob;
import org.starling.ui.charts.ExportDialog;
import org.starling.ui.tables.TableFile;

/** Writes tables and charts of a study's analysis where the person says. UI thread; files are written in jobs. */
final class StarExport {

	/** The matrix with every digit, as {@code starling star} writes it. */
	static void table(Shell shell, StudyAnalysis analysis, Path proposal) {
		TableFile.export(shell, StarTable.of(analysis.star().orElseThrow().rows(), analysis.classifier().orElseThrow()), "STAR", proposal); //$NON-NLS-1$
	}

	/** The chart as it is seen, by the dialog of all charts; nothing when there is none. */
	static void chart(Shell shell, Figure figure, ChartViewport viewport, Path proposal) {
		ExportDialog dialog = new ExportDialog(shell, viewport, proposal);
		if (figure != null && dialog.open() == Window.OK) {
			ChartExportJob.schedule(figure, dialog.request());
		}
	}

	private StarExport() {
	}
}
