package org.starling.ui.editors;

import java.io.IOException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.ide.IDE;
import org.starling.model.store.DocumentFormatException;
import org.starling.ui.ErrorDialogs;

/** Shown in place of a document that can't be read: file, line, what is wrong, what to do. */
final class LoadFailurePage extends FormPage {

	static final String ID = "failure"; //$NON-NLS-1$
	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor"; //$NON-NLS-1$

	private final DocumentEditor editor;
	private final IOException failure;

	LoadFailurePage(DocumentEditor editor, IOException failure) {
		super(editor, ID, Messages.Failure_title);
		this.editor = editor;
		this.failure = failure;
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		ScrolledForm form = managed.getForm();
		FormToolkit kit = managed.getToolkit();
		kit.decorateFormHeading(form.getForm());
		form.setText(Messages.Failure_heading);
		Composite body = form.getBody();
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(body);
		line(kit, body, Messages.Failure_file, editor.file().getLocation().toOSString());
		if (failure instanceof DocumentFormatException format) {
			if (format.line() > 0) {
				line(kit, body, Messages.Failure_line, Integer.toString(format.line()));
			}
			line(kit, body, Messages.Failure_what, format.what());
			line(kit, body, Messages.Failure_whatToDo, format.whatToDo());
		} else {
			line(kit, body, Messages.Failure_what, ErrorDialogs.reason(failure));
		}
		Composite buttons = kit.createComposite(body);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		Button retry = kit.createButton(buttons, Messages.Failure_retry, SWT.PUSH);
		retry.addListener(SWT.Selection, e -> editor.reload());
		Button text = kit.createButton(buttons, Messages.Failure_openText, SWT.PUSH);
		text.addListener(SWT.Selection, e -> openText());
	}

	private static void line(FormToolkit kit, Composite body, String name, String value) {
		kit.createLabel(body, name + ':').setLayoutData(GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create());
		Text text = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(500, SWT.DEFAULT).applyTo(text);
	}

	private void openText() {
		try {
			IDE.openEditor(editor.getSite().getPage(), editor.file(), TEXT_EDITOR);
		} catch (PartInitException e) {
			ErrorDialogs.show(editor.getSite().getShell(), Messages.Failure_openText, e);
		}
	}
}
