package org.starling.ui.pbpk;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.ui.Images;
import org.starling.ui.tables.AccessibleName;

/** A slider through time, and a button that moves it. UI thread. */
final class TimeBar extends Composite {

	private static final int FRAME_MILLISECONDS = 50;
	/** A run through all times takes this many frames at most. */
	private static final int FRAMES = 120;

	private final BodyModel model;
	private final Runnable moved;
	private final ToolItem play;
	private final Scale scale;
	private final Label now;
	private boolean playing;

	/** @param moved told after each change of the time */
	TimeBar(Composite parent, BodyModel model, Runnable moved) {
		super(parent, SWT.NONE);
		this.model = model;
		this.moved = moved;
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(this);
		play = new ToolItem(new ToolBar(this, SWT.FLAT), SWT.PUSH);
		play.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> setPlaying(!playing)));
		scale = new Scale(this, SWT.HORIZONTAL);
		scale.getAccessible().addAccessibleListener(new AccessibleName(Messages.Time_name));
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(scale);
		scale.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
		scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			playing = false;
			move(scale.getSelection());
		}));
		now = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(90, SWT.DEFAULT).applyTo(now);
		show();
	}

	/** Follows the model. */
	void show() {
		boolean any = model.steps() > 1;
		scale.setEnabled(any);
		play.setEnabled(any);
		scale.setMaximum(Math.max(1, model.steps() - 1));
		scale.setPageIncrement(Math.max(1, model.steps() / 24));
		scale.setSelection(model.time());
		now.setText(any ? NLS.bind(Messages.Time_now, model.nowText()) : ""); //$NON-NLS-1$
		play.setImage(Images.image(playing ? "pause" : "play")); //$NON-NLS-1$ //$NON-NLS-2$
		play.setToolTipText(playing ? Messages.Time_stop : Messages.Time_play);
	}

	private void move(int index) {
		model.setTime(index);
		show();
		moved.run();
	}

	private void setPlaying(boolean on) {
		playing = on;
		if (on && model.time() >= model.steps() - 1) {
			model.setTime(0);
		}
		show();
		if (on) {
			getDisplay().timerExec(FRAME_MILLISECONDS, this::frame);
		}
	}

	private void frame() {
		if (isDisposed() || !playing) {
			return;
		}
		playing = isVisible() && model.time() + 1 < model.steps();
		move(Math.min(model.steps() - 1, model.time() + Math.max(1, model.steps() / FRAMES)));
		if (playing) {
			getDisplay().timerExec(FRAME_MILLISECONDS, this::frame);
		}
	}
}
