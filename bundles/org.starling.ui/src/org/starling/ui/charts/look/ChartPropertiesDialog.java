package org.starling.ui.charts.look;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.starling.chart.ChartSpec;
import org.starling.ui.TitledDialog;

/** Everything about how a chart looks, in one place; each change shows at once and can be taken back. Cancel takes all back. */
public final class ChartPropertiesDialog extends TitledDialog {

	private static final int UNDO = IDialogConstants.CLIENT_ID + 1;
	private static final int REDO = IDialogConstants.CLIENT_ID + 2;
	private static final int RESET = IDialogConstants.CLIENT_ID + 3;

	private final LookEdits edits;
	private final List<Runnable> parts = new ArrayList<>();

	public ChartPropertiesDialog(Shell shell, LookEdits edits) {
		super(shell, Messages.Look_window, edits.figure().title().isBlank() ? Messages.Look_window : edits.figure().title(), Messages.Look_message, 1);
		this.edits = edits;
		edits.onChange(this::refresh);
	}

	@Override
	protected void fill(Composite area) {
		TabFolder tabs = new TabFolder(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		axes(page(tabs, Messages.Tab_axes));
		SeriesTab series = new SeriesTab(page(tabs, Messages.Tab_series), edits);
		parts.add(series::refresh);
		SizeTab sizes = new SizeTab(page(tabs, Messages.Tab_sizes), edits);
		parts.add(sizes::refresh);
		new TemplateTab(page(tabs, Messages.Tab_templates), edits);
	}

	private static Composite page(TabFolder tabs, String title) {
		Composite page = new Composite(tabs, SWT.NONE);
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(page);
		return page;
	}

	private void axes(Composite page) {
		GridLayoutFactory.swtDefaults().applyTo(page);
		ChartSpec chart = edits.figure().charts().getFirst();
		AxisGroup x = new AxisGroup(page, edits, AxisGroup.X, Messages.Axis_x);
		parts.add(x::refresh);
		for (int i = 0; i < chart.y().size(); i++) {
			AxisGroup y = new AxisGroup(page, edits, i, chart.y().size() == 1 ? Messages.Axis_y : NLS.bind(Messages.Axis_yNumber, i + 1));
			parts.add(y::refresh);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, UNDO, Messages.Look_undo, false);
		createButton(parent, REDO, Messages.Look_redo, false);
		createButton(parent, RESET, Messages.Look_reset, false);
		super.createButtonsForButtonBar(parent);
		// return ends an entry, it does not close the dialog
		getShell().setDefaultButton(null);
		refresh();
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
		case UNDO -> edits.undo();
		case REDO -> edits.redo();
		case RESET -> edits.reset();
		default -> super.buttonPressed(id);
		}
	}

	@Override
	protected void cancelPressed() {
		edits.cancel();
		super.cancelPressed();
	}

	private void refresh() {
		if (getShell() == null || getShell().isDisposed()) {
			return;
		}
		parts.forEach(Runnable::run);
		setErrorMessage(edits.problem().isEmpty() ? null : edits.problem());
		enable(UNDO, edits.canUndo());
		enable(REDO, edits.canRedo());
		enable(RESET, !edits.look().equals(org.starling.chart.look.ChartLook.OWN));
	}
}
