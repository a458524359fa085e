package org.starling.ui.nca;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.Pending;
import org.starling.ui.tables.AccessibleName;

/** Why points were chosen: typed, or one of the reasons given before. Typed text is written when the field is left or Enter is pressed. */
final class ReasonField implements Pending {

	private final Combo combo;
	private final EditContext context;
	private final Consumer<String> target;
	private String shown = ""; //$NON-NLS-1$
	private boolean setting;

	/** @param target takes a reason when it is complete */
	ReasonField(Composite parent, EditContext context, Consumer<String> target) {
		this.context = context;
		this.target = target;
		combo = new Combo(parent, SWT.DROP_DOWN | SWT.BORDER);
		combo.setToolTipText(Messages.Reason_tip);
		combo.getAccessible().addAccessibleListener(new AccessibleName(Messages.Reason_label));
		combo.addModifyListener(e -> {
			if (!setting) {
				context.pending(this, !combo.getText().equals(shown));
			}
		});
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> commit()));
		combo.addListener(SWT.DefaultSelection, e -> commit());
		combo.addListener(SWT.FocusOut, e -> commit());
	}

	Combo control() {
		return combo;
	}

	/** What is typed now, in the model or not. */
	String text() {
		return combo.getText();
	}

	/**
	 * Shows the reason of a profile; text that is being typed for the same profile stays.
	 *
	 * @param given null when nothing was chosen that has a reason
	 */
	void show(String given, List<String> earlier, boolean sameProfile) {
		if (sameProfile && (given == null || !combo.getText().equals(shown))) {
			return;
		}
		String reason = given == null ? "" : given; //$NON-NLS-1$
		setting = true;
		if (!List.of(combo.getItems()).equals(earlier)) {
			combo.setItems(earlier.toArray(String[]::new));
		}
		if (!combo.getText().equals(reason)) {
			combo.setText(reason);
		}
		shown = reason;
		setting = false;
		context.pending(this, false);
	}

	/** What is typed goes with a choice that is made now. */
	void taken() {
		shown = combo.getText();
		context.pending(this, false);
	}

	@Override
	public void commit() {
		if (!combo.isDisposed() && !combo.getText().equals(shown)) {
			taken();
			target.accept(combo.getText());
		}
	}

	@Override
	public void cancel() {
		if (!combo.isDisposed()) {
			setting = true;
			combo.setText(shown);
			setting = false;
		}
		context.pending(this, false);
	}
}
