package org.starling.ui.star;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.starling.star.StarRow;
import org.starling.ui.emf.EditContext;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/** The matrix of compounds; made anew when the study has other tissues. UI thread. */
final class StarMatrix extends Composite {

	private final EditContext context;
	private final Consumer<StarRow> listener;
	private ObjectTable<StarRow> table;
	private List<StarRow> rows = List.of();
	private List<String> headers = List.of();

	/** @param listener told which row is selected, null for none */
	StarMatrix(Composite parent, EditContext context, Consumer<StarRow> listener) {
		super(parent, SWT.NONE);
		this.context = context;
		this.listener = listener;
		setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(this);
	}

	/** Shows rows; the compound that was selected stays so. */
	void show(List<StarRow> others) {
		String before = selected() == null ? null : selected().exposure().name();
		rows = others;
		List<ColumnSpec<StarRow>> columns = others.isEmpty() ? List.of() : StarColumns.of(others);
		List<String> names = columns.stream().map(ColumnSpec::header).toList();
		if (!names.equals(headers) || table == null) {
			headers = names;
			make(columns);
		}
		table.refresh();
		rows.stream().filter(r -> r.exposure().name().equals(before)).findFirst().ifPresent(table::select);
	}

	private void make(List<ColumnSpec<StarRow>> columns) {
		if (table != null) {
			table.control().dispose();
		}
		table = new ObjectTable<>(this, TableSpec.readOnly("study.star", Messages.Star_matrix, columns, () -> rows, Messages.Star_empty), //$NON-NLS-1$
				context);
		table.onSelection(() -> listener.accept(selected()));
		ProbabilityBars.paint(table.table(), StarColumns.BARS);
		layout(true, true);
	}

	/** The first selected row, or null. */
	StarRow selected() {
		return table == null || table.selection().isEmpty() ? null : table.selection().getFirst();
	}

	void select(StarRow row) {
		if (table != null && !Objects.equals(row, selected())) {
			table.select(row);
		}
	}

	ObjectTable<StarRow> table() {
		return table;
	}
}
