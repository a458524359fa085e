package org.starling.ui.editors.study;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.ui.Images;
import org.starling.ui.grid.DataGrid;
import org.starling.ui.tables.AccessibleName;

/** Above the grid of samples: what limits the rows, and what can be done with the selected ones. UI thread. */
final class SamplesBar {

	/** What the bar asks of the page. */
	interface Actions {

		void filterChanged();

		void clearFilters();

		void exclude();

		void include();

		void goToLine(long line);

		void copy();
	}

	private static final int LINE_WIDTH = 62;
	private static final int LEAST_WIDTH = 200;

	private final Composite control;
	private final Button censoredOnly;
	private final Button excludedOnly;
	private final Text line;
	private final ToolItem exclude;
	private final ToolItem include;
	private final ToolItem clear;
	private final LocalResourceManager images;
	private DataGrid grid;

	SamplesBar(Composite parent, Actions actions) {
		control = new Composite(parent, SWT.NONE);
		control.setBackgroundMode(SWT.INHERIT_FORCE);
		images = new LocalResourceManager(JFaceResources.getResources(), control);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginWidth = 0;
		row.marginHeight = 0;
		row.spacing = 8;
		row.center = true;
		control.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(control);
		censoredOnly = check(Messages.Samples_censoredOnly, Messages.Samples_censoredOnlyTip, actions);
		excludedOnly = check(Messages.Samples_excludedOnly, Messages.Samples_excludedOnlyTip, actions);
		new Label(control, SWT.NONE).setText(Messages.Samples_line);
		line = new Text(control, SWT.BORDER | SWT.SINGLE | SWT.RIGHT);
		line.setToolTipText(Messages.Samples_lineTip);
		line.getAccessible().addAccessibleListener(new AccessibleName(Messages.Samples_lineTip));
		line.addListener(SWT.Verify, e -> e.doit = e.text.chars().allMatch(Character::isDigit));
		line.setTextLimit(9);
		line.addListener(SWT.DefaultSelection, e -> {
			if (!line.getText().isEmpty()) {
				actions.goToLine(Long.parseLong(line.getText()));
			}
		});
		line.setLayoutData(new RowData(LINE_WIDTH, SWT.DEFAULT));
		ToolBar tools = new ToolBar(control, SWT.FLAT | SWT.RIGHT);
		exclude = item(tools, "exclude", Messages.Samples_excludeTip, actions::exclude); //$NON-NLS-1$
		exclude.setText(Messages.Samples_exclude);
		include = item(tools, "include", Messages.Samples_includeTip, actions::include); //$NON-NLS-1$
		include.setText(Messages.Samples_include);
		clear = item(tools, "clear-filter", Messages.Samples_clearTip, actions::clearFilters); //$NON-NLS-1$
		item(tools, Images.COPY, Messages.Samples_copyTip, actions::copy);
		ToolItem columns = item(tools, "columns", Messages.Samples_columnsTip, () -> { //$NON-NLS-1$
		});
		columns.addListener(SWT.Selection, e -> chooseColumns(columns));
	}

	private Button check(String text, String toolTip, Actions actions) {
		Button button = new Button(control, SWT.CHECK);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, e -> actions.filterChanged());
		return button;
	}

	private ToolItem item(ToolBar bar, String icon, String toolTip, Runnable run) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(images.create(Images.descriptor(icon)));
		item.setToolTipText(toolTip);
		item.addListener(SWT.Selection, e -> run.run());
		return item;
	}

	private void chooseColumns(ToolItem item) {
		Menu menu = new Menu(item.getParent());
		grid.fillColumns(menu);
		Rectangle bounds = item.getBounds();
		menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	/** The grid whose columns are chosen here. */
	void serve(DataGrid shown) {
		grid = shown;
	}

	boolean isCensoredOnly() {
		return censoredOnly.getSelection();
	}

	boolean isExcludedOnly() {
		return excludedOnly.getSelection();
	}

	/** Unchecks what limits the rows. */
	void clear() {
		censoredOnly.setSelection(false);
		excludedOnly.setSelection(false);
	}

	/** Enables what can be done with the selected rows and the filters. */
	void enable(boolean excluding, boolean including, boolean clearing) {
		exclude.setEnabled(excluding);
		include.setEnabled(including);
		clear.setEnabled(clearing);
	}
}
