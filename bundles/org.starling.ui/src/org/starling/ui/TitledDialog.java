package org.starling.ui;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A dialog with a title and a sentence above what it asks; it can be made larger. UI thread. */
public abstract class TitledDialog extends TitleAreaDialog {

	private final String window;
	private final String title;
	private final String message;
	private final int columns;

	/** @param columns of the grid that {@link #fill} gets */
	protected TitledDialog(Shell parent, String window, String title, String message, int columns) {
		super(parent);
		this.window = window;
		this.title = title;
		this.message = message;
		this.columns = columns;
		setHelpAvailable(false);
	}

	/** Makes what the dialog asks. */
	protected abstract void fill(Composite body);

	/** Called once when everything is there, the buttons too. */
	protected void ready() {
		// most dialogs open as they were filled
	}

	@Override
	protected final boolean isResizable() {
		return true;
	}

	@Override
	protected final void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(window);
	}

	@Override
	protected final Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		ready();
		return contents;
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(title);
		setMessage(message);
		Composite body = new Composite(area, 0);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.swtDefaults().numColumns(columns).margins(12, 10).spacing(8, 8).applyTo(body);
		fill(body);
		return area;
	}

	/** Enables a button; one that is not there yet stays as it will be made. */
	protected final void enable(int id, boolean enabled) {
		Button button = getButton(id);
		if (button != null) {
			button.setEnabled(enabled);
		}
	}
}
