package org.starling.ui.editors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EventObject;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.starling.model.base.Document;
import org.starling.model.store.DocumentChangedException;
import org.starling.model.store.DocumentStore.SaveMode;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.ObjectLabels;
import org.starling.ui.emf.Problem;
import org.starling.ui.emf.PropertySources;
import org.starling.ui.emf.ReferenceChoice;
import org.starling.ui.explorer.Category;
import org.starling.ui.theme.Themes;
import org.starling.ui.validation.LiveValidation;
import org.starling.ui.validation.ProblemMarkers;

/**
 * Editor of one document file: pages over one command stack. Every change is an undoable command, the dirty star is the
 * stack's, saving is the store's. A file that can't be read shows why, and what to do. UI thread only.
 */
public abstract class DocumentEditor extends FormEditor implements IGotoMarker, IEditingDomainProvider {

	/** Characters that no name of a page has more of. */
	private static final int WHOLE_NAME = 40;

	private final EditorSelection selection = new EditorSelection();
	private final CommandStackListener stackListener = this::stackChanged;
	private DocumentSession session;
	private Path projectFolder;
	private SessionContext context;
	private EditorActions actions;
	private LiveValidation validation;
	private FileWatch watch;
	private Autosave autosave;
	private IOException failure;
	private boolean refreshPending;

	/** Adds the pages of this kind of document; the document is loaded. */
	protected abstract void addDocumentPages() throws PartInitException;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof FileEditorInput given) || given.getFile().getLocationURI() == null) {
			throw new PartInitException(NLS.bind(Messages.Editor_noFile, input.getName()));
		}
		super.init(site, input);
		site.setSelectionProvider(selection);
		start(file());
	}

	private void start(IFile file) {
		session = new DocumentSession(Path.of(file.getLocationURI()));
		projectFolder = Path.of(file.getProject().getLocationURI());
		context = new SessionContext(session, this::dirtyChanged, this::publish,
				this::showStatus);
		actions = new EditorActions(this);
		validation = new LiveValidation(file, session::document, this::show);
		watch = new FileWatch(this);
		autosave = new Autosave(session);
		load();
		session.stack().addCommandStackListener(stackListener);
	}

	private void load() {
		failure = null;
		try {
			session.load();
		} catch (IOException e) {
			failure = e;
			ILog.of(DocumentEditor.class).warn(NLS.bind(Messages.Editor_loadFailed, file().getFullPath()), e);
		}
		setPartName(session.isLoaded() ? ObjectLabels.of(document()) : file().getName());
		if (session.isLoaded()) {
			validation.schedule();
		}
	}

	/** Names of pages are whole; those without room are in the list at the end. The dark look's style says otherwise, so it is said after it. */
	@Override
	protected final void createPages() {
		super.createPages();
		CTabFolder tabs = (CTabFolder) getContainer();
		Runnable whole = () -> {
			if (!tabs.isDisposed()) {
				tabs.setMinimumCharacters(WHOLE_NAME);
			}
		};
		Themes.onChange(tabs, whole);
		tabs.getDisplay().asyncExec(whole);
	}

	@Override
	protected final void addPages() {
		try {
			if (failure != null) {
				addPage(new LoadFailurePage(this, failure));
			} else {
				addDocumentPages();
			}
		} catch (PartInitException e) {
			throw new IllegalStateException(file() + ": a page can't be opened", e); //$NON-NLS-1$
		}
	}

	/** Drops unsaved changes and reads the file again; the pages are made anew when the last load failed or this one does. */
	public final void reload() {
		context.cancelPending();
		boolean failed = failure != null;
		load();
		if (failed || failure != null) {
			while (getPageCount() > 0) {
				removePage(0);
			}
			pages.clear();
			addPages();
			setActivePage(0);
		}
		selection.clear();
		autosave.changed();
		dirtyChanged();
		refresh();
	}

	@Override
	public final void doSave(IProgressMonitor monitor) {
		context.commitPending();
		save(SaveMode.SAFE, monitor);
	}

	private void save(SaveMode mode, IProgressMonitor monitor) {
		try {
			session.save(mode);
			file().refreshLocal(0, monitor);
			validation.schedule();
			autosave.changed();
		} catch (DocumentChangedException e) {
			resolveConflict(e, monitor);
		} catch (IOException | CoreException e) {
			monitor.setCanceled(true);
			ILog.of(DocumentEditor.class).error(NLS.bind(Messages.Save_failedLog, file().getFullPath()), e);
			Dialogs.error(getSite().getShell(), Messages.Save_failedTitle,
					NLS.bind(Messages.Save_failed, file().getName(), e.getMessage()));
		}
		dirtyChanged();
	}

	private void resolveConflict(DocumentChangedException e, IProgressMonitor monitor) {
		switch (watch.asking(() -> Dialogs.saveConflict(getSite().getShell(), e.getMessage()))) {
		case RELOAD -> reload();
		case OVERWRITE -> save(SaveMode.OVERWRITE, monitor);
		case CANCEL -> monitor.setCanceled(true);
		}
	}

	@Override
	public final boolean isDirty() {
		return session != null && (session.isDirty() || context.hasPending());
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public final void doSaveAs() {
		throw new UnsupportedOperationException("a document is copied in the project explorer"); //$NON-NLS-1$
	}

	private void stackChanged(EventObject event) {
		dirtyChanged();
		validation.schedule();
		autosave.changed();
		if (!refreshPending) {
			refreshPending = true;
			Display.getCurrent().asyncExec(this::refresh);
		}
	}

	/** Shows the model's present state on the visible page; the others follow when they come to the front. */
	public final void refresh() {
		refreshPending = false;
		if (isClosed()) {
			return;
		}
		if (session.isLoaded()) {
			setPartName(ObjectLabels.of(document()));
		}
		if (getActivePageInstance() instanceof DocumentPage page) {
			page.refresh();
		}
		selection.fireAgain();
	}

	boolean isClosed() {
		return getContainer() == null || getContainer().isDisposed();
	}

	@Override
	protected void pageChange(int newPageIndex) {
		super.pageChange(newPageIndex);
		if (getActivePageInstance() instanceof DocumentPage page) {
			page.refresh();
		}
	}

	private void show(List<Problem> problems) {
		context.problems(problems);
		refresh();
	}

	private void dirtyChanged() {
		actions.update();
		firePropertyChange(PROP_DIRTY);
	}

	private void showStatus(String message) {
		getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(message);
	}

	private void publish(List<?> objects) {
		selection.setSelection(objects.isEmpty() ? StructuredSelection.EMPTY : new StructuredSelection(objects));
	}

	@Override
	public final void gotoMarker(IMarker marker) {
		if (!session.isLoaded()) {
			return;
		}
		EObject object = ProblemMarkers.object(marker, session.resource());
		if (object != null) {
			reveal(object, ProblemMarkers.feature(marker, object));
		}
	}

	/** Opens the page that shows a value and puts the cursor there; false when none does. */
	public final boolean reveal(EObject object, EStructuralFeature feature) {
		for (Object each : pages) {
			if (each instanceof DocumentPage page && page.shows(object, feature)) {
				setActivePage(page.getId());
				if (page.reveal(object, feature)) {
					return true;
				}
			}
		}
		return false;
	}

	/** The page with an id, made when it was never shown. */
	public final IFormPage openPage(String id) {
		return setActivePage(id);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IPropertySheetPage.class && session.isLoaded()) {
			PropertySheetPage page = new PropertySheetPage();
			page.setPropertySourceProvider(new PropertySources(session.adapters(), context));
			return type.cast(page);
		}
		if (type == IGotoMarker.class || type == IEditingDomainProvider.class) {
			return type.cast(this);
		}
		return super.getAdapter(type);
	}

	@Override
	public void dispose() {
		if (watch != null) {
			watch.dispose();
			autosave.dispose();
			validation.dispose(isDirty());
			session.stack().removeCommandStackListener(stackListener);
			session.dispose();
		}
		super.dispose();
	}

	@Override
	public final EditingDomain getEditingDomain() {
		return session.getEditingDomain();
	}

	/** Other documents of the project that this one can refer to. */
	public final <T extends Document> ReferenceChoice documents(Category category, Class<T> type) {
		return new DocumentChoice<>(file().getProject(), session.others(), category, type);
	}

	public final DocumentSession session() {
		return session;
	}

	public final EditContext context() {
		return context;
	}

	/** Keeps unsaved edits for a recovery after a crash. */
	public final Autosave autosave() {
		return autosave;
	}

	/** The root object; only on pages of a loaded document. */
	public final Document document() {
		return session.document();
	}

	public final IFile file() {
		return ((FileEditorInput) getEditorInput()).getFile();
	}

	/** The project's folder, also when the project is no longer in the workspace and unsaved changes are all that is left. */
	public final Path projectFolder() {
		return projectFolder;
	}

	public final EditorActions actions() {
		return actions;
	}

	SessionContext sessionContext() {
		return context;
	}

	/** All messages of the last validation. */
	public final List<Problem> problems() {
		return context.problems();
	}
}
