package org.starling.ui.charts;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.Separator;
import org.starling.chart.ChartViewport;
import org.starling.ui.Images;

/** The tools of the chart view. */
final class ChartActions {

	private final ChartPane pane;
	private final Action logY;
	private final Action logX;
	private final Action reset;
	private final Action series;
	private final Action sliders;
	private final Action samples;
	private final Action properties;
	private final Action copy;
	private final Action export;

	/**
	 * @param toggled told whether sliders are wanted
	 * @param editing opens the properties of the chart
	 * @param samples how the samples of a study are shown
	 */
	ChartActions(ChartPane pane, Consumer<Boolean> toggled, Runnable exporting, Runnable editing, Action samples) {
		this.pane = pane;
		this.samples = samples;
		samples.setEnabled(false);
		logY = action(Messages.Action_logY, Images.LOG_AXIS, IAction.AS_CHECK_BOX, () -> {
			pane.model().setLogY(!pane.model().isLogY());
			pane.refresh();
		});
		logX = action(Messages.Action_logX, Images.LOG_X_AXIS, IAction.AS_CHECK_BOX, () -> {
			pane.model().setLogX(!pane.model().isLogX());
			pane.refresh();
		});
		reset = action(Messages.Action_reset, Images.ZOOM_RESET, IAction.AS_PUSH_BUTTON,
				() -> pane.setViewport(ChartViewport.AUTOMATIC));
		series = new Action(Messages.Action_series, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				pane.showSeries(isChecked());
			}
		};
		series.setImageDescriptor(Images.descriptor(Images.LEGEND));
		sliders = new Action(Messages.Action_sliders, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				toggled.accept(isChecked());
			}
		};
		sliders.setImageDescriptor(Images.descriptor(Images.SLIDERS));
		sliders.setEnabled(false);
		properties = action(Messages.Action_properties, Images.CHART_PROPERTIES, IAction.AS_PUSH_BUTTON, editing);
		copy = action(Messages.Action_copy, Images.COPY, IAction.AS_PUSH_BUTTON, this::copy);
		export = action(Messages.Action_export, Images.EXPORT, IAction.AS_PUSH_BUTTON, exporting);
		update();
	}

	private static Action action(String text, String icon, int style, Runnable work) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setImageDescriptor(Images.descriptor(icon));
		action.setToolTipText(text);
		return action;
	}

	/** Copies what is in front: the chart as picture and numbers, or the selected rows of a table. */
	void copy() {
		DataTable table = pane.tableInFront();
		if (table != null) {
			table.copySelection();
		} else if (pane.model().shown() != null) {
			ChartCanvas canvas = pane.canvas();
			ChartClipboard.copy(canvas.getDisplay(), pane.model().shown(), pane.model().viewport(), canvas.getSize().x,
					canvas.getSize().y);
		}
	}

	Action copyAction() {
		return copy;
	}

	/** Puts the tools into a bar or menu. */
	void fill(IContributionManager bar) {
		bar.add(logY);
		bar.add(logX);
		bar.add(reset);
		bar.add(series);
		bar.add(sliders);
		bar.add(samples);
		bar.add(properties);
		bar.add(new Separator());
		bar.add(copy);
		bar.add(export);
	}

	/** Whether there is a simulation whose parameters can be moved, and whether they are. */
	void sliders(boolean possible, boolean shown) {
		sliders.setEnabled(possible);
		sliders.setChecked(shown);
	}

	/** Whether it is a study whose samples are shown. */
	void samples(boolean shown) {
		samples.setEnabled(shown);
	}

	/** Follows the model. */
	void update() {
		boolean any = pane.model().shown() != null;
		logY.setEnabled(any);
		logX.setEnabled(any);
		series.setEnabled(any);
		export.setEnabled(any);
		properties.setEnabled(any);
		copy.setEnabled(any);
		reset.setEnabled(any && !pane.model().viewport().isAutomatic());
		logY.setChecked(any && pane.model().isLogY());
		logX.setChecked(any && pane.model().isLogX());
	}
}
