package org.starling.ui.editors;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A line of a page that says how things stand, word for word: an ampersand is no mnemonic, the end of a line a space. Alone in its row it
 * takes no room while there is nothing to say. UI thread.
 */
public final class Notice {

	private final Label label;
	private String said;

	/** @param parent has a grid */
	public Notice(FormToolkit toolkit, Composite parent, String first) {
		label = toolkit.createLabel(parent, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
		say(first);
	}

	/** Says a sentence in place of the one before; the page is laid out anew only when it is another one. */
	public void say(String text) {
		if (text.equals(said) || label.isDisposed()) {
			return;
		}
		said = text;
		label.setText(LegacyActionTools.escapeMnemonics(text.replace('\n', ' ')));
		if (((GridLayout) label.getParent().getLayout()).numColumns == 1) {
			label.setVisible(!text.isEmpty());
			((GridData) label.getLayoutData()).exclude = text.isEmpty();
		}
		label.requestLayout();
	}

	/** What is said. */
	public String text() {
		return said;
	}

	/** Whether the page is gone. */
	public boolean isDisposed() {
		return label.isDisposed();
	}
}
