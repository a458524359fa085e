package org.starling.ui.wizards;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.tables.Column;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;

/** A table of findings and, below it, the whole text of the selected one, for sentences that are longer than a column. */
public final class FindingTable extends Composite {

	private final DataTable table;
	private final Text whole;

	public FindingTable(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(this);
		table = new DataTable(this);
		GridDataFactory.fillDefaults().grab(true, true).hint(720, 200).applyTo(table);
		whole = new Text(this, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, whole.getLineHeight() * 4 + 4).applyTo(whole);
		table.onSelection(this::show);
	}

	/** Shows findings and selects the first. */
	public void setData(Table findings) {
		table.setData(findings);
		whole.setText(""); //$NON-NLS-1$
		if (findings.rows() > 0) {
			table.select(0);
			show(0);
		}
	}

	private void show(int row) {
		List<String> parts = new ArrayList<>();
		for (Column column : table.data().columns()) {
			if (!column.isMissing(row)) {
				parts.add(column.name() + ": " + column.text(row)); //$NON-NLS-1$
			}
		}
		whole.setText(String.join("  \u00b7  ", parts)); //$NON-NLS-1$
	}
}
