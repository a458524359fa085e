package org.starling.ui.charts.look;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.tables.NumberText;
import org.starling.ui.tables.AccessibleName;

/** Fields with a label before them, which tell of a value when it is finished: at return and when the field is left. UI thread. */
final class Entries {

	static Text text(Composite parent, String label, Consumer<String> changed) {
		label(parent, label);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.getAccessible().addAccessibleListener(new AccessibleName(plain(label)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.DefaultSelection, e -> changed.accept(text.getText()));
		text.addListener(SWT.FocusOut, e -> changed.accept(text.getText()));
		return text;
	}

	/** A number or nothing. */
	static Text number(Composite parent, String label, LookEdits edits, Consumer<Double> changed) {
		return text(parent, label, entered -> {
			String number = entered.strip();
			try {
				changed.accept(number.isEmpty() ? null : Double.valueOf(number.replace(',', '.')));
			} catch (NumberFormatException e) {
				edits.refuse(NLS.bind(Messages.Look_noNumber, plain(label), number));
			}
		});
	}

	static Combo choice(Composite parent, String label, String[] items, IntConsumer chosen) {
		label(parent, label);
		Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.getAccessible().addAccessibleListener(new AccessibleName(plain(label)));
		combo.setItems(items);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, e -> chosen.accept(combo.getSelectionIndex()));
		return combo;
	}

	static void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
	}

	/** What a field shows for a number; empty for none. */
	static String shown(Double value) {
		return value == null || value.isNaN() ? "" : NumberText.format(value); //$NON-NLS-1$
	}

	/** Puts a text into a field without moving the cursor of a field that has it already. */
	static void show(Text field, String text) {
		if (!field.getText().equals(text)) {
			field.setText(text);
		}
	}

	static String plain(String label) {
		return label.replace("&", "").replace(":", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private Entries() {
	}
}
