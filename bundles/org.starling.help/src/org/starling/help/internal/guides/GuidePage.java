package org.starling.help.internal.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.starling.ui.tables.AccessibleName;

/** One guide: what it leads to, how far one came, and its steps. UI thread. */
final class GuidePage {

	private final Guide guide;
	private final Predicate<Guide.Step> runner;
	private final Consumer<Control> reveal;
	private final Label progress;
	private final Button again;
	private final List<StepRow> rows = new ArrayList<>();

	/**
	 * @param toList opens the list of all guides
	 * @param runner runs a step's command and tells whether it ran
	 * @param reveal scrolls to a control
	 */
	GuidePage(Composite parent, Guide guide, Runnable toList, Predicate<Guide.Step> runner, Consumer<Control> reveal) {
		this.guide = guide;
		this.runner = runner;
		this.reveal = reveal;
		Link back = new Link(parent, SWT.NONE);
		back.setText(Messages.Guides_toList);
		back.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> toList.run()));
		label(parent, guide.title()).setFont(JFaceResources.getHeaderFont());
		label(parent, guide.intro());
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		progress = label(bar, ""); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(progress);
		again = new Button(bar, SWT.PUSH);
		again.setText(Messages.Guides_startOver);
		again.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(Messages.Guides_startOverName, guide.title())));
		again.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> startOver()));
		for (int i = 0; i < guide.steps().size(); i++) {
			rows.add(new StepRow(parent, guide, i, this::perform, this::tick));
		}
		refresh();
	}

	static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(LegacyActionTools.escapeMnemonics(text));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	private void perform(Guide.Step step) {
		if (step.command() == null || runner.test(step)) {
			tick(step, true);
		}
	}

	/** What is done is remembered also when the command closed this view. */
	private void tick(Guide.Step step, boolean done) {
		GuideProgress.set(guide, step, done);
		if (progress.isDisposed()) {
			return;
		}
		boolean focus = rows.stream().anyMatch(StepRow::hasFocus);
		refresh();
		revealCurrent();
		if (focus && done) {
			setFocus();
		}
	}

	private void startOver() {
		GuideProgress.startOver(guide);
		refresh();
		revealCurrent();
		setFocus();
	}

	private void refresh() {
		Set<String> done = GuideProgress.done(guide);
		int current = guide.current(done);
		for (int i = 0; i < rows.size(); i++) {
			rows.get(i).show(done.contains(guide.steps().get(i).id()), i == current);
		}
		progress.setText(GuideList.progress(guide));
		again.setEnabled(guide.done(done) > 0);
	}

	/** Scrolls to the first step that is not done. */
	void revealCurrent() {
		int current = guide.current(GuideProgress.done(guide));
		reveal.accept(rows.get(Math.min(current, rows.size() - 1)).control());
	}

	/** Gives the focus to the button of the current step; false when all are done. */
	boolean setFocus() {
		int current = guide.current(GuideProgress.done(guide));
		return current < rows.size() && rows.get(current).setFocus();
	}
}
