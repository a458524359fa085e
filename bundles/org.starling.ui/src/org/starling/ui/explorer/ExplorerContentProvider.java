package org.starling.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.starling.ui.explorer.ProjectContents.DocumentNode;

/** Projects, their groups, and the documents, runs and data files in them. */
public class ExplorerContentProvider implements ITreeContentProvider {

	private static final Object[] NONE = {};

	private final Consumer<IProject> listener = this::changed;
	private StructuredViewer viewer;

	@Override
	public void inputChanged(Viewer newViewer, Object oldInput, Object newInput) {
		viewer = (StructuredViewer) newViewer;
		ProjectIndex.shared().addListener(listener);
	}

	@Override
	public void dispose() {
		ProjectIndex.shared().removeListener(listener);
	}

	private void changed(IProject project) {
		StructuredViewer target = viewer;
		if (target == null || target.getControl().isDisposed()) {
			return;
		}
		target.getControl().getDisplay().asyncExec(() -> {
			if (!target.getControl().isDisposed()) {
				boolean known = target.testFindItem(project) != null;
				target.refresh(known && project.isAccessible() ? project : target.getInput());
			}
		});
	}

	@Override
	public Object[] getElements(Object input) {
		return getChildren(input);
	}

	@Override
	public Object[] getChildren(Object parent) {
		if (parent instanceof IWorkspaceRoot) {
			return WorkspaceProjects.all().toArray();
		}
		if (parent instanceof IProject project) {
			return project.isOpen() ? groups(project) : NONE;
		}
		return parent instanceof CategoryNode node ? members(node) : NONE;
	}

	private static Object[] groups(IProject project) {
		List<Object> groups = new ArrayList<>();
		for (Category category : Category.values()) {
			groups.add(new CategoryNode(project, category));
		}
		return groups.toArray();
	}

	private static Object[] members(CategoryNode node) {
		ProjectContents contents = ProjectIndex.shared().contents(node.project());
		if (contents == null) {
			return NONE;
		}
		return switch (node.category()) {
		case RESULTS -> contents.runs().toArray();
		case DATA -> contents.dataFiles().toArray();
		default -> contents.documents(node.category()).stream().map(DocumentNode::file).toArray();
		};
	}

	@Override
	public Object getParent(Object element) {
		if (element instanceof IProject project) {
			return project.getWorkspace().getRoot();
		}
		if (element instanceof CategoryNode node) {
			return node.project();
		}
		if (element instanceof RunNode run) {
			return new CategoryNode(run.project(), Category.RESULTS);
		}
		return element instanceof IFile file ? group(file) : null;
	}

	private static Object group(IFile file) {
		Category category = Category.ofExtension(file.getFileExtension());
		return new CategoryNode(file.getProject(), category == null ? Category.DATA : category);
	}

	@Override
	public boolean hasChildren(Object element) {
		if (element instanceof CategoryNode node) {
			ProjectContents contents = ProjectIndex.shared().contents(node.project());
			return contents != null && contents.size(node.category()) > 0;
		}
		return element instanceof IProject project ? project.isOpen() : element instanceof IWorkspaceRoot;
	}
}
