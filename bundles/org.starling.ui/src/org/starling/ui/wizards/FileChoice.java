package org.starling.ui.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

/** A field for an existing file with a button that opens the file dialog. */
public final class FileChoice extends Composite {

	private final Text field;
	private final String filterName;
	private final String filter;

	/**
	 * @param filterName what the file dialog calls the files that are meant
	 * @param filter     their patterns, separated by semicolons
	 * @param changed    told of each change of the text
	 */
	public FileChoice(Composite parent, String filterName, String filter, Runnable changed) {
		super(parent, SWT.NONE);
		this.filterName = filterName;
		this.filter = filter;
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
		field = new Text(this, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(field);
		Button browse = new Button(this, SWT.PUSH);
		browse.setText(Messages.Import_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
		field.addModifyListener(e -> changed.run());
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setFilterExtensions(new String[] { filter, "*" }); //$NON-NLS-1$
		dialog.setFilterNames(new String[] { filterName, Messages.Import_allFiles });
		String chosen = dialog.open();
		if (chosen != null) {
			set(Path.of(chosen));
		}
	}

	/** Puts a file into the field. */
	public void set(Path file) {
		field.setText(file.toString());
	}

	/** Whether nothing stands in the field. */
	public boolean isBlank() {
		return field.getText().isBlank();
	}

	/** The file, or null when there is none of that name. */
	public Path file() {
		try {
			Path path = Path.of(field.getText().strip());
			return Files.isRegularFile(path) ? path : null;
		} catch (InvalidPathException e) {
			return null;
		}
	}
}
