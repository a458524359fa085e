package org.starling.ui.editors.fields;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.ValueAccess;

/** One of some values: a literal or a reference. Written when it is chosen. */
public final class ChoiceField extends Field {

	private final Combo combo;

	public ChoiceField(Composite parent, EditContext context, Supplier<? extends EObject> owner, ValueAccess access,
			String toolTip) {
		super(context, owner, access, toolTip);
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		bind(combo);
		combo.addListener(SWT.Selection, e -> {
			edited();
			commit();
		});
		combo.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
	}

	@Override
	protected void prepare(EObject object) {
		List<String> choices = access().format().choices(object);
		if (!choices.equals(Arrays.asList(combo.getItems()))) {
			combo.setItems(choices.toArray(String[]::new));
		}
	}

	@Override
	public Control control() {
		return combo;
	}

	@Override
	protected String typed() {
		return combo.getText();
	}

	@Override
	protected void show(String text) {
		int index = combo.indexOf(text);
		if (index < 0 && !text.isEmpty()) {
			combo.add(text);
			index = combo.getItemCount() - 1;
		}
		combo.select(index);
	}
}
