package org.starling.ui.charts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.starling.chart.Figure;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.ui.Images;
import org.starling.ui.LinkText;
import org.starling.ui.explorer.RunStatusText;
import org.starling.ui.runs.RunStatisticsText;
import org.starling.workflow.RunStatistics;

/** Above the chart: what was run, which of its runs is shown, and a line when that run is not the whole truth. */
final class RunHeader extends Composite {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());

	private static final int LEAST_COMBO = 110;

	private final Label title;
	private final Combo runs;
	private final Combo figures;
	private final Label statistics;
	private final Composite notice;
	private final Label noticeIcon;
	private final Link noticeText;
	private List<RunRecord> records = List.of();

	/**
	 * @param select told of the run that the person chooses
	 * @param bring  told of the position of the figure that the person chooses
	 * @param again  runs the simulation again
	 */
	RunHeader(Composite parent, Consumer<RunRecord> select, IntConsumer bring, Runnable again) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(8, 4).applyTo(this);
		title = new Label(this, SWT.NONE);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(title);
		runs = combo(Messages.View_run);
		runs.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> select.accept(records.get(runs.getSelectionIndex()))));
		figures = combo(Messages.View_figure);
		figures.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> bring.accept(figures.getSelectionIndex())));
		statistics = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).applyTo(statistics);
		notice = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(notice);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(notice);
		noticeIcon = new Label(notice, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(noticeIcon);
		noticeText = new Link(notice, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(noticeText);
		noticeText.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> again.run()));
	}

	private Combo combo(String tip) {
		Combo combo = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setToolTipText(tip);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_COMBO, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	/** @param figure position of the figure that is in front */
	void show(ChartResults results, int figure) {
		title.setText(LegacyActionTools.escapeMnemonics(results.title()));
		title.setToolTipText(results.title());
		records = results.runs();
		runs.setItems(records.stream().map(RunHeader::text).toArray(String[]::new));
		int position = results.run() == null ? -1 : records.stream().map(RunRecord::id).toList().indexOf(results.run().id());
		runs.select(position);
		visible(runs, !records.isEmpty());
		figures(results.figures(), figure);
		String cost = results.run() == null ? "" : RunStatistics.of(results.run(), results.tables()) //$NON-NLS-1$
				.map(s -> RunStatisticsText.of(results.run().head().solverId(), s)).orElse(""); //$NON-NLS-1$
		statistics.setText(LegacyActionTools.escapeMnemonics(cost).replace("\n", "; ")); //$NON-NLS-1$ //$NON-NLS-2$
		statistics.setToolTipText(cost);
		visible(statistics, !cost.isEmpty());
		String text = notice(results);
		noticeText.setText(text);
		boolean bad = results.run() != null && results.run().status() != RunStatus.COMPLETE;
		noticeIcon.setImage(Images.image(bad ? "run-failed" : Images.STALE)); //$NON-NLS-1$
		visible(notice, !text.isEmpty());
		getParent().layout(true, true);
	}

	/** Offers figures by their titles. */
	void figures(List<Figure> all, int shown) {
		String[] titles = all.stream().map(Figure::title).toArray(String[]::new);
		if (!Arrays.equals(titles, figures.getItems())) {
			figures.setItems(titles);
		}
		figures.select(shown);
		if (figures.isVisible() != titles.length > 1) {
			visible(figures, titles.length > 1);
			getParent().layout(true, true);
		}
	}

	private static void visible(Control control, boolean visible) {
		control.setVisible(visible);
		((GridData) control.getLayoutData()).exclude = !visible;
	}

	private static String text(RunRecord run) {
		String time = TIME.format(run.started());
		return run.status() == RunStatus.COMPLETE ? time
				: NLS.bind(Messages.View_runWithStatus, time, RunStatusText.of(run.status()));
	}

	private static String notice(ChartResults results) {
		RunRecord run = results.run();
		if (run == null) {
			return LinkText.literal(String.join("\n", results.notices())); //$NON-NLS-1$
		}
		if (run.status() != RunStatus.COMPLETE) {
			return NLS.bind(Messages.View_notComplete, RunStatusText.of(run.status()), LinkText.literal(run.message()));
		}
		return results.stale() ? Messages.View_stale : ""; //$NON-NLS-1$
	}
}
