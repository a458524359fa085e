package org.starling.ui.charts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.starling.ui.Images;

/** What the chart view says when there is no chart, and the way to one. */
final class EmptyChart extends Composite {

	private static final int TEXT_WIDTH = 280;

	private final Label text;
	private final Link run;

	EmptyChart(Composite parent, Runnable runs) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(20, 20).spacing(0, 10).applyTo(this);
		Label picture = new Label(this, SWT.NONE);
		picture.setImage(Images.image(Images.CHART_VIEW));
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.END).applyTo(picture);
		text = new Label(this, SWT.WRAP | SWT.CENTER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
		run = new Link(this, SWT.NONE);
		run.setText(Messages.View_runLink);
		run.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> runs.run()));
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.BEGINNING).applyTo(run);
	}

	void show(String sentence, boolean runnable) {
		text.setText(sentence);
		run.setVisible(runnable);
		layout(true, true);
	}
}
