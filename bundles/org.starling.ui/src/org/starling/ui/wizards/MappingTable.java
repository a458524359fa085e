package org.starling.ui.wizards;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.ui.tables.WeightedColumns;

/** The columns of a file: heading, what it holds, unit, matrix. The last three can be changed in place. */
final class MappingTable extends Composite {

	private final TableViewer viewer;
	private final Consumer<ColumnMapping> changed;
	private ColumnMapping mapping;

	MappingTable(Composite parent, Consumer<ColumnMapping> changed) {
		super(parent, SWT.NONE);
		this.changed = changed;
		WeightedColumns layout = new WeightedColumns();
		setLayout(layout);
		viewer = new TableViewer(this, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, Messages.Mapping_column, 3, MappedColumn::column);
		column(layout, Messages.Mapping_holds, 3, c -> FieldLabels.of(c.field())).setEditingSupport(new FieldEditing());
		column(layout, Messages.Mapping_unit, 2, c -> c.unit() == null ? "" : c.unit()).setEditingSupport(new UnitEditing()); //$NON-NLS-1$
		column(layout, Messages.Mapping_matrix, 2, c -> c.matrix() == null ? "" : c.matrix()) //$NON-NLS-1$
				.setEditingSupport(new MatrixEditing());
	}

	/** Shows a mapping. */
	void show(ColumnMapping other) {
		mapping = other;
		viewer.setInput(other.columns());
	}

	private interface Text {
		String of(MappedColumn column);
	}

	private TableViewerColumn column(WeightedColumns layout, String title, int weight, Text text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(e -> text.of((MappedColumn) e)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
		return column;
	}

	private void change(MappedColumn to) {
		show(mapping.with(to));
		changed.accept(mapping);
	}

	private static String blankToNull(Object text) {
		String stripped = String.valueOf(text).strip();
		return stripped.isEmpty() ? null : stripped;
	}

	private final class FieldEditing extends EditingSupport {

		private final String[] labels = Arrays.stream(SampleField.values()).map(FieldLabels::of).toArray(String[]::new);

		FieldEditing() {
			super(MappingTable.this.viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			ComboBoxCellEditor editor = new ComboBoxCellEditor(MappingTable.this.viewer.getTable(), labels, SWT.READ_ONLY);
			editor.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return ((MappedColumn) element).field().ordinal();
		}

		@Override
		protected void setValue(Object element, Object value) {
			MappedColumn column = (MappedColumn) element;
			int index = (Integer) value;
			if (index >= 0 && SampleField.values()[index] != column.field()) {
				change(new MappedColumn(column.column(), SampleField.values()[index], column.unit(), column.matrix()));
			}
		}
	}

	private final class UnitEditing extends TextEditing {

		@Override
		protected boolean canEdit(Object element) {
			return FieldLabels.hasUnit(((MappedColumn) element).field());
		}

		@Override
		protected Object getValue(Object element) {
			String unit = ((MappedColumn) element).unit();
			return unit == null ? "" : unit; //$NON-NLS-1$
		}

		@Override
		protected void setValue(Object element, Object value) {
			MappedColumn column = (MappedColumn) element;
			change(new MappedColumn(column.column(), column.field(), blankToNull(value), column.matrix()));
		}
	}

	private final class MatrixEditing extends TextEditing {

		@Override
		protected boolean canEdit(Object element) {
			return ((MappedColumn) element).field() == SampleField.VALUE;
		}

		@Override
		protected Object getValue(Object element) {
			String matrix = ((MappedColumn) element).matrix();
			return matrix == null ? "" : matrix; //$NON-NLS-1$
		}

		@Override
		protected void setValue(Object element, Object value) {
			MappedColumn column = (MappedColumn) element;
			change(new MappedColumn(column.column(), column.field(), column.unit(), blankToNull(value)));
		}
	}

	private abstract class TextEditing extends EditingSupport {

		TextEditing() {
			super(MappingTable.this.viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return new TextCellEditor(MappingTable.this.viewer.getTable());
		}
	}
}
