package org.starling.ui.editors.fields;

import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.ValueAccess;

/** A check box. Written when it is clicked. */
public final class FlagField extends Field {

	private final Button button;

	public FlagField(Composite parent, String label, EditContext context, Supplier<? extends EObject> owner,
			ValueAccess access, String toolTip) {
		super(context, owner, access, toolTip);
		button = new Button(parent, SWT.CHECK);
		button.setText(label);
		bind(button);
		button.addListener(SWT.Selection, e -> {
			edited();
			commit();
		});
	}

	@Override
	public Control control() {
		return button;
	}

	@Override
	protected String typed() {
		return Boolean.toString(button.getSelection());
	}

	@Override
	protected void show(String text) {
		button.setSelection(Boolean.parseBoolean(text));
	}
}
