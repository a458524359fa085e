package org.starling.ui.tables;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxCellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.swt.SWT;
import org.starling.ui.emf.Commands;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/** Edits the cells of one column; each change is one command, a wrong text never reaches the model. */
final class CellEditing<T> extends EditingSupport {

	private final ObjectTable<T> table;
	private final ValueAccess access;
	private CellEditor editor;

	CellEditing(ObjectTable<T> table, ColumnSpec<T> column) {
		super(table.viewer());
		this.table = table;
		this.access = column.access();
	}

	@Override
	protected CellEditor getCellEditor(Object element) {
		EObject owner = (EObject) element;
		if (editor == null) {
			editor = switch (access.format().kind()) {
			case FLAG -> new CheckboxCellEditor(table.table());
			case CHOICE -> new ComboBoxCellEditor(table.table(), new String[0], SWT.READ_ONLY);
			case TEXT, NUMBER -> new CheckedTextEditor(table, access);
			};
		}
		if (editor instanceof ComboBoxCellEditor choice) {
			choice.setItems(access.format().choices(owner).toArray(String[]::new));
			choice.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_KEY_ACTIVATION
					| ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION
					| ComboBoxCellEditor.DROP_DOWN_ON_TRAVERSE_ACTIVATION);
		} else if (editor instanceof CheckedTextEditor text) {
			text.about(owner);
		}
		return editor;
	}

	@Override
	protected boolean canEdit(Object element) {
		return element instanceof EObject owner && access.editable(owner);
	}

	@Override
	protected Object getValue(Object element) {
		String text = access.text((EObject) element);
		return switch (access.format().kind()) {
		case FLAG -> Boolean.valueOf(text);
		case CHOICE -> access.format().choices((EObject) element).indexOf(text);
		case TEXT, NUMBER -> text;
		};
	}

	@Override
	protected void setValue(Object element, Object value) {
		String text = typed((EObject) element, value);
		if (text == null) {
			return;
		}
		try {
			Command command = access.change(table.context().domain(), (EObject) element, text);
			if (command != null) {
				table.context().execute(Commands.changeLabel((EObject) element, access), command);
				getViewer().update(element, null);
			}
		} catch (InvalidValueException e) {
			table.reject(text, e.getMessage());
		}
	}

	private String typed(EObject owner, Object value) {
		if (access.format().kind() != ValueFormat.Kind.CHOICE) {
			return value == null ? null : value.toString();
		}
		List<String> choices = access.format().choices(owner);
		return value instanceof Integer index && index >= 0 && index < choices.size() ? choices.get(index) : null;
	}
}
