package org.starling.help.internal.guides;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.starling.ui.tables.AccessibleName;

/** A step: its tick, its title, what to do, and the button that does it; the current one has a bar on its left and a bold title. */
final class StepRow {

	/** The style sheets give a check box the ground of its part, on which GTK draws no tick. */
	private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$
	private static final int BAR = 3;
	private static final int BESIDE_BAR = 8;

	private final Composite row;
	private final Button tick;
	private final Label title;
	private final Button action;
	private boolean current;

	StepRow(Composite parent, Guide guide, int index, Consumer<Guide.Step> perform, BiConsumer<Guide.Step, Boolean> ticked) {
		Guide.Step step = guide.steps().get(index);
		String name = NLS.bind(Messages.Step_name, new Object[] { index + 1, guide.steps().size(), step.title() });
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(BAR + BESIDE_BAR, 0, 4, 4).spacing(6, 4).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		row.addListener(SWT.Paint, this::paintBar);
		tick = new Button(row, SWT.CHECK);
		tick.setData(UNSTYLED, true);
		tick.setToolTipText(Messages.Step_tickTip);
		tick.getAccessible().addAccessibleListener(
				AccessibleListener.getNameAdapter(e -> e.result = current ? NLS.bind(Messages.Step_currentName, name) : name));
		tick.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ticked.accept(step, tick.getSelection())));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(tick);
		title = GuidePage.label(row, NLS.bind(Messages.Step_title, index + 1, step.title()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		beside(GuidePage.label(row, step.text()), true);
		action = new Button(row, SWT.PUSH);
		String verb = step.command() == null ? Messages.Step_done : Messages.Step_perform;
		action.setText(verb);
		action.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(Messages.Step_actionName, verb, name)));
		action.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> perform.accept(step)));
		beside(action, false);
	}

	/** In the column of the title. */
	private static void beside(Control control, boolean wide) {
		Label gap = new Label(control.getParent(), SWT.NONE);
		gap.moveAbove(control);
		GridDataFactory.fillDefaults().hint(0, 0).applyTo(gap);
		GridDataFactory.fillDefaults().grab(wide, false).align(wide ? SWT.FILL : SWT.BEGINNING, SWT.CENTER).applyTo(control);
	}

	private void paintBar(Event event) {
		if (current) {
			event.gc.setBackground(event.display.getSystemColor(SWT.COLOR_LINK_FOREGROUND));
			event.gc.fillRectangle(0, 0, BAR, row.getClientArea().height);
		}
	}

	void show(boolean done, boolean isCurrent) {
		current = isCurrent;
		tick.setSelection(done);
		title.setFont(isCurrent ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : row.getFont());
		row.redraw();
	}

	Control control() {
		return row;
	}

	boolean hasFocus() {
		return tick.isFocusControl() || action.isFocusControl();
	}

	boolean setFocus() {
		return action.setFocus();
	}
}
