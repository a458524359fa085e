package org.starling.ui.tables;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.Pending;
import org.starling.ui.emf.ValueAccess;

/**
 * Text in a cell, checked while it is typed: a wrong text is marked and explained, Enter keeps it open, leaving the cell
 * drops it with a message. A key typed on a selected cell replaces its text, as in a spreadsheet.
 */
final class CheckedTextEditor extends TextCellEditor implements Pending {

	private final ObjectTable<?> table;
	private final ValueAccess access;
	private EObject owner;
	private final ControlDecoration mark;
	private boolean leaving;

	CheckedTextEditor(ObjectTable<?> table, ValueAccess access) {
		super(table.table());
		this.table = table;
		this.access = access;
		mark = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
		mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		mark.hide();
		text.addModifyListener(e -> check());
		text.addDisposeListener(e -> table.context().pending(this, false));
	}

	/** Tells whose value is edited next. */
	CheckedTextEditor about(EObject object) {
		owner = object;
		return this;
	}

	@Override
	protected Control createControl(Composite parent) {
		Control control = super.createControl(parent);
		control.setData(EditTarget.KEY, TextTarget.of(control));
		return control;
	}

	private void check() {
		if (owner == null) {
			return;
		}
		String error = error();
		mark.hideHover();
		if (error == null) {
			mark.hide();
		} else {
			mark.setDescriptionText(error);
			mark.show();
			mark.showHoverText(error);
		}
		table.context().pending(this, isActivated() && !text.getText().equals(access.text(owner)));
	}

	private String error() {
		try {
			access.change(table.context().domain(), owner, text.getText());
			return null;
		} catch (InvalidValueException e) {
			return e.getMessage();
		}
	}

	@Override
	public void activate(ColumnViewerEditorActivationEvent event) {
		super.activate(event);
		if (event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED && event.character >= ' '
				&& event.character != SWT.DEL) {
			text.setText(String.valueOf(event.character));
			text.setSelection(1);
		}
	}

	@Override
	protected void doSetFocus() {
		super.doSetFocus();
		if (text.getText().length() == 1 && isDirty()) {
			text.setSelection(1);
		}
	}

	@Override
	protected void handleDefaultSelection(org.eclipse.swt.events.SelectionEvent event) {
		if (error() == null) {
			super.handleDefaultSelection(event);
		}
	}

	@Override
	protected void focusLost() {
		if (leaving) {
			return;
		}
		leaving = true;
		String error = error();
		if (error != null && isActivated()) {
			table.reject(text.getText(), error);
			fireCancelEditor();
		} else {
			super.focusLost();
		}
		leaving = false;
	}

	@Override
	public void deactivate() {
		super.deactivate();
		if (mark != null) { // the constructor of the superclass comes here too
			mark.hideHover();
			mark.hide();
			table.context().pending(this, false);
		}
	}

	@Override
	public void commit() {
		focusLost();
	}

	@Override
	public void cancel() {
		fireCancelEditor();
	}
}
