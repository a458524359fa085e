package org.starling.ui.editors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.util.Date;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.ide.IDE;
import org.starling.model.store.DocumentFormatException;
import org.starling.model.store.DocumentStore;
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
		PlatformUI.getWorkbench().getHelpSystem().setHelp(form, "org.starling.ui.editor_failure"); //$NON-NLS-1$
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
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
		Button retry = kit.createButton(buttons, Messages.Failure_retry, SWT.PUSH);
		retry.addListener(SWT.Selection, e -> editor.reload());
		restoreButton(kit, buttons);
		if (PlatformUI.getWorkbench().getEditorRegistry().findEditor(TEXT_EDITOR) != null) {
			Button text = kit.createButton(buttons, Messages.Failure_openText, SWT.PUSH);
			text.addListener(SWT.Selection, e -> openText());
		}
	}

	private void restoreButton(FormToolkit kit, Composite buttons) {
		try {
			List<Path> backups = DocumentStore.backups(editor.session().file());
			if (!backups.isEmpty()) {
				Path newest = backups.getFirst();
				String time = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT)
						.format(new Date(Files.getLastModifiedTime(newest).toMillis()));
				Button restore = kit.createButton(buttons, NLS.bind(Messages.Failure_restore, time), SWT.PUSH);
				restore.addListener(SWT.Selection, e -> restore(newest));
			}
		} catch (IOException e) {
			ILog.of(LoadFailurePage.class).warn(editor.file().getFullPath() + ": its backups can't be listed", e); //$NON-NLS-1$
		}
	}

	/** The broken file stays in the workspace's local history. */
	private void restore(Path backup) {
		try {
			editor.file().setContents(Files.readAllBytes(backup), IResource.KEEP_HISTORY | IResource.FORCE, null);
			editor.reload();
		} catch (IOException | CoreException e) {
			ErrorDialogs.show(editor.getSite().getShell(), NLS.bind(Messages.Failure_restore, backup.getFileName()), e);
		}
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
