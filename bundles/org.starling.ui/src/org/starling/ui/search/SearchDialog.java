package org.starling.ui.search;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.starling.model.store.ProjectFolder;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.tables.AccessibleName;
import org.starling.workflow.search.ProjectSearch;
import org.starling.workflow.search.SearchEntry;

/** Finds values in the documents of a project while the person types; return opens the editor at the field. Searches what is saved. */
public final class SearchDialog extends Dialog {

	private static final int MOST = 300;
	private static final int LONGEST = 160;

	private final IWorkbenchWindow window;
	private final IProject project;
	private ProjectSearch search;
	private List<SearchEntry> found = List.of();
	private Text query;
	private Table table;
	private Label state;

	public SearchDialog(IWorkbenchWindow window, IProject project) {
		super(window.getShell());
		this.window = window;
		this.project = project;
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL | getDefaultOrientation());
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.Search_title, project.getName()));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		query = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		query.setMessage(Messages.Search_hint);
		query.getAccessible().addAccessibleListener(new AccessibleName(Messages.Search_window));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(query);
		query.addListener(SWT.Modify, e -> show());
		query.addListener(SWT.DefaultSelection, e -> okPressed());
		query.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
				table.setFocus();
			}
		});
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL);
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(new AccessibleName(Messages.Search_finds));
		GridDataFactory.fillDefaults().grab(true, true).hint(820, 380).applyTo(table);
		column(Messages.Search_document, 190);
		column(Messages.Search_object, 190);
		column(Messages.Search_field, 110);
		column(Messages.Search_value, 310);
		table.addListener(SWT.SetData, e -> fill((TableItem) e.item, found.get(e.index)));
		table.addListener(SWT.DefaultSelection, e -> okPressed());
		state = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
		state.setText(Messages.Search_reading);
		read();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Search_open, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private static void fill(TableItem item, SearchEntry entry) {
		String text = entry.text().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		item.setText(new String[] { entry.name(), entry.object(), entry.feature(),
				text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text }); //$NON-NLS-1$
	}

	private void read() {
		Job.create(Messages.Search_reading, (IJobFunction) monitor -> {
			try {
				ProjectSearch all = ProjectSearch.of(ProjectFolder.open(project.getLocation().toPath()));
				window.getWorkbench().getDisplay().asyncExec(() -> {
					search = all;
					show();
				});
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(ErrorDialogs.reason(e), e);
			}
		}).schedule();
	}

	private void show() {
		if (search == null || table.isDisposed()) {
			return;
		}
		found = search.find(query.getText(), MOST);
		table.setItemCount(found.size());
		table.clearAll();
		if (!found.isEmpty()) {
			table.select(0);
		}
		state.setText(query.getText().isBlank() ? NLS.bind(Messages.Search_values, search.entries().size())
				: NLS.bind(found.size() == MOST ? Messages.Search_more : Messages.Search_count, found.size()));
	}

	/** Number of finds on the screen. */
	public int count() {
		return found.size();
	}

	/** Whether the documents are read. */
	public boolean isReady() {
		return search != null;
	}

	/** Types into the field. */
	public void type(String text) {
		query.setText(text);
	}

	@Override
	protected void okPressed() {
		int selected = table.getSelectionIndex();
		if (selected >= 0 && selected < found.size()) {
			SearchEntry entry = found.get(selected);
			super.okPressed();
			open(entry);
		}
	}

	private void open(SearchEntry entry) {
		IFile file = project.getFile(IPath.fromPortableString(entry.document()));
		try {
			IEditorPart editor = IDE.openEditor(window.getActivePage(), file);
			if (editor instanceof DocumentEditor documents && documents.session().isLoaded()) {
				EObject object = documents.session().resource().getEObject(entry.fragment());
				if (object != null) {
					documents.reveal(object, object.eClass().getEStructuralFeature(entry.feature()));
				}
			}
		} catch (PartInitException e) {
			ErrorDialogs.show(window.getShell(), Messages.Search_window, e.getStatus());
		}
	}
}
