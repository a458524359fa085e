package org.starling.ui.explorer;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;

/** What a selection means to commands: files, runs, and the project that is meant. UI thread. */
public final class ExplorerSelection {

	/** Selected elements of a type. */
	public static <T> List<T> elements(ISelection selection, Class<T> type) {
		List<T> found = new ArrayList<>();
		if (selection instanceof IStructuredSelection structured) {
			for (Object element : structured) {
				if (type.isInstance(element)) {
					found.add(type.cast(element));
				}
			}
		}
		return found;
	}

	/** Selected elements of a type at a command. */
	public static <T> List<T> elements(ExecutionEvent event, Class<T> type) {
		return elements(HandlerUtil.getCurrentSelection(event), type);
	}

	/** The file of the active editor, or null. */
	public static IFile editedFile(IWorkbenchPage page) {
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		return editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
	}

	/**
	 * The project that is meant: of the selection, else of the editor that one works in, else of what is selected in the tree, else of the
	 * editor on top, else the only open one; null when that does not decide it.
	 */
	public static IProject project(IWorkbenchWindow window) {
		if (window == null || window.getActivePage() == null) {
			return onlyProject();
		}
		IFile edited = editedFile(window.getActivePage());
		IProject selected = project(window.getSelectionService().getSelection());
		if (selected == null && edited != null && window.getActivePage().getActivePart() instanceof IEditorPart) {
			return edited.getProject();
		}
		if (selected == null) {
			selected = project(window.getSelectionService().getSelection(ExplorerView.ID));
		}
		if (selected != null) {
			return selected;
		}
		return edited != null ? edited.getProject() : onlyProject();
	}

	/** The open Starling project of the first selected element, or null. */
	public static IProject project(ISelection selection) {
		if (selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
			Object first = structured.getFirstElement();
			IResource resource = Adapters.adapt(first, IResource.class);
			IProject project = resource != null ? resource.getProject() : Adapters.adapt(first, IProject.class);
			return project != null && project.isOpen() && WorkspaceProjects.isStarling(project) ? project : null;
		}
		return null;
	}

	private static IProject onlyProject() {
		List<IProject> open = WorkspaceProjects.all().stream().filter(IProject::isOpen).toList();
		return open.size() == 1 ? open.getFirst() : null;
	}

	private ExplorerSelection() {
	}
}
