package org.starling.ui.tables;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.theme.Zoom;

/** The columns of a table: made from their descriptions, shown, hidden and remembered. */
final class TableColumns<T> {

	/** Room beside the text of a header, for the sort arrow too. */
	private static final int HEADER_ROOM = 26;
	/** What a cell shows of a number at most: ten digits. */
	private static final String LONGEST_NUMBER = "0.001234567891"; //$NON-NLS-1$
	private static final int CELL_ROOM = 10;
	/** Columns of numbers that are narrower are meant for few digits. */
	private static final int NUMBER_WIDTH = 90;

	private final ObjectTable<T> table;
	private final WeightedColumns layout = new WeightedColumns();
	private final List<TableColumn> widgets = new ArrayList<>();
	private final List<Boolean> hidden = new ArrayList<>();

	TableColumns(ObjectTable<T> table, Composite host) {
		this.table = table;
		host.setLayout(layout);
		for (ColumnSpec<T> spec : specs()) {
			add(spec);
		}
	}

	private List<ColumnSpec<T>> specs() {
		return table.spec().columns();
	}

	private void add(ColumnSpec<T> spec) {
		boolean number = spec.kind() == ValueFormat.Kind.NUMBER;
		TableViewerColumn column = new TableViewerColumn(table.viewer(),
				number ? SWT.RIGHT : spec.kind() == ValueFormat.Kind.FLAG ? SWT.CENTER : SWT.LEFT);
		column.getColumn().setText(spec.header());
		column.getColumn().setMoveable(true);
		column.getColumn().addListener(SWT.Selection, e -> table.sort(spec));
		column.setLabelProvider(new CellLabels<>(table, spec));
		if (spec.access() != null) {
			column.setEditingSupport(new CellEditing<>(table, spec));
		}
		widgets.add(column.getColumn());
		boolean hide = spec.state() != ColumnSpec.State.ALWAYS
				&& remembered(spec, spec.state() == ColumnSpec.State.HIDDEN);
		hidden.add(hide);
		resize(widgets.size() - 1);
	}

	private void resize(int index) {
		TableColumn widget = widgets.get(index);
		boolean hide = hidden.get(index);
		widget.setResizable(!hide);
		layout.setColumnData(widget, hide ? new ColumnPixelData(0, false)
				: new ColumnWeightData(specs().get(index).width(), width(specs().get(index)), true));
	}

	private int width(ColumnSpec<T> spec) {
		GC gc = new GC(table.table());
		try {
			int cells = spec.kind() == ValueFormat.Kind.NUMBER && spec.width() >= NUMBER_WIDTH ? gc.textExtent(LONGEST_NUMBER).x + CELL_ROOM : 0;
			return Math.max(Math.max((int) (Zoom.type() * spec.width()), cells), gc.textExtent(spec.header()).x + HEADER_ROOM);
		} finally {
			gc.dispose();
		}
	}

	private boolean remembered(ColumnSpec<T> spec, boolean otherwise) {
		String value = settings().get(spec.id());
		return value == null ? otherwise : Boolean.parseBoolean(value);
	}

	private IDialogSettings settings() {
		IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(TableColumns.class))
				.getDialogSettings();
		return DialogSettings.getOrCreateSection(all, "table." + table.spec().id()); //$NON-NLS-1$
	}

	boolean isHidden(ColumnSpec<T> spec) {
		return hidden.get(specs().indexOf(spec));
	}

	void setHidden(ColumnSpec<T> spec, boolean hide) {
		int index = specs().indexOf(spec);
		hidden.set(index, hide);
		settings().put(spec.id(), Boolean.toString(hide));
		resize(index);
		if (!hide) {
			widgets.get(index).setWidth(width(spec));
		}
		table.table().getParent().layout(true, true);
		table.refresh();
	}

	/** Shows a column that is hidden at first, unless the person has chosen about it. */
	void show(String id) {
		specs().stream().filter(s -> s.id().equals(id) && isHidden(s) && settings().get(id) == null).findFirst().ifPresent(spec -> {
			int index = specs().indexOf(spec);
			hidden.set(index, false);
			resize(index);
			widgets.get(index).setWidth(width(spec));
			table.table().getParent().layout(true, true);
		});
	}

	/** The visible columns in display order. */
	List<ColumnSpec<T>> visible() {
		List<ColumnSpec<T>> visible = new ArrayList<>();
		for (int index : table.table().getColumnOrder()) {
			if (index < hidden.size() && !hidden.get(index)) {
				visible.add(specs().get(index));
			}
		}
		return visible;
	}

	/** Index of the column that shows a feature of an object in a row; -1 when none does. */
	int showing(T row, EObject object, EStructuralFeature feature) {
		if (feature == null || !(row instanceof EObject owner)) {
			return -1;
		}
		for (int i = 0; i < specs().size(); i++) {
			ColumnSpec<T> spec = specs().get(i);
			if (spec.access() != null && spec.access().concerns(owner, object, feature)) {
				if (hidden.get(i)) {
					setHidden(spec, false);
				}
				return i;
			}
		}
		return -1;
	}

	void showDirection(ColumnSpec<T> spec, RowOrder.Direction direction) {
		table.table().setSortColumn(direction == RowOrder.Direction.NONE ? null : widgets.get(specs().indexOf(spec)));
		table.table().setSortDirection(direction == RowOrder.Direction.NONE ? SWT.NONE
				: direction == RowOrder.Direction.ASCENDING ? SWT.UP : SWT.DOWN);
	}
}
