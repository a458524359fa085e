package org.starling.ui.editors.fields;

import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.ValueAccess;

/** A text of several lines. It is written on leaving; Escape takes it back, Tab goes on to the next field. */
public final class ParagraphField extends Field {

	private final StyledText text;

	public ParagraphField(Composite parent, EditContext context, Supplier<? extends EObject> owner, ValueAccess access,
			String toolTip) {
		super(context, owner, access, toolTip);
		text = new StyledText(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(7, 5, 7, 5);
		text.setAlwaysShowScrollBars(false);
		bind(text);
		text.addModifyListener(e -> edited());
		text.addListener(SWT.FocusOut, e -> commit());
		text.addListener(SWT.Traverse, e -> {
			if (e.detail == SWT.TRAVERSE_ESCAPE) {
				cancel();
				e.doit = false;
			} else if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				e.doit = true;
			}
		});
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	protected String typed() {
		return text.getText().replace("\r\n", "\n"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected void show(String value) {
		text.setText(value);
	}
}
